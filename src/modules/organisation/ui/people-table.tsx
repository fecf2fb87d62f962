import { DataTable } from "../../../ui/index.ts";
import type { Person } from "../store/people.ts";
import { unitPath } from "../links.ts";
import { PersonLink } from "./person-link.tsx";

interface PeopleTableProps {
  people: readonly Person[];
  empty: string;
  without?: "unit";
}

/** People with what one looks them up for. */
export function PeopleTable({ people, empty, without }: PeopleTableProps) {
  return (
    <DataTable
      caption="Personer"
      quietCaption
      rows={people}
      keyOf={({ id }) => id}
      empty={empty}
      columns={without === "unit" ? COLUMNS.filter(({ title }) => title !== "Enhed") : COLUMNS}
    />
  );
}

const COLUMNS = [
  { title: "Navn", cell: (person: Person) => <PersonLink person={person} /> },
  { title: "Initialer", cell: ({ initials }: Person) => initials ?? "–" },
  { title: "Stilling", cell: ({ title }: Person) => title ?? "–" },
  {
    title: "Enhed",
    cell: ({ unitId, unitName }: Person) =>
      unitId === null ? "–" : <a href={unitPath(unitId)}>{unitName}</a>,
  },
  {
    title: "Mailadresse",
    cell: ({ email }: Person) => (email === null ? "–" : <a href={`mailto:${email}`}>{email}</a>),
  },
];
