import {
  ChoiceField,
  type Option,
  type refusedIn,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import { BODY_KIND_NAMES, BODY_KINDS } from "../body-kind.ts";
import type { BodyFacts } from "../store/bodies.ts";

interface BodyFieldsProps {
  body?: BodyFacts;
  /** Bodies that this one may belong under. */
  parents: readonly Option[];
  refused: ReturnType<typeof refusedIn>;
}

/** All that is said of a body. */
export function BodyFields({ body, parents, refused }: BodyFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Navn"
        required
        maxLength={200}
        hint={
          body && "Det gamle navn bliver stående som tidligere navn, så ældre papirer kan findes."
        }
        value={body?.name}
        refused={refused}
      />
      <ChoiceField
        name="kind"
        label="Art"
        required
        options={BODY_KINDS.map((value) => ({ value, text: BODY_KIND_NAMES[value] }))}
        value={body?.kind ?? "political"}
        refused={refused}
      />
      <ChoiceField
        name="parentId"
        label="Hører under"
        options={parents}
        empty="Intet andet udvalg"
        value={body?.parentId}
        refused={refused}
      />
      <TextAreaField
        name="purpose"
        label="Formål"
        required={false}
        value={body?.purpose}
        refused={refused}
      />
      <TextAreaField
        name="tasks"
        label="Opgaver"
        hint="Én opgave på hver linje."
        required={false}
        rows={6}
        value={body?.tasks}
        refused={refused}
      />
      <TextField
        name="levels"
        label="Ledelsesniveauer"
        hint="Hvem der deltager, f.eks. »niveau 1 og 2«."
        required={false}
        value={body?.levels}
        refused={refused}
      />
      <TextField
        name="organisation"
        label="Organisation"
        hint="Som den står i papirerne: kommunen eller fællesskabet."
        required={false}
        value={body?.organisation}
        refused={refused}
      />
      <div className="field-row">
        <TextField
          name="validFrom"
          label="Oprettet den"
          type="date"
          required={false}
          value={body?.validFrom}
          refused={refused}
        />
        <TextField
          name="validTo"
          label="Sidste dag"
          type="date"
          required={false}
          value={body?.validTo}
          refused={refused}
        />
      </div>
      <TextField
        name="externalId"
        label="Id i et andet system"
        required={false}
        value={body?.externalId}
        refused={refused}
      />
    </>
  );
}
