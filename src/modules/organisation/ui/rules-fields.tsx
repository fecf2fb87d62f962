import type { ReactNode } from "react";
import { CLOSED_DAY_NAMES } from "../../../platform/holidays.ts";
import {
  CheckField,
  ChoiceField,
  RadioFields,
  type refusedIn,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import { ITEM_TYPE_NAMES, ITEM_TYPES } from "../item-type.ts";
import type { BodyRules } from "../rules.ts";
import { APPROVALS, OPENNESS, QUORUMS, SCOPES, WEEKDAYS, WITHIN } from "../rules-words.ts";
import { options } from "./options.ts";
import { Chapters, Standing } from "./rules-agenda-fields.tsx";

type Refused = ReturnType<typeof refusedIn>;

export interface RulesFieldsProps {
  rules: BodyRules;
  refused: Refused;
}

function Numbering({ rules: { numbering }, refused }: RulesFieldsProps) {
  return (
    <>
      <RadioFields
        name="scope"
        label="Punkternes numre"
        options={options(SCOPES)}
        value={numbering.scope}
        refused={refused}
      />
      <CheckField
        name="twoLevel"
        label="Punkter i et kapitel nummereres i to led"
        hint="Kapitel 3 har punkterne 3.1, 3.2 og så videre."
        checked={numbering.twoLevel}
      />
    </>
  );
}

function Deadlines({ rules: { dispatch, cutOff }, refused }: RulesFieldsProps) {
  return (
    <>
      <div className="field-row">
        <TextField
          name="agendaDays"
          label="Dagsorden udsendes, hverdage før mødet"
          type="number"
          min={1}
          max={30}
          required
          value={String(dispatch.agendaDays)}
          refused={refused}
        />
        <TextField
          name="materialDays"
          label="Materiale er fremme, hverdage før mødet"
          type="number"
          min={1}
          max={30}
          required
          value={String(dispatch.materialDays)}
          refused={refused}
        />
      </div>
      <CheckField
        name="saturdayCounts"
        label="Lørdag tæller som hverdag"
        hint="Efter kommunestyrelsesloven § 8, stk. 4, gør den. Tæller den ikke, sendes der ud tidligere end loven kræver."
        checked={dispatch.saturdayCounts}
      />
      <fieldset className="field">
        <legend className="form-label">Lukkedage, der ikke tæller som hverdage</legend>
        <p className="form-hint">
          De er ikke helligdage efter loven. En frist, der falder på en af dem, i en weekend eller
          på en helligdag, flyttes til arbejdsdagen før.
        </p>
        {CLOSED_DAY_NAMES.map((day) => (
          <CheckField
            key={day}
            name="closedDays[]"
            value={day}
            label={day.charAt(0).toUpperCase() + day.slice(1)}
            checked={dispatch.closedDays.includes(day)}
          />
        ))}
      </fieldset>
      <CheckField
        name="hasCutOff"
        label="Der er en sagsfrist"
        hint="Sager, der er godkendt efter fristen, kommer kun med, når sekretæren beslutter det."
        checked={cutOff !== null}
      />
      <div className="field-row">
        <ChoiceField
          name="weekday"
          label="Ugedag"
          options={WEEKDAYS.map((text, index) => ({ value: String(index + 1), text }))}
          value={String(cutOff?.weekday ?? 1)}
          refused={refused}
        />
        <TextField
          name="time"
          label="Klokken"
          type="time"
          value={cutOff?.time ?? "12:00"}
          refused={refused}
        />
        <TextField
          name="weeksBefore"
          label="Uger før mødets uge"
          type="number"
          min={0}
          max={12}
          value={String(cutOff?.weeksBefore ?? 1)}
          refused={refused}
        />
      </div>
    </>
  );
}

function Quorum({ rules: { quorum }, refused }: RulesFieldsProps) {
  return (
    <>
      <RadioFields
        name="kind"
        label="Hvor mange skal være til stede?"
        options={options(QUORUMS)}
        value={quorum.kind}
        refused={refused}
      />
      <TextField
        name="number"
        label="Antal"
        hint="Når der er valgt et bestemt antal."
        type="number"
        min={1}
        required={false}
        value={quorum.number?.toString()}
        refused={refused}
      />
      <CheckField
        name="castingVote"
        label="Formandens stemme afgør ved stemmelighed"
        hint="Ikke i kommunalbestyrelsen og dens udvalg: dér er et forslag med lige mange stemmer for og imod bortfaldet (kommunestyrelsesloven § 11, stk. 3)."
        checked={quorum.castingVote}
      />
    </>
  );
}

function Minutes({ rules: { minutes }, refused }: RulesFieldsProps) {
  return (
    <>
      <RadioFields
        name="approval"
        label="Referatet godkendes ved"
        options={options(APPROVALS)}
        value={minutes.approval}
        refused={refused}
      />
      <TextField
        name="commentDays"
        label="Hverdage til bemærkninger"
        type="number"
        min={0}
        max={60}
        required={false}
        value={String(minutes.commentDays)}
        refused={refused}
      />
    </>
  );
}

function Openness({ rules: { openness }, refused }: RulesFieldsProps) {
  return (
    <>
      <RadioFields
        name="default"
        label="Udvalgets punkter er"
        options={options(OPENNESS)}
        value={openness.default}
        refused={refused}
      />
      <CheckField
        name="secondLook"
        label="At lukke et punkt kræver fire øjne"
        hint="En anden end den, der foreslår det, skal bekræfte lukningen og dens grund."
        checked={openness.secondLook}
      />
    </>
  );
}

function Order({ rules: { order }, refused }: RulesFieldsProps) {
  const place = (type: (typeof ITEM_TYPES)[number]) => {
    const index = order.byType.indexOf(type);
    return String((index < 0 ? order.byType.length : index) + 1);
  };
  return (
    <>
      <fieldset className="field">
        <legend className="form-label">Plads på dagsordenen efter type</legend>
        <div className="field-row">
          {ITEM_TYPES.map((type) => (
            <TextField
              key={type}
              name={`plads-${type}`}
              label={ITEM_TYPE_NAMES[type]}
              type="number"
              min={1}
              max={ITEM_TYPES.length}
              value={place(type)}
              refused={refused}
            />
          ))}
        </div>
      </fieldset>
      <RadioFields
        name="within"
        label="Sager af samme type"
        options={options(WITHIN)}
        value={order.within}
        refused={refused}
      />
      <CheckField name="closedLast" label="Lukkede punkter til sidst" checked={order.closedLast} />
    </>
  );
}

function Phrases({ rules: { phrases }, refused }: RulesFieldsProps) {
  return (
    <TextAreaField
      name="phrases"
      label="Standardbeslutninger"
      hint="Én på hver linje. Sekretæren kan vælge dem under mødet."
      rows={10}
      value={phrases.join("\n")}
      refused={refused}
    />
  );
}

/** Each simple part by the word in its address: its heading and its fields. */
export const RULES_PAGES: Record<
  string,
  { title: string; Fields: (props: RulesFieldsProps) => ReactNode }
> = {
  nummerering: { title: "Nummerering", Fields: Numbering },
  kapitler: { title: "Faste kapitler", Fields: Chapters },
  "faste-punkter": { title: "Faste punkter", Fields: Standing },
  frister: { title: "Frister", Fields: Deadlines },
  beslutningsdygtighed: { title: "Beslutningsdygtighed", Fields: Quorum },
  referat: { title: "Godkendelse af referat", Fields: Minutes },
  aabenhed: { title: "Åbenhed", Fields: Openness },
  raekkefoelge: { title: "Rækkefølge", Fields: Order },
  standardbeslutninger: { title: "Standardbeslutninger", Fields: Phrases },
};
