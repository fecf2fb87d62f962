import { InputError } from "../../../platform/errors.ts";
import { acting, check } from "../../../platform/http/form.ts";
import { localPath } from "../../../platform/http/local-path.ts";
import { Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { signInWithCode } from "../actions/sign-in-with-code.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import { codeForm } from "../schema.ts";
import { CodeField } from "../ui/code-field.tsx";
import type { Route } from "./+types/kode.ts";

export const action = acting(async ({ context, request }: Route.ActionArgs, form) => {
  const { signIn, caller } = context.get(signInContext);
  const to = localPath(new URL(request.url).searchParams.get("til"), "/intern");
  const outcome = await signInWithCode(signIn, check(codeForm, form).kode, caller);
  switch (outcome.state) {
    case "signed-in":
      return redirectWith(to, outcome.cookies);
    case "again":
      return redirectWith(`/log-ind?besked=igen&til=${encodeURIComponent(to)}`, []);
    case "refused":
      throw new InputError("Koden er ikke rigtig, eller den er brugt.", {
        hint: "Vent på den næste kode i appen, eller brug en af nødkoderne.",
      });
    case "locked":
      throw new InputError("Der er skrevet en forkert kode for mange gange.", {
        hint: "Prøv igen om et kvarter, eller kontakt en administrator.",
      });
  }
});

export default function CodePage({ actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Skriv koden">
      <p className="lead">Åbn appen, som du satte totrinslogin op med, og skriv koden herfra.</p>
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        <CodeField
          hint="Seks cifre. Har du ikke telefonen, så skriv en af nødkoderne."
          refused={refused}
        />
        <div className="actions">
          <Button>Log ind</Button>
          <a href="/log-ind">Tilbage til log ind</a>
        </div>
      </form>
    </WorkPage>
  );
}
