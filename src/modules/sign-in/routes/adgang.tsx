import { acting, loading } from "../../../platform/http/form.ts";
import { ForbiddenError, InputError, NotFoundError } from "../../../platform/errors.ts";
import { instantText } from "../../../platform/i18n/index.ts";
import { Alert, Button, DataTable, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { type Person, personById, type SignedIn, signedIn } from "../../organisation/index.ts";
import { endSessions } from "../actions/end-sessions.ts";
import { invitePerson } from "../actions/invite-person.ts";
import { resetSecondFactor } from "../actions/reset-second-factor.ts";
import { signInContext } from "../context.ts";
import { METHOD_NAMES } from "../method-names.ts";
import { mayAdministerAccess } from "../policy.ts";
import { listSessions } from "../store/sessions.ts";
import { userOfPerson } from "../store/users.ts";
import type { Route } from "./+types/adgang.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const person = await mustFind(signedIn(context), params.personId);
  const { signIn } = context.get(signInContext);
  const user = await userOfPerson(signIn.doors.signIn, person.id);
  const sessions = user === null ? [] : await listSessions(signIn.doors.signIn, user.id);
  return {
    person: { id: person.id, name: person.name, email: person.email, isActive: person.isActive },
    hasUser: user !== null,
    canMail: signIn.mail !== null,
    sessions: sessions.map((session) => ({
      id: session.id,
      method: session.method === null ? "–" : METHOD_NAMES[session.method],
      address: session.ipAddress ?? "–",
      browser: session.userAgent ?? "–",
      lastUsed: instantText(session.lastUsedAt, "da"),
    })),
  };
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { viewer } = desk;
  const { id: personId, name, email } = await mustFind(desk, params.personId);
  const { signIn, caller } = context.get(signInContext);
  const by = { actor: `person:${viewer.personId}`, address: caller.address };
  if (form.get("handling") === "log-ud") {
    const user = await userOfPerson(signIn.doors.signIn, personId);
    return {
      link: null,
      done: `Logget ud ${user && (await endSessions(signIn, user, by))} steder.`,
    };
  }
  if (form.get("handling") === "nulstil") {
    const user = await userOfPerson(signIn.doors.signIn, personId);
    if (user !== null) await resetSecondFactor(signIn, user, by);
    return { link: null, done: `Totrinslogin og adgangsnøgler er fjernet for ${name}.` };
  }
  if (email === null)
    throw new InputError(`${name} har ingen mailadresse.`, {
      hint: "Giv personen en adresse først; der logges ind med den.",
    });
  const { authorityId } = viewer;
  const { link } = await invitePerson(signIn, { authorityId, personId, name, email }, by);
  return { link, done: link === null ? `Invitationen er på vej til ${email}.` : null };
});

async function mustFind({ viewer, transact }: SignedIn, personId: string): Promise<Person> {
  if (!mayAdministerAccess(viewer))
    throw new ForbiddenError("Kun administratorer kan se og give adgang.");
  const person = await transact((tx) => personById(tx, personId));
  if (person === null) throw new NotFoundError("Personen findes ikke.");
  return person;
}

export default function AccessPage({ loaderData, actionData }: Route.ComponentProps) {
  const { person, hasUser, canMail, sessions } = loaderData;
  const result = actionData && "link" in actionData ? actionData : null;
  return (
    <WorkPage
      title={`Adgang for ${person.name}`}
      crumbs={[
        { text: "Personer", href: "/intern/personer" },
        { text: person.name, href: `/intern/personer/${person.id}` },
      ]}
    >
      <ErrorSummary refused={refusedIn(actionData)} />
      {result?.done && <Alert kind="success">{result.done}</Alert>}
      {result?.link && (
        <Alert kind="success">
          Giv linket til {person.name}. Det gælder i syv dage, kan bruges én gang og vises kun nu:
          <br />
          <code>{result.link}</code>
        </Alert>
      )}
      <h2>Invitation</h2>
      <p>
        {hasUser
          ? "Personen er inviteret. En ny invitation giver en ny adgangskode og gør den gamle ugyldig, når den bruges."
          : "Personen er ikke inviteret endnu."}{" "}
        {!canMail && "Tingsted kan ikke sende mail her, så du får et link at give videre."}
      </p>
      {person.isActive && (
        <form method="post" className="actions">
          <Button name="handling" value="inviter" kind={hasUser ? "secondary" : "primary"}>
            {hasUser ? "Inviter igen" : "Inviter"}
          </Button>
        </form>
      )}
      <h2>Logget ind</h2>
      <DataTable
        caption="Steder, hvor personen er logget ind"
        quietCaption
        rows={sessions}
        keyOf={({ id }) => id}
        empty="Personen er ikke logget ind nogen steder."
        columns={[
          { title: "Sidst brugt", cell: ({ lastUsed }) => lastUsed },
          { title: "Måde", cell: ({ method }) => method },
          { title: "Netadresse", cell: ({ address }) => address },
          { title: "Browser", cell: ({ browser }) => browser },
        ]}
      />
      {sessions.length > 0 && (
        <form method="post" className="actions">
          <Button name="handling" value="log-ud" kind="danger">
            Log ud overalt
          </Button>
        </form>
      )}
      {hasUser && (
        <>
          <h2>Mistet telefon</h2>
          <p>
            Fjerner totrinslogin, adgangsnøgler og båndet til organisationens login, og logger
            personen ud overalt. Adgangskoden er den samme. Vær sikker på, hvem der spørger.
          </p>
          <form method="post" className="actions">
            <Button name="handling" value="nulstil" kind="danger">
              Nulstil loginmåder
            </Button>
          </form>
        </>
      )}
    </WorkPage>
  );
}
