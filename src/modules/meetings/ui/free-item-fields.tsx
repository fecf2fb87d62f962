import {
  CheckField,
  ChoiceField,
  type Refused,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import { ITEM_TYPE_NAMES } from "../../organisation/index.ts";

/** What closes an item: the law on which, and what everybody may read. */
export function ClosingFields({
  ground,
  publicTitle,
  refused,
  required = false,
}: {
  ground?: string | null;
  publicTitle?: string | null;
  refused: Refused | undefined;
  required?: boolean;
}) {
  return (
    <>
      <TextField
        name="closedGround"
        label="Lukket efter"
        hint="For eksempel: Kommunestyrelsesloven § 10 (køb og salg af ejendom)."
        required={required}
        maxLength={300}
        value={ground}
        refused={refused}
      />
      <TextField
        name="publicTitle"
        label="Neutral offentlig titel"
        hint="Den titel, som alle kan læse. Den må ikke røbe, hvad eller hvem punktet handler om."
        required={required}
        maxLength={300}
        value={publicTitle}
        refused={refused}
      />
    </>
  );
}

/** What an item without a case is made of. */
export function FreeItemFields({
  isClosedByRule,
  refused,
}: {
  /** The body treats its items behind closed doors unless somebody says otherwise. */
  isClosedByRule: boolean;
  refused: Refused | undefined;
}) {
  return (
    <>
      <TextField name="title" label="Titel" required maxLength={300} refused={refused} />
      <div className="field-row">
        <ChoiceField
          name="itemType"
          label="Hvad skal der ske med punktet?"
          options={Object.entries(ITEM_TYPE_NAMES).map(([value, text]) => ({ value, text }))}
          value="discussion"
          refused={refused}
        />
        <TextField
          name="minutes"
          label="Minutter"
          type="number"
          min={0}
          max={1440}
          value="10"
          refused={refused}
        />
      </div>
      <TextAreaField
        name="text"
        label="Tekst"
        hint="En tom linje giver et nyt afsnit; linjer, der begynder med »- «, bliver en liste. Du kan skrive videre på punktets egen side."
        rows={6}
        required={false}
        refused={refused}
      />
      <TextAreaField
        name="recommendation"
        label="Indstilling"
        rows={3}
        required={false}
        refused={refused}
      />
      <CheckField
        name="closed"
        label="Punktet er lukket"
        hint={`${isClosedByRule ? "Udvalgets punkter er lukkede, når intet andet siges. " : ""}Så skal de to felter nedenfor udfyldes.`}
        checked={refused === undefined ? isClosedByRule : refused.values["closed"] !== undefined}
      />
      <ClosingFields refused={refused} />
    </>
  );
}
