import { personSchema } from "../people-schema.ts";
import type { PersonRow } from "../store/people.ts";
import { findUnit, type NamedUnit } from "./find-unit.ts";
import { changeText, emptyPreview, type ImportPreview, LineFault } from "./plan.ts";
import type { CsvRow } from "./read-csv.ts";

export interface PeoplePlan extends ImportPreview {
  inserts: PersonRow[];
  updates: PersonRow[];
  leaders: { unitId: string; leaderId: string }[];
}

interface Known {
  people: readonly (PersonRow & { isActive: boolean })[];
  units: readonly (NamedUnit & { leaderId: string | null })[];
}

const LABELS = {
  name: "Navn",
  initials: "Initialer",
  title: "Stilling",
  phone: "Telefon",
  unitId: "Enhed",
  level: "Ledelsesniveau",
} as const;

/** Compares the lines with those who are registered. A person is known by the address; an empty cell changes nothing. */
export function planPeople(rows: readonly CsvRow[], known: Known): PeoplePlan {
  const plan: PeoplePlan = { ...emptyPreview(), inserts: [], updates: [], leaders: [] };
  const byEmail = new Map(known.people.map((person) => [person.email.toLowerCase(), person]));
  const lineOfEmail = new Map<string, number>();
  const lineOfLeader = new Map<string, number>();
  const unitNames = new Map(known.units.map(({ id, name }) => [id, name]));
  for (const { line, cells } of rows) {
    try {
      const given = readCells(cells, known.units);
      once(lineOfEmail, given.email, line, `Adressen ${given.email}`);
      const before = byEmail.get(given.email);
      if (before?.isActive === false)
        throw new LineFault(
          `${before.name} er deaktiveret. Aktivér personen først, eller slet linjen.`,
        );
      const row = asRow(before ?? null, given.card);
      const changes = before === undefined ? [] : changesOf(before, row, unitNames);
      const led = leadership(cells["leads"], row, known.units);
      if (led !== null) {
        once(lineOfLeader, led.unitId, line, `${unitNames.get(led.unitId)!} har en leder; den`);
        if (led.isNew) {
          plan.leaders.push({ unitId: led.unitId, leaderId: row.id });
          changes.push(`Leder: ${unitNames.get(led.unitId)!}`);
        }
      }
      if (before === undefined) {
        plan.inserts.push(row);
        plan.added.push({ line, name: row.name });
      } else if (changes.length === 0) plan.same += 1;
      else {
        plan.updates.push(row);
        plan.changed.push({ line, name: row.name, changes });
      }
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      plan.faults.push({ line, message: error.message });
    }
  }
  return plan;
}

/** The person as he was, with what the line fills in. */
function asRow(before: PersonRow | null, card: Pick<PersonRow, "name" | "email">): PersonRow {
  const blank = { initials: null, title: null, phone: null, unitId: null, level: null };
  return { id: crypto.randomUUID(), ...blank, ...before, ...card };
}

function readCells(cells: CsvRow["cells"], units: Known["units"]) {
  const parsed = personSchema.safeParse(cells);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = { email: "Mailadresse", ...LABELS }[String(issue?.path[0])] ?? "";
    const missing = cells[String(issue?.path[0])] === undefined;
    throw new LineFault(`${column}: ${missing ? "Skal udfyldes." : (issue?.message ?? "")}`);
  }
  const { name, email, initials, title, phone, level } = parsed.data;
  const unitId = cells["unit"] === undefined ? null : findUnit(units, cells["unit"]).id;
  const filled = Object.entries({ name, email, initials, title, phone, level, unitId }).filter(
    ([, value]) => value !== null,
  );
  return { email, card: Object.fromEntries(filled) as { name: string; email: string } };
}

function leadership(cell: string | undefined, row: PersonRow, units: Known["units"]) {
  if (cell === undefined || /^(nej|no|n|0|false|falsk)$/i.test(cell)) return null;
  if (!/^(ja|yes|j|y|x|1|true|sand)$/i.test(cell))
    throw new LineFault(`Leder af enheden: Skriv ja eller nej, ikke »${cell}«.`);
  if (row.unitId === null)
    throw new LineFault("Leder af enheden: Skriv også, hvilken enhed det er.");
  const unit = units.find(({ id }) => id === row.unitId);
  return { unitId: row.unitId, isNew: unit?.leaderId !== row.id };
}

function changesOf(before: PersonRow, after: PersonRow, unitNames: Map<string, string>): string[] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((column) => before[column] !== after[column])
    .map((column) => {
      const text = (value: PersonRow[typeof column]) =>
        column === "unitId" && value !== null ? (unitNames.get(String(value)) ?? value) : value;
      return changeText(LABELS[column], text(before[column]), text(after[column]));
    });
}

function once(lines: Map<string, number>, key: string, line: number, what: string): void {
  const earlier = lines.get(key);
  if (earlier !== undefined)
    throw new LineFault(`${what} står allerede i linje ${earlier}. Slet den ene.`);
  lines.set(key, line);
}
