import { acting, check, loading } from "../../../platform/http/form.ts";
import {
  Button,
  ErrorSummary,
  RadioFields,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { readSetUpLink, setUp } from "../actions/set-up.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import { administratorForm, authorityForm } from "../schema.ts";
import { NewPasswordField } from "../ui/password-field.tsx";
import type { Route } from "./+types/opsaetning.ts";

const KINDS = [
  { value: "municipality", text: "Kommune" },
  { value: "region", text: "Region" },
  { value: "inter-municipal", text: "Fælleskommunalt selskab eller samarbejde" },
];

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const authority = await readSetUpLink(context.get(signInContext).signIn, params.token);
  return { authority: authority?.name ?? null };
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { signIn, caller } = context.get(signInContext);
  const { token } = params;
  const founds = (await readSetUpLink(signIn, token)) === null;
  if (!founds) {
    const administrator = check(administratorForm, form);
    return redirectWith("/intern", await setUp(signIn, { token, ...administrator }, caller));
  }
  const { authority: name, kind, ...administrator } = check(authorityForm, form);
  const given = { token, authority: { name, kind }, ...administrator };
  return redirectWith("/intern", await setUp(signIn, given, caller));
});

export default function SetUpPage({ loaderData, actionData }: Route.ComponentProps) {
  const { authority } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Sæt Tingsted op">
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        {authority === null && (
          <>
            <h2>Hvem er det for?</h2>
            <TextField
              name="authority"
              label="Navn på kommunen, regionen eller selskabet"
              hint="Som det skal stå på dagsordener og referater: Hvidsund Kommune"
              autoComplete="organization"
              required
              refused={refused}
            />
            <RadioFields
              name="kind"
              label="Art"
              options={KINDS}
              value="municipality"
              required
              refused={refused}
            />
          </>
        )}
        <h2>{authority === null ? "Hvem er du?" : `Den første administrator for ${authority}`}</h2>
        <p>Du bliver administrator og kan bagefter oprette organisationen og invitere de andre.</p>
        <TextField name="name" label="Dit navn" autoComplete="name" required refused={refused} />
        <TextField
          name="email"
          label="Din mailadresse"
          hint="Du logger ind med den."
          type="email"
          autoComplete="email"
          required
          refused={refused}
        />
        <NewPasswordField refused={refused} />
        <div className="actions">
          <Button>Sæt op og log ind</Button>
        </div>
      </form>
    </WorkPage>
  );
}
