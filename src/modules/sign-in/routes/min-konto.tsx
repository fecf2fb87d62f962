import { acting, check, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/index.ts";
import {
  Alert,
  Button,
  DataTable,
  ErrorSummary,
  Facts,
  refusedIn,
  WorkPage,
} from "../../../ui/index.ts";
import { recordAccountEvent } from "../audit.ts";
import { changePassword } from "../actions/change-password.ts";
import { deviceName } from "../device-name.ts";
import { METHOD_NAMES, methodName } from "../method-names.ts";
import { ownAccount } from "../own-account.ts";
import { redirectWith } from "../redirect-with.ts";
import { changePasswordForm } from "../schema.ts";
import { listPasskeys } from "../store/passkeys.ts";
import { deleteSessions, listSessions } from "../store/sessions.ts";
import { recentSignIns } from "../store/sign-ins.ts";
import { passwordHashOf } from "../store/users.ts";
import { ChangePassword } from "../ui/change-password.tsx";
import { SessionTable } from "../ui/session-table.tsx";
import type { Route } from "./+types/min-konto.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { desk, signIn, session } = await ownAccount(context);
  const door = signIn.doors.signIn;
  const { viewer, transact } = desk;
  const past = await transact((tx) => recentSignIns(tx, viewer.personId));
  return {
    name: viewer.name,
    email: viewer.email,
    loginEmail: session.email,
    method: session.method === null ? "–" : METHOD_NAMES[session.method],
    hasPassword: (await passwordHashOf(door, session.userId)) !== null,
    hasSecondFactor: session.hasSecondFactor,
    passkeys: (await listPasskeys(door, session.userId)).length,
    sessions: (await listSessions(door, session.userId)).map((one) => ({
      id: one.id,
      device: deviceName(one.userAgent),
      method: one.method === null ? "–" : METHOD_NAMES[one.method],
      address: one.ipAddress ?? "–",
      lastUsed: instantText(one.lastUsedAt, "da"),
      isThis: one.id === session.sessionId,
    })),
    past: past.map((one) => ({
      id: String(one.id),
      at: instantText(one.at, "da"),
      what: one.isRefused ? "Afvist" : "Logget ind",
      method: methodName(one.method),
      address: one.address ?? "–",
    })),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { signIn, caller, session } = await ownAccount(context);
  const handling = form.get("handling");
  if (handling === "adgangskode") {
    const { current, password: next } = check(changePasswordForm, form);
    await changePassword(signIn, session, { current, next }, caller);
    return { done: "Adgangskoden er skiftet, og du er logget ud alle andre steder." };
  }
  const chosen = form.get("session");
  const only = handling === "afslut" && typeof chosen === "string" ? chosen : undefined;
  const except = handling === "andre" ? session.sessionId : undefined;
  const ended = await deleteSessions(signIn.doors.signIn, session.userId, { only, except });
  await recordAccountEvent(signIn.doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "sessions-ended",
    address: caller.address,
    details: { ended },
  });
  return handling === "overalt"
    ? redirectWith("/log-ind?besked=ud", [])
    : { done: ended === 1 ? "Du er logget ud ét sted." : `Du er logget ud ${ended} steder.` };
});

export default function MyAccount({ loaderData, actionData }: Route.ComponentProps) {
  const { name, email, loginEmail, hasPassword, hasSecondFactor, passkeys, sessions, past } =
    loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Min konto" crumbs={[]}>
      <ErrorSummary refused={refused} />
      {actionData && "done" in actionData && <Alert kind="success">{actionData.done}</Alert>}
      <Facts
        facts={[
          ["Navn", name],
          ["Mailadresse", email],
          ["Logget ind med", loaderData.method],
        ]}
      />
      <p>Er navn eller mailadresse forkert, så bed en administrator om at rette det.</p>
      <p>
        <a href="/intern/min-konto/kalender">Få dine møder i din egen kalender</a>
      </p>
      <h2>Sådan logger du ind</h2>
      <ul className="rows column">
        {hasPassword && (
          <li>
            <h3>
              <a href="/intern/min-konto/totrinslogin">Totrinslogin</a>
            </h3>
            <p>
              {hasSecondFactor
                ? "Slået til: du skriver en kode fra en app efter adgangskoden."
                : "Slået fra. En kode fra en app på telefonen gør det svært at logge ind som dig."}
            </p>
          </li>
        )}
        <li>
          <h3>
            <a href="/intern/min-konto/adgangsnoegler">Adgangsnøgler</a>
          </h3>
          <p>
            {passkeys === 0
              ? "Du har ingen. Med en adgangsnøgle logger du ind med finger, ansigt eller pinkode."
              : `Du har ${passkeys}.`}
          </p>
        </li>
      </ul>
      {hasPassword && (
        <details open={refused !== undefined}>
          <summary>Skift adgangskode</summary>
          <ChangePassword email={loginEmail} refused={refused} />
        </details>
      )}
      <h2>Her er du logget ind</h2>
      <SessionTable sessions={sessions} />
      <form method="post" className="actions">
        {sessions.length > 1 && (
          <Button name="handling" value="andre" kind="secondary">
            Log ud alle andre steder
          </Button>
        )}
        <Button name="handling" value="overalt" kind="danger">
          Log ud overalt
        </Button>
      </form>
      <h2>Seneste login</h2>
      <DataTable
        caption="Dine seneste login"
        quietCaption
        rows={past}
        keyOf={({ id }) => id}
        empty="Der er ingen login at vise."
        columns={[
          { title: "Tid", cell: ({ at }) => at },
          { title: "Hændelse", cell: ({ what }) => what },
          { title: "Måde", cell: ({ method }) => method },
          { title: "Netadresse", cell: ({ address }) => address },
        ]}
      />
      <p>Kender du ikke et login, så skift adgangskode, og sig det til en administrator.</p>
    </WorkPage>
  );
}
