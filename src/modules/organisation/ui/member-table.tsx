import type { ReactNode } from "react";
import { dateText } from "../../../platform/i18n/index.ts";
import { DataTable } from "../../../ui/index.ts";
import { MEMBERSHIP_ROLE_NAMES } from "../roles.ts";
import type { Membership } from "../store/memberships.ts";

interface MemberTableProps {
  members: readonly Membership[];
  caption?: string;
  without?: readonly "dates"[];
  empty: string;
  /** What may be done with a membership. */
  actions?: (membership: Membership) => ReactNode;
}

/** Who has which role; columns that nobody fills are left out. */
export function MemberTable(props: MemberTableProps) {
  const { members, caption = "Medlemmer", without = [], empty, actions } = props;
  const has = (key: "party" | "area" | "title") => members.some((one) => one[key] !== null);
  return (
    <DataTable
      caption={caption}
      quietCaption
      rows={members}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        { title: "Navn", cell: ({ name }) => name },
        { title: "Rolle", cell: roleText },
        ...(has("title")
          ? [{ title: "Stilling", cell: ({ title }: Membership) => title ?? "–" }]
          : []),
        ...(has("party")
          ? [{ title: "Liste", cell: ({ party }: Membership) => party ?? "–" }]
          : []),
        ...(has("area") ? [{ title: "Område", cell: ({ area }: Membership) => area ?? "–" }] : []),
        ...(without.includes("dates") ? [] : [{ title: "Tid", cell: datesText }]),
        ...(actions ? [{ title: "Handling", cell: actions }] : []),
      ]}
    />
  );
}

/** The ways to the forms that change a membership. */
export function MemberLinks({ id, name }: Membership) {
  return (
    <>
      <EditLink id={id} name={name} />
      {" · "}
      <a href={`?afslut=${id}#formular`} aria-label={`Afslut ${name}`}>
        Afslut
      </a>
    </>
  );
}

/** The way to the form of a membership that is over. */
export function EditLink({ id, name }: Pick<Membership, "id" | "name">) {
  return (
    <a href={`?ret=${id}#formular`} aria-label={`Ret ${name}`}>
      Ret
    </a>
  );
}

function roleText({ role, substituteForName }: Membership): string {
  const name = MEMBERSHIP_ROLE_NAMES[role];
  return substituteForName === null ? name : `${name} for ${substituteForName}`;
}

function datesText({ startsOn, endsOn }: Membership): string {
  const from = dateText(startsOn, "da", "short");
  return endsOn === null ? `fra ${from}` : `${from} – ${dateText(endsOn, "da", "short")}`;
}
