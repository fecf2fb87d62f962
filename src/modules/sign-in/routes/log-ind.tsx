import { data } from "react-router";
import { acting, check } from "../../../platform/http/form.ts";
import { localPath } from "../../../platform/http/local-path.ts";
import { InputError } from "../../../platform/errors.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { personasOf, signInAsPersona } from "../actions/sign-in-as-persona.ts";
import { signInWithPasskey } from "../actions/sign-in-with-passkey.ts";
import { signInWithPassword } from "../actions/sign-in-with-password.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import { passkeyForm, personaForm, signInForm } from "../schema.ts";
import { nobodyHasAccount } from "../store/users.ts";
import { PasskeyButton } from "../ui/passkey-button.tsx";
import { PersonaButtons } from "../ui/persona-buttons.tsx";
import type { Route } from "./+types/log-ind.ts";

/** The browser asks its authenticator by script; all else works without. */
export const handle = { interactive: true };

const NOTES = new Map([
  ["ud", "Du er logget ud."],
  ["ny", "Adgangskoden er valgt. Log ind med den."],
  ["afbrudt", "Du afbrød login hos organisationen. Prøv igen, eller log ind på en anden måde."],
  [
    "igen",
    "Skriv adgangskoden igen. Der gik for lang tid, eller koden var forkert for mange gange.",
  ],
]);

/** Where to go on afterwards; the work page unless the address says otherwise. */
function destination(request: Request): string {
  return localPath(new URL(request.url).searchParams.get("til"), "/intern");
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { signIn, caller } = context.get(signInContext);
  const session = await signIn.session(caller.headers);
  return {
    to: destination(request),
    note: NOTES.get(new URL(request.url).searchParams.get("besked") ?? "") ?? null,
    signedInAs: session?.name ?? null,
    isSetUp: session !== null || !(await nobodyHasAccount(signIn.doors.signIn)),
    personas: await personasOf(signIn),
    provider: signIn.provider?.name ?? null,
  };
}

export const action = acting(async ({ context, request }: Route.ActionArgs, form) => {
  const { signIn, caller } = context.get(signInContext);
  const to = destination(request);
  if (form.has("persona")) {
    const { persona } = check(personaForm, form);
    return redirectWith(to, await signInAsPersona(signIn, persona, caller));
  }
  if (form.has("credential")) {
    const { credential } = check(passkeyForm, form);
    return redirectWith(to, await signInWithPasskey(signIn, credential, caller));
  }
  const outcome = await signInWithPassword(signIn, check(signInForm, form), caller);
  switch (outcome.state) {
    case "signed-in":
      return redirectWith(to, outcome.cookies);
    case "second-factor":
      return redirectWith(`/log-ind/kode?til=${encodeURIComponent(to)}`, outcome.cookies);
    case "refused":
      throw new InputError("Adressen eller adgangskoden er ikke rigtig.", {
        hint: "Prøv igen, eller vælg en ny under »Glemt adgangskode«.",
      });
    case "wait":
      return data(
        { refused: tooMany(outcome.seconds) },
        { status: 429, headers: { "retry-after": String(outcome.seconds) } },
      );
  }
});

function tooMany(seconds: number) {
  const minutes = Math.ceil(seconds / 60);
  return {
    message: "Der er forsøgt for mange gange.",
    hint: `Prøv igen om ${minutes} ${minutes === 1 ? "minut" : "minutter"}.`,
    fields: {},
    values: {},
  };
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { note, signedInAs, isSetUp, personas, provider, to } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Log ind">
      {note !== null && <Alert kind="success">{note}</Alert>}
      {signedInAs !== null && (
        <Alert>
          Du er logget ind som {signedInAs}. <a href={to}>Fortsæt</a>
        </Alert>
      )}
      {!isSetUp && (
        <Alert kind="warning">
          Tingsted er ikke sat op endnu. Åbn linket, som blev vist, da Tingsted startede.
        </Alert>
      )}
      <PersonaButtons personas={personas} />
      {provider !== null && (
        <p className="actions">
          <ButtonLink kind="primary" href={`/log-ind/organisation?til=${encodeURIComponent(to)}`}>
            Log ind med {provider}
          </ButtonLink>
        </p>
      )}
      <form method="post" className="sheet">
        {(personas.length > 0 || provider !== null) && <h2>Med adgangskode</h2>}
        <ErrorSummary refused={refused} />
        <TextField
          name="email"
          label="Mailadresse"
          type="email"
          autoComplete="username"
          required
          refused={refused}
        />
        <TextField
          name="password"
          label="Adgangskode"
          type="password"
          autoComplete="current-password"
          required
          refused={refused}
        />
        <div className="actions">
          <Button>Log ind</Button>
          <a href="/glemt-adgangskode">Glemt adgangskode</a>
        </div>
      </form>
      <PasskeyButton />
    </WorkPage>
  );
}
