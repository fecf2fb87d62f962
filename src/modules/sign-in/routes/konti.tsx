import type { ComponentProps } from "react";
import { ForbiddenError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { instantText, messagesIn } from "../../../platform/i18n/index.ts";
import { DataTable, Pagination, SearchBox, WorkPage } from "../../../ui/index.ts";
import { listPeople, signedIn } from "../../organisation/index.ts";
import { signInContext } from "../context.ts";
import { mayAdministerAccess } from "../policy.ts";
import { type AccountFacts, accountsOf } from "../store/accounts.ts";
import { lastSignIns } from "../store/sign-ins.ts";
import type { Route } from "./+types/konti.ts";

const SIZE = 50;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!mayAdministerAccess(viewer))
    throw new ForbiddenError("Kun administratorer kan se, hvem der kan logge ind.");
  const asked = new URL(request.url).searchParams;
  const query = asked.get("q") ?? "";
  const page = Math.max(1, Math.trunc(Number(asked.get("side"))) || 1);
  const { total, people, last } = await transact(async (tx) => {
    const found = await listPeople(tx, { query }, { size: SIZE, skip: (page - 1) * SIZE });
    const ids = found.people.map(({ id }) => id);
    return { ...found, last: await lastSignIns(tx, ids) };
  });
  const { signIn } = context.get(signInContext);
  const accounts = await accountsOf(
    signIn.doors.signIn,
    people.map(({ id }) => id),
  );
  return {
    query,
    page,
    pageCount: Math.ceil(total / SIZE),
    accounts: people.map(({ id, name, email }) => {
      const at = last.get(id);
      return {
        id,
        name,
        email: email ?? "–",
        ways: waysIn(accounts.get(id)),
        invitation: invitationOf(accounts.get(id)),
        last: at === undefined ? "–" : instantText(at, "da"),
      };
    }),
  };
});

function waysIn(account: AccountFacts | undefined): string {
  if (account === undefined) return "–";
  if (account.isPersona) return "Eksempel";
  const { hasPassword, hasSecondFactor, hasProvider, passkeys } = account;
  const ways = [
    hasPassword && (hasSecondFactor ? "adgangskode og kode" : "adgangskode"),
    passkeys > 0 && "adgangsnøgle",
    hasProvider && "organisationens login",
  ].filter((way) => way !== false);
  const text = ways.join(", ");
  return text === "" ? "–" : text.charAt(0).toUpperCase() + text.slice(1);
}

function invitationOf(account: AccountFacts | undefined): string {
  if (account === undefined) return "Ikke inviteret";
  const { hasPassword, hasProvider, passkeys, isPersona, invitedUntil } = account;
  if (invitedUntil !== null) return `Venter til ${instantText(invitedUntil, "da")}`;
  const isIn = isPersona || hasPassword || hasProvider || passkeys > 0;
  return isIn ? "Brugt" : "Udløbet";
}

const {
  pages: label,
  previousPage: previous,
  nextPage: next,
  page: numbered,
} = messagesIn("da").common;

const COLUMNS: ComponentProps<
  typeof DataTable<Route.ComponentProps["loaderData"]["accounts"][number]>
>["columns"] = [
  {
    title: "Person",
    cell: ({ id, name }) => <a href={`/intern/personer/${id}/adgang`}>{name}</a>,
  },
  { title: "Mailadresse", cell: ({ email }) => email },
  { title: "Logger ind med", cell: ({ ways }) => ways },
  { title: "Invitation", cell: ({ invitation }) => invitation },
  { title: "Sidste login", cell: ({ last }) => last },
];

export default function Accounts({ loaderData }: Route.ComponentProps) {
  const { query, page, pageCount, accounts } = loaderData;
  return (
    <WorkPage title="Konti" crumbs={[{ text: "Administration", href: "/intern/administration" }]}>
      <SearchBox
        action="/intern/administration/konti"
        id="soeg"
        label="Find en person"
        button="Søg"
        value={query}
      />
      <DataTable
        caption="Hvem der kan logge ind, og hvordan"
        quietCaption
        rows={accounts}
        keyOf={({ id }) => id}
        empty="Ingen personer passer til søgningen."
        columns={COLUMNS}
      />
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(n) => `/intern/administration/konti?q=${encodeURIComponent(query)}&side=${n}`}
        text={{ label, previous, next, page: numbered }}
      />
    </WorkPage>
  );
}
