import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import {
  Button,
  ButtonLink,
  DataTable,
  ErrorSummary,
  refusedIn,
  TextField,
} from "../../../ui/index.ts";
import { removeTerm } from "../actions/remove-term.ts";
import { saveTerm } from "../actions/save-term.ts";
import { openBody } from "../body-page.ts";
import { idForm, termForm } from "../body-schema.ts";
import { signedIn } from "../signed-in.ts";
import { bodyBySlug } from "../store/bodies.ts";
import { type Term, termsOf } from "../store/terms.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import type { Route } from "./+types/body-terms.ts";

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const asked = new URL(request.url).searchParams;
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    const terms = await termsOf(tx, body.id);
    const changed = terms.find(({ id }) => id === asked.get("ret")) ?? null;
    return { head, terms, changed, hasForm: head.mayEdit && (asked.has("ny") || changed !== null) };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const { id: bodyId } = await transact((tx) => bodyBySlug(tx, params.body));
  if (form.get("handling") === "fjern") {
    const { id } = check(idForm, form);
    await transact((tx) => removeTerm(tx, viewer, bodyId, id));
  } else {
    const term = check(termForm, form);
    await transact((tx) => saveTerm(tx, viewer, bodyId, term));
  }
  return redirect(new URL(request.url).pathname, 303);
});

export default function BodyTerms({ loaderData, actionData }: Route.ComponentProps) {
  const { head, terms, changed, hasForm } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <BodyFrame
      head={head}
      here="perioder"
      actions={head.mayEdit && <ButtonLink href="?ny#formular">Tilføj periode</ButtonLink>}
    >
      <ErrorSummary refused={refused} />
      {hasForm && <TermForm term={changed} refused={refused} />}
      <DataTable
        caption="Perioder"
        quietCaption
        rows={terms}
        keyOf={({ id }) => id}
        empty="Udvalget har ingen perioder endnu."
        columns={head.mayEdit ? [...COLUMNS, { title: "Handling", cell: EditLink }] : COLUMNS}
      />
    </BodyFrame>
  );
}

const day = (date: string | null) => (date === null ? "–" : dateText(date, "da", "long"));

const COLUMNS = [
  { title: "Periode", cell: ({ label }: Term) => label },
  { title: "Første dag", cell: ({ startsOn }: Term) => day(startsOn) },
  { title: "Sidste dag", cell: ({ endsOn }: Term) => day(endsOn) },
];

function EditLink({ id, label }: Term) {
  return (
    <a href={`?ret=${id}#formular`} aria-label={`Ret ${label}`}>
      Ret
    </a>
  );
}

interface TermFormProps {
  term: Term | null;
  refused: ReturnType<typeof refusedIn>;
}

function TermForm({ term, refused }: TermFormProps) {
  return (
    <form method="post" className="sheet" id="formular">
      <h2>{term ? `Ret ${term.label}` : "Tilføj periode"}</h2>
      {term && <input type="hidden" name="id" value={term.id} />}
      <TextField
        name="label"
        label="Betegnelse"
        hint="Som papirerne skriver den, f.eks. 2026-2029."
        required
        value={term?.label}
        refused={refused}
      />
      <div className="field-row">
        <TextField
          name="startsOn"
          label="Første dag"
          type="date"
          required={false}
          value={term?.startsOn}
          refused={refused}
        />
        <TextField
          name="endsOn"
          label="Sidste dag"
          hint="Tom, når perioden er uden slutdato."
          type="date"
          required={false}
          value={term?.endsOn}
          refused={refused}
        />
      </div>
      <div className="actions">
        <Button>Gem</Button>
        {term && (
          <Button kind="danger" name="handling" value="fjern" formNoValidate>
            Fjern perioden
          </Button>
        )}
        <a href="?">Fortryd</a>
      </div>
    </form>
  );
}
