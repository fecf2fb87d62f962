import { useRef } from "react";
import type { ParsedSection } from "../../intake/index.ts";
import type { DraftDoubt } from "../draft.ts";
import {
  insertPart,
  joinToPrevious,
  removePart,
  setValue,
  splitSection,
} from "../screen/changes.ts";
import { newSection } from "../screen/new-parts.ts";
import { splitItem, splitTo } from "../screen/split-item.ts";
import { DoubtNotes, isDoubted } from "./doubt-notes.tsx";
import { DraftField, PickField } from "./draft-field.tsx";
import { useReview } from "./review-context.ts";

interface SectionListProps {
  /** Pointer of the list. */
  list: string;
  sections: readonly ParsedSection[];
  doubts: DraftDoubt[];
  /** What the sections are of, for who hears the buttons read aloud: "punkt 3". */
  of: string;
}

/** The sections of an item or of the preamble, each to correct, join, part and remove. */
export function SectionList({ list, sections, doubts, of }: SectionListProps) {
  const { change } = useReview();
  return (
    <>
      {sections.map((section, at) => (
        // Sections have no name of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <SectionFields key={at} {...{ list, at, section, doubts, of }} />
      ))}
      <button
        type="button"
        className="button button-plain"
        onClick={() =>
          change((draft) => insertPart(draft, list, sections.length, newSection()), null)
        }
      >
        Tilføj afsnit<span className="sr-only"> til {of}</span>
      </button>
    </>
  );
}

interface SectionFieldsProps extends Pick<SectionListProps, "list" | "doubts" | "of"> {
  at: number;
  section: ParsedSection;
}

function SectionFields({ list, at, section, doubts, of }: SectionFieldsProps) {
  const { change, changeItems, choices, source } = useReview();
  const group = useRef<HTMLFieldSetElement>(null);
  const pointer = `${list}/${at}`;
  const name = `afsnit ${at + 1} i ${of}`;
  // Where the text's field was left, which a button doesn't change.
  const offset = () => group.current?.querySelector("textarea")?.selectionStart ?? 0;
  const split = () => {
    const where = { offset: offset(), source };
    change((draft) => splitSection(draft, list, at, where), null);
  };
  const splitOff = () => {
    // With nothing behind the cursor the whole of it is meant.
    const isAtEnd = offset() >= section.text.trimEnd().length;
    const where = { offset: isAtEnd ? 0 : offset(), source };
    changeItems(
      (draft) => splitItem(draft, pointer, where),
      () => splitTo(pointer),
      "Teksten fra markøren er blevet til et punkt.",
    );
  };
  return (
    <fieldset
      ref={group}
      className={isDoubted(doubts, pointer) ? "review-section is-doubted" : "review-section"}
    >
      <legend className="sr-only">{name}</legend>
      <DoubtNotes pointer={pointer} doubts={doubts} />
      <div className="field-row">
        <DraftField
          pointer={`${pointer}/heading`}
          label="Overskrift"
          value={section.heading}
          doubts={doubts}
        />
        <PickField
          pointer={`${pointer}/kind`}
          label="Slags"
          value={section.kind}
          doubts={doubts}
          options={choices.sectionKinds}
          onPick={(kind) =>
            change((draft) => setValue(draft, `${pointer}/kind`, kind), `${pointer}/kind`)
          }
        />
      </div>
      <DraftField
        pointer={`${pointer}/text`}
        label="Tekst"
        value={section.text}
        doubts={doubts}
        kind="text"
      />
      <div className="actions">
        {at > 0 && (
          <button
            type="button"
            className="button button-plain"
            onClick={() => change((draft) => joinToPrevious(draft, list, at), null)}
          >
            Saml med afsnittet før<span className="sr-only">: {name}</span>
          </button>
        )}
        <button type="button" className="button button-plain" onClick={split}>
          Del ved markøren<span className="sr-only">: {name}</span>
        </button>
        <button type="button" className="button button-plain" onClick={splitOff}>
          Nyt punkt fra markøren<span className="sr-only">: {name}</span>
        </button>
        <button
          type="button"
          className="button button-plain"
          onClick={() => change((draft) => removePart(draft, list, at), null)}
        >
          Fjern<span className="sr-only"> {name}</span>
        </button>
      </div>
    </fieldset>
  );
}
