import { useState } from "react";
import type { ParsedDocument } from "../../intake/index.ts";
import type { DraftDoubt } from "../draft.ts";
import { setValue } from "../screen/changes.ts";
import { setBody, setDate } from "../screen/head-changes.ts";
import { DoubtNotes } from "./doubt-notes.tsx";
import { DraftField, LinesField, PickField } from "./draft-field.tsx";
import { useReview } from "./review-context.ts";
import { SubstituteFields } from "./substitute-fields.tsx";

const KINDS = [
  { value: "minutes", text: "Referat" },
  { value: "agenda", text: "Dagsorden" },
];

/** Fields below, and parts that show their own doubts. */
const SHOWN =
  /^\/(body\/name|kind|date|startTime|endTime|place|participants|absent|substitutes.*|schedule.*|items.*|preamble\/.*)$/;

/** Whose meeting it was, when, where, and who was there. */
export function HeadFields({
  document,
  doubts,
}: {
  document: ParsedDocument;
  doubts: DraftDoubt[];
}) {
  const { change, choices } = useReview();
  const { body, date, startTime, endTime, place, participants, absent, substitutes } = document;
  // What stood there last, also while a field is empty.
  const [had, setHad] = useState({ date, name: body.name });
  const last = { date: date || had.date, name: body.name || had.name };
  if (last.date !== had.date || last.name !== had.name) setHad(last);
  // Doubts of the whole paper, and of fields that aren't corrected here.
  const unshown = [...new Set(doubts.map(({ pointer }) => pointer))].filter(
    (pointer) => !SHOWN.test(pointer),
  );
  const isNew = body.name !== "" && !choices.bodies.includes(body.name);
  return (
    <section aria-labelledby="hoved" className="review-part">
      <h2 id="hoved">Mødet</h2>
      {unshown.map((pointer) => (
        <DoubtNotes key={pointer} pointer={pointer} doubts={doubts} />
      ))}
      <datalist id="udvalg">
        {choices.bodies.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <DraftField
        pointer="/body/name"
        label="Udvalg"
        value={body.name}
        doubts={doubts}
        write={(draft, name) => setBody(draft, had.name, name)}
        list="udvalg"
        {...(isNew && {
          hint: "Et nyt navn: udvalget bliver oprettet, medmindre det er et andet navn for et, der findes.",
        })}
      />
      <div className="field-row">
        <PickField
          pointer="/kind"
          label="Papiret er"
          value={document.kind}
          doubts={doubts}
          options={KINDS}
          onPick={(kind) => change((draft) => setValue(draft, "/kind", kind), "/kind")}
        />
        <DraftField
          pointer="/date"
          label="Mødedato"
          value={date}
          doubts={doubts}
          kind="date"
          write={(draft, next) => setDate(draft, had.date, next)}
        />
        <DraftField
          pointer="/startTime"
          label="Fra kl."
          value={startTime}
          doubts={doubts}
          kind="time"
          nullable
        />
        <DraftField
          pointer="/endTime"
          label="Til kl."
          value={endTime}
          doubts={doubts}
          kind="time"
          nullable
        />
      </div>
      <DraftField pointer="/place" label="Sted" value={place} doubts={doubts} nullable />
      <LinesField pointer="/participants" label="Deltagere" lines={participants} doubts={doubts} />
      <LinesField pointer="/absent" label="Afbud" lines={absent} doubts={doubts} />
      <SubstituteFields substitutes={substitutes} doubts={doubts} />
    </section>
  );
}
