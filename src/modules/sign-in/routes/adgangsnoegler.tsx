import type { ComponentProps } from "react";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/index.ts";
import { Alert, Button, DataTable, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { addPasskey } from "../actions/add-passkey.ts";
import { removePasskey } from "../actions/remove-passkey.ts";
import { ownAccount } from "../own-account.ts";
import { newPasskeyForm } from "../schema.ts";
import { listPasskeys } from "../store/passkeys.ts";
import { NewPasskey } from "../ui/new-passkey.tsx";
import type { Route } from "./+types/adgangsnoegler.ts";

/** A passkey is made by the browser's script. */
export const handle = { interactive: true };

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { signIn, session } = await ownAccount(context);
  const passkeys = await listPasskeys(signIn.doors.signIn, session.userId);
  return {
    passkeys: passkeys.map(({ id, name, createdAt, isSynced }) => ({
      id,
      name: name ?? "Uden navn",
      since: createdAt === null ? "–" : instantText(createdAt, "da"),
      place: isSynced ? "På dine enheder" : "Kun på én enhed",
    })),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { signIn, caller, session } = await ownAccount(context);
  const removed = form.get("fjern");
  if (typeof removed === "string") {
    await removePasskey(signIn, session, removed, caller);
    return { done: "Adgangsnøglen er fjernet. Fjern den også i din browser eller telefon." };
  }
  const given = check(newPasskeyForm, form);
  await addPasskey(signIn, session, given, caller);
  return { done: `Adgangsnøglen »${given.name}« er klar. Du kan logge ind med den.` };
});

const COLUMNS: ComponentProps<
  typeof DataTable<Route.ComponentProps["loaderData"]["passkeys"][number]>
>["columns"] = [
  { title: "Navn", cell: ({ name }) => name },
  { title: "Lavet", cell: ({ since }) => since },
  { title: "Findes", cell: ({ place }) => place },
  {
    title: "Fjern",
    cell: ({ id, name }) => (
      <form method="post">
        <Button kind="plain" name="fjern" value={id} aria-label={`Fjern ${name}`}>
          Fjern
        </Button>
      </form>
    ),
  },
];

export default function Passkeys({ loaderData, actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Adgangsnøgler" crumbs={[{ text: "Min konto", href: "/intern/min-konto" }]}>
      <ErrorSummary refused={refused} />
      {actionData && "done" in actionData && <Alert kind="success">{actionData.done}</Alert>}
      <p className="lead">
        Med en adgangsnøgle logger du ind med finger, ansigt eller pinkode i stedet for adgangskode
        og kode.
      </p>
      <DataTable
        caption="Dine adgangsnøgler"
        quietCaption
        rows={loaderData.passkeys}
        keyOf={({ id }) => id}
        empty="Du har ingen adgangsnøgler."
        columns={COLUMNS}
      />
      <h2>Ny adgangsnøgle</h2>
      <NewPasskey refused={refused} />
    </WorkPage>
  );
}
