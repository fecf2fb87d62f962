import { ChoiceField, type Refused, TextField } from "../../../ui/index.ts";

export interface Chapters {
  chapters: { id: string; name: string }[];
  /** The chapter that cases usually come into; null for outside the chapters. */
  usual: string | null;
  /** Whether a reason is asked for, since the agenda has been sent. */
  isLate: boolean;
}

/** Into which chapter, and why so late. `form` keeps the ids of several forms on a page apart. */
export function PuttingFields({
  where: { chapters, usual, isLate },
  refused,
}: {
  where: Chapters;
  refused: Refused | undefined;
}) {
  return (
    <>
      {chapters.length > 0 && (
        <ChoiceField
          name="chapter"
          label="Kapitel"
          options={[
            ...chapters.map(({ id, name }) => ({ value: id, text: name })),
            { value: "uden", text: "Uden for kapitlerne" },
          ]}
          value={usual ?? "uden"}
          refused={refused}
        />
      )}
      {isLate && (
        <TextField
          name="lateReason"
          label="Hvorfor kommer det efter udsendelsen?"
          hint="Dagsordenen er sendt ud. Punktet kommer på tillægsdagsordenen med denne begrundelse."
          required
          maxLength={500}
          refused={refused}
        />
      )}
    </>
  );
}
