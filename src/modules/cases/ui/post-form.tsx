import {
  Button,
  CheckField,
  ChoiceField,
  Facts,
  type Option,
  refusedIn,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import type { PostRequest } from "../store/posts.ts";
import { REASON_KIND_NAMES } from "../words-danish.ts";

interface PostFormProps {
  post: PostRequest;
  units: readonly Option[];
  mayEdit: boolean;
  refused: ReturnType<typeof refusedIn>;
}

/** The facts that a decision on a post rests on. */
export function PostForm({ post, units, mayEdit, refused }: PostFormProps) {
  if (!mayEdit) {
    return (
      <Facts
        facts={[
          ["Stilling", post.post],
          ["Årsag", REASON_KIND_NAMES[post.reasonKind]],
          ["Ønskes fra", post.asSoonAsPossible ? "Hurtigst muligt" : post.wantedFrom],
          ["Timer om ugen", post.hoursAWeek],
          ["Budgetramme", post.budgetFrame],
          [
            "Inden for rammen",
            post.withinBudget === null ? null : post.withinBudget ? "Ja" : "Nej",
          ],
          ["Ansættelsesudvalg", post.hiringCommittee],
          ["Om personen", post.personalNote],
        ]}
      />
    );
  }
  return (
    <form method="post" className="sheet post-form">
      <h2>Stillingen</h2>
      <div className="field-row">
        <TextField
          name="post"
          label="Stilling"
          required
          maxLength={200}
          value={post.post}
          refused={refused}
        />
        <ChoiceField
          name="unitId"
          label="Enhed"
          options={units}
          empty="Vælg enhed"
          value={post.unitId}
          refused={refused}
        />
      </div>
      <div className="field-row">
        <ChoiceField
          name="reasonKind"
          label="Årsag"
          options={Object.entries(REASON_KIND_NAMES).map(([value, text]) => ({ value, text }))}
          value={post.reasonKind}
        />
        <TextField
          name="hoursAWeek"
          label="Timer om ugen"
          required={false}
          inputMode="decimal"
          value={post.hoursAWeek?.toString().replace(".", ",")}
          refused={refused}
        />
        <TextField
          name="wantedFrom"
          label="Ønskes fra"
          type="date"
          required={false}
          value={post.wantedFrom}
          refused={refused}
        />
      </div>
      <CheckField name="asSoonAsPossible" label="Hurtigst muligt" checked={post.asSoonAsPossible} />
      <TextAreaField
        name="reason"
        label="Begrundelse"
        required={false}
        rows={2}
        value={post.reason}
        refused={refused}
      />
      <div className="field-row">
        <TextField
          name="budgetFrame"
          label="Budgetramme"
          required={false}
          value={post.budgetFrame}
          refused={refused}
        />
        <ChoiceField
          name="withinBudget"
          label="Inden for rammen"
          empty="Ikke afklaret"
          options={[
            { value: "ja", text: "Ja" },
            { value: "nej", text: "Nej" },
          ]}
          value={post.withinBudget === null ? null : post.withinBudget ? "ja" : "nej"}
        />
      </div>
      <TextAreaField
        name="hiringCommittee"
        label="Ansættelsesudvalg"
        required={false}
        rows={2}
        value={post.hiringCommittee}
        refused={refused}
      />
      <TextAreaField
        name="personalNote"
        label="Om den nuværende medarbejder"
        hint="Kun det nødvendige. Vises aldrig i lister."
        required={false}
        rows={2}
        value={post.personalNote}
        refused={refused}
      />
      <Button kind="secondary" name="handling" value="stilling">
        Gem stillingen
      </Button>
    </form>
  );
}
