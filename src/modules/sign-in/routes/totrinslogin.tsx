import { data } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Alert, ButtonLink, refusedIn, WorkPage } from "../../../ui/index.ts";
import { confirmSecondFactor } from "../actions/confirm-second-factor.ts";
import { removeSecondFactor } from "../actions/remove-second-factor.ts";
import { renewBackupCodes } from "../actions/renew-backup-codes.ts";
import { setUpSecondFactor } from "../actions/set-up-second-factor.ts";
import { signInContext } from "../context.ts";
import { owesSecondFactor } from "../owed.ts";
import { ownAccount } from "../own-account.ts";
import { cookieHeaders, redirectWith } from "../redirect-with.ts";
import { confirmForm, ownPasswordForm, turnOffForm } from "../schema.ts";
import { passwordHashOf } from "../store/users.ts";
import { BackupCodes } from "../ui/backup-codes.tsx";
import { BeginStep, ConfirmStep, OffStep, OnStep } from "../ui/second-factor-steps.tsx";
import type { Route } from "./+types/totrinslogin.ts";

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { signIn: opened, caller } = context.get(signInContext);
  // Codes were turned on in this very request, which put another session in place of its own.
  if ((await opened.session(caller.headers)) === null)
    return { isOn: true, isOwed: false, hasPassword: true, isTurningOff: false };
  const { desk, signIn, session } = await ownAccount(context);
  return {
    isOn: session.hasSecondFactor,
    isOwed: await desk.transact((tx) => owesSecondFactor(tx, session)),
    hasPassword: (await passwordHashOf(signIn.doors.signIn, session.userId)) !== null,
    isTurningOff: new URL(request.url).searchParams.has("slaa-fra"),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { signIn, caller, session } = await ownAccount(context);
  switch (form.get("handling")) {
    case "begynd": {
      const { password } = check(ownPasswordForm, form);
      return { uri: await setUpSecondFactor(signIn, session, password, caller) };
    }
    case "bekraeft": {
      const { kode } = check(confirmForm, form);
      const { backupCodes, cookies } = await confirmSecondFactor(signIn, session, kode, caller);
      return data({ codes: backupCodes }, { headers: cookieHeaders(cookies) });
    }
    case "noedkoder": {
      const { password } = check(ownPasswordForm, form);
      return { codes: await renewBackupCodes(signIn, session, password, caller) };
    }
    default: {
      const { password, kode: code } = check(turnOffForm, form);
      await removeSecondFactor(signIn, session, { password, code }, caller);
      return redirectWith("/intern/min-konto", []);
    }
  }
});

export default function SecondFactor({ loaderData, actionData }: Route.ComponentProps) {
  const { isOn, isOwed, hasPassword, isTurningOff } = loaderData;
  const refused = refusedIn(actionData);
  const codes = actionData && "codes" in actionData ? actionData.codes : null;
  const uri =
    actionData && "uri" in actionData ? actionData.uri : (refused?.values["uri"]?.[0] ?? null);
  return (
    <WorkPage title="Totrinslogin" crumbs={[{ text: "Min konto", href: "/intern/min-konto" }]}>
      {codes !== null && (
        <>
          <Alert kind="success">Totrinslogin er slået til, og nødkoderne er klar.</Alert>
          <BackupCodes codes={codes} />
          <p>
            <ButtonLink href="/intern" kind="primary">
              Jeg har gemt koderne
            </ButtonLink>
          </p>
        </>
      )}
      {codes === null && isOwed && (
        <Alert kind="warning">
          Her kræves to trin for at logge ind. Sæt totrinslogin op, eller lav en{" "}
          <a href="/intern/min-konto/adgangsnoegler">adgangsnøgle</a>, så åbner resten.
        </Alert>
      )}
      {codes === null && !hasPassword && (
        <p className="lead">
          Du logger ikke ind med adgangskode, og så er der ikke brug for en kode fra en app.
        </p>
      )}
      {codes === null &&
        hasPassword &&
        (isOn ? (
          isTurningOff ? (
            <OffStep refused={refused} />
          ) : (
            <OnStep refused={refused} />
          )
        ) : uri === null ? (
          <BeginStep refused={refused} />
        ) : (
          <ConfirmStep uri={uri} refused={refused} />
        ))}
    </WorkPage>
  );
}
