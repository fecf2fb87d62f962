import { acting, check } from "../../../platform/http/form.ts";
import { Alert, Button, ErrorSummary, refusedIn, TextField, WorkPage } from "../../../ui/index.ts";
import { requestNewPassword } from "../actions/request-new-password.ts";
import { signInContext } from "../context.ts";
import { emailForm } from "../schema.ts";
import type { Route } from "./+types/glemt-adgangskode.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { canMail: context.get(signInContext).signIn.mail !== null };
}

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { signIn, caller } = context.get(signInContext);
  const { email } = check(emailForm, form);
  await requestNewPassword(signIn, { email }, caller);
  return { askedFor: email };
});

export default function Forgotten({ loaderData, actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  if (!loaderData.canMail)
    return (
      <WorkPage title="Glemt adgangskode">
        <p className="lead">
          Tingsted kan ikke sende mail her. Bed en administrator om et link til en ny adgangskode.
        </p>
      </WorkPage>
    );
  return (
    <WorkPage title="Glemt adgangskode">
      {actionData && "askedFor" in actionData && (
        <Alert kind="success">
          Hvis {actionData.askedFor} hører til en bruger, er der om lidt en mail med et link. Det
          gælder i to timer. Kommer der ingen mail, så se efter i uønsket post, eller kontakt en
          administrator.
        </Alert>
      )}
      <p className="lead">Skriv den adresse, du logger ind med. Så får du et link til en ny.</p>
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        <TextField
          name="email"
          label="Mailadresse"
          type="email"
          autoComplete="username"
          required
          refused={refused}
        />
        <div className="actions">
          <Button>Send link</Button>
          <a href="/log-ind">Tilbage til log ind</a>
        </div>
      </form>
    </WorkPage>
  );
}
