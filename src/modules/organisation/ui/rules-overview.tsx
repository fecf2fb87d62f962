import type { ReactNode } from "react";
import { ButtonLink, DataTable, Facts } from "../../../ui/index.ts";
import { ITEM_TYPE_NAMES, ITEM_TYPES, type ItemType } from "../item-type.ts";
import type { BodyRules, Template } from "../rules.ts";
import {
  cutOffText,
  minutesText,
  OPENNESS,
  quorumText,
  SCOPES,
  STANDING_PLACES,
  stepText,
  WITHIN,
  workdaysText,
} from "../rules-words.ts";
import { RULES_PAGES } from "./rules-fields.tsx";

interface RulesOverviewProps {
  rules: BodyRules;
  /** Of people and units, by id. */
  names: Record<string, string>;
  example: { meeting: string; lines: string[] };
  /** The address of a form below the rules, or null for who may not change them. */
  edit: (...below: string[]) => string | null;
}

/** All of a body's rules as they are, each with the way to its form. */
export function RulesOverview({ rules, names, example, edit }: RulesOverviewProps) {
  const part = (word: string, children: ReactNode) => (
    <Part id={word} title={RULES_PAGES[word]!.title} href={edit(word)}>
      {children}
    </Part>
  );
  const { numbering, dispatch, quorum, minutes, openness, order } = rules;
  return (
    <>
      {part(
        "nummerering",
        <p>
          {SCOPES[numbering.scope]}
          {numbering.twoLevel && "; punkter i kapitler nummereres i to led"}.
        </p>,
      )}
      {part("kapitler", <Names names={rules.chapters.map(({ title }) => title)} ordered />)}
      {part("faste-punkter", <Names names={rules.standing.map(standingText)} ordered />)}
      <Part id="skabeloner" title="Skabeloner" href={null}>
        <Templates rules={rules} edit={edit} />
      </Part>
      {part(
        "frister",
        <>
          <Facts
            facts={[
              ["Sagsfrist", cutOffText(rules.cutOff)],
              ["Dagsorden", `${workdaysText(dispatch.agendaDays)} før mødet`],
              ["Materiale", `${workdaysText(dispatch.materialDays)} før mødet`],
              ["Lørdag", dispatch.saturdayCounts ? "Tæller som hverdag" : "Tæller ikke"],
              ["Lukkedage", dispatch.closedDays.join(", ") || "Ingen"],
            ]}
          />
          <p>Et møde {example.meeting} har disse frister:</p>
          <Names names={example.lines} />
        </>,
      )}
      {part("beslutningsdygtighed", <p>{quorumText(quorum)}.</p>)}
      {part("referat", <p>{minutesText(minutes)}.</p>)}
      {part(
        "aabenhed",
        <p>
          Punkter er {OPENNESS[openness.default].toLowerCase()}.
          {openness.secondLook && " At lukke et punkt kræver fire øjne."}
        </p>,
      )}
      {part(
        "raekkefoelge",
        <>
          <Names names={order.byType.map((type) => ITEM_TYPE_NAMES[type])} ordered />
          <p>
            Sager af samme type: {WITHIN[order.within].toLowerCase()}.
            {order.closedLast && " Lukkede punkter står sidst."}
          </p>
        </>,
      )}
      {part("standardbeslutninger", <Names names={rules.phrases} />)}
      <Part id="godkendelse" title="Godkendelse" href={null}>
        <Approval rules={rules} names={names} edit={edit} />
      </Part>
    </>
  );
}

/** "Eventuelt, efter de andre punkter" */
const standingText = ({ title, at }: BodyRules["standing"][number]) =>
  `${title}, ${STANDING_PLACES[at].toLowerCase()}`;

interface PartProps {
  id: string;
  title: string;
  href: string | null;
  children: ReactNode;
}

function Part({ id, title, href, children }: PartProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
      {href && (
        <p>
          <a href={href} aria-label={`Ret ${title.toLowerCase()}`}>
            Ret
          </a>
        </p>
      )}
    </section>
  );
}

function Names({ names, ordered = false }: { names: readonly string[]; ordered?: boolean }) {
  if (names.length === 0) return <p className="empty">Ingen.</p>;
  const List = ordered ? "ol" : "ul";
  return (
    <List>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </List>
  );
}

type Edit = RulesOverviewProps["edit"];

/** `text` as a link where there is a form behind it. */
const linked = (text: string, href: string | null) =>
  href === null ? text : <a href={href}>{text}</a>;

function Templates({ rules, edit }: Pick<RulesOverviewProps, "rules" | "edit">) {
  const add = edit("skabelon", "ny");
  return (
    <>
      <DataTable
        caption="Skabeloner"
        quietCaption
        rows={rules.templates}
        keyOf={({ key }) => key}
        empty="Udvalget har ingen skabeloner."
        columns={templateColumns(edit)}
      />
      {add && (
        <p className="actions">
          <ButtonLink href={add}>Ny skabelon</ButtonLink>
        </p>
      )}
    </>
  );
}

const templateColumns = (edit: Edit) => [
  {
    title: "Skabelon",
    cell: ({ key, name }: Template) => linked(name, edit("skabelon", key)),
  },
  { title: "Punkttype", cell: ({ itemType }: Template) => ITEM_TYPE_NAMES[itemType] },
  {
    title: "Afsnit",
    cell: ({ sections }: Template) => sections.map(({ heading }) => heading).join(" · "),
  },
];

function Approval({ rules, names, edit }: Pick<RulesOverviewProps, "rules" | "names" | "edit">) {
  return (
    <DataTable
      caption="Godkendelse efter punkttype"
      quietCaption
      rows={ITEM_TYPES}
      keyOf={(type) => type}
      empty=""
      columns={approvalColumns(rules, names, edit)}
    />
  );
}

const approvalColumns = (rules: BodyRules, names: Record<string, string>, edit: Edit) => [
  {
    title: "Punkttype",
    cell: (type: ItemType) => linked(ITEM_TYPE_NAMES[type], edit("godkendelse", type)),
  },
  {
    title: "Går gennem",
    cell: (type: ItemType) =>
      rules.approval[type].steps.map((step) => stepText(step, (id) => names[id])).join(" → ") ||
      "Ingen",
  },
  {
    title: "Rådgivning",
    cell: (type: ItemType) =>
      rules.approval[type].advice
        .map(({ label, unitId }) => `${label} (${names[unitId] ?? "nedlagt enhed"})`)
        .join(", ") || "–",
  },
];
