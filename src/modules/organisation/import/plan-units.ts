import { z } from "zod";
import type { HeadCount } from "../store/head-counts.ts";
import type { NewUnit } from "../store/units.ts";
import { dayIn } from "./day-in.ts";
import { findUnit, fold, type NamedUnit } from "./find-unit.ts";
import { changeText, emptyPreview, type ImportPreview, LineFault } from "./plan.ts";
import type { CsvRow } from "./read-csv.ts";

export interface UnitsPlan extends ImportPreview {
  inserts: NewUnit[];
  updates: NamedUnit[];
  counts: HeadCount[];
}

interface Known {
  units: readonly NamedUnit[];
  /** No line may take one. */
  closedKeys: ReadonlySet<string>;
  counts: readonly HeadCount[];
  /** The day of counts without a date, YYYY-MM-DD. */
  today: string;
}

/**
 * Compares the lines with the units there are. A unit is known by its key, or else by its name and
 * the unit above it; lines may stand in any order. An empty cell changes nothing.
 */
export function planUnits(rows: readonly CsvRow[], known: Known): UnitsPlan {
  const plan: UnitsPlan = { ...emptyPreview(), inserts: [], updates: [], counts: [] };
  const placed = placeRows(rows, known.units, plan);
  const names = new Map(
    [...known.units, ...placed.map(({ unit }) => unit)].map((one) => [one.id, one.name]),
  );
  const counted = new Map(
    known.counts.map((count) => [`${count.unitId} ${count.countedOn}`, count]),
  );
  for (const { row, unit, before } of placed) {
    try {
      mustNotCircle(unit, placed, known.units);
      if (known.closedKeys.has(unit.externalId ?? ""))
        throw new LineFault(
          `Nøglen ${unit.externalId!} hører til en nedlagt enhed. Genåbn den først.`,
        );
      const count = countIn(row, unit.id, known.today);
      const changes = before === null ? [] : changesOf(before, unit, names);
      if (count !== null && !isSame(count, counted.get(`${unit.id} ${count.countedOn}`))) {
        plan.counts.push(count);
        changes.push(`Medarbejdere ${count.countedOn}: ${count.people}`);
      }
      if (before === null) {
        plan.inserts.push(unit);
        plan.added.push({ line: row.line, name: unit.name });
      } else if (changes.length === 0) plan.same += 1;
      else {
        plan.updates.push(unit);
        plan.changed.push({ line: row.line, name: unit.name, changes });
      }
    } catch (error) {
      told(plan, row, error);
    }
  }
  plan.faults.sort((a, b) => a.line - b.line);
  return plan;
}

interface Placed {
  row: CsvRow;
  unit: NamedUnit;
  /** null: the unit is new. */
  before: NamedUnit | null;
}

/** Finds each row's unit and the one above it. Rows wait for the rows that they stand below. */
function placeRows(
  rows: readonly CsvRow[],
  units: readonly NamedUnit[],
  plan: UnitsPlan,
): Placed[] {
  const placed: Placed[] = [];
  let waiting = rows.filter((row) => {
    if (row.cells["name"] !== undefined) return true;
    plan.faults.push({ line: row.line, message: "Enhed: Skal udfyldes." });
    return false;
  });
  for (let more = true; more && waiting.length > 0;) {
    const later: CsvRow[] = [];
    const ahead = new Set(
      waiting.flatMap(({ cells }) => [fold(cells["name"] ?? ""), cells["key"] ?? []].flat()),
    );
    for (const row of waiting) {
      const parent = row.cells["parent"];
      const waits =
        parent !== undefined && (ahead.has(fold(parent.split(">").at(-1)!)) || ahead.has(parent));
      if (waits) later.push(row);
      else place(row);
    }
    more = later.length < waiting.length;
    waiting = later;
  }
  // What is left waits for each other, or for a unit that stands both in the file and above.
  for (const row of waiting) place(row);
  return placed;

  function place(row: CsvRow): void {
    try {
      placed.push(placeRow(row, units, placed));
    } catch (error) {
      told(plan, row, error);
    }
  }
}

function placeRow({ line, cells }: CsvRow, units: readonly NamedUnit[], placed: Placed[]): Placed {
  const name = cells["name"]!;
  const key = cells["key"] ?? null;
  const fresh = placed.map(({ unit }) => unit);
  const moved = new Set(fresh.map(({ id }) => id));
  const pool = [...fresh, ...units.filter(({ id }) => !moved.has(id))];
  const given = cells["parent"] === undefined ? undefined : findUnit(pool, cells["parent"]).id;
  const before =
    units.find(({ externalId }) => key !== null && externalId === key) ??
    units.find(
      (unit) =>
        fold(unit.name) === fold(name) &&
        unit.parentId === (given ?? null) &&
        (key === null || unit.externalId === null),
    ) ??
    null;
  const unit = {
    id: before?.id ?? crypto.randomUUID(),
    name: before !== null && fold(before.name) === fold(name) ? before.name : name,
    parentId: given ?? before?.parentId ?? null,
    externalId: key ?? before?.externalId ?? null,
  };
  const twin = placed.find(
    (one) =>
      one.unit.id === unit.id ||
      (key !== null && one.unit.externalId === key) ||
      (one.unit.parentId === unit.parentId && fold(one.unit.name) === fold(unit.name)),
  );
  if (twin !== undefined)
    throw new LineFault(`Enheden står allerede i linje ${twin.row.line}. Slet den ene.`);
  return { row: { line, cells }, unit, before };
}

function mustNotCircle(
  unit: NamedUnit,
  placed: readonly Placed[],
  units: readonly NamedUnit[],
): void {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  for (const { unit: one } of placed) parents.set(one.id, one.parentId);
  const passed = new Set<string>();
  for (
    let next = unit.parentId;
    next !== null && !passed.has(next);
    next = parents.get(next) ?? null
  ) {
    if (next === unit.id)
      throw new LineFault(
        `${unit.name} kommer til at ligge under sig selv. Ret »Overordnet enhed«.`,
      );
    passed.add(next);
  }
}

const figure = z
  .string()
  .transform((text) => Number(text.replaceAll(/[.\s](?=\d{3}\b)/g, "").replace(",", ".")))
  .pipe(z.number().min(0).max(1_000_000));

function countIn({ cells }: CsvRow, unitId: string, today: string): HeadCount | null {
  if (cells["people"] === undefined) return null;
  const people = figure.pipe(z.int()).safeParse(cells["people"]);
  if (!people.success)
    throw new LineFault(`Medarbejdere: »${cells["people"]}« er ikke et helt tal.`);
  const fullTime = figure.optional().safeParse(cells["fullTime"]);
  if (!fullTime.success) throw new LineFault(`Årsværk: »${cells["fullTime"]!}« er ikke et tal.`);
  return {
    unitId,
    countedOn: dayIn("Optalt", cells["countedOn"] ?? today),
    people: people.data,
    fullTime: fullTime.data === undefined ? null : Math.round(fullTime.data * 100) / 100,
  };
}

function changesOf(before: NamedUnit, after: NamedUnit, names: Map<string, string>): string[] {
  const above = (id: string | null) => (id === null ? "ingen" : names.get(id));
  return [
    before.name !== after.name && changeText("Navn", before.name, after.name),
    before.parentId !== after.parentId &&
      changeText("Overordnet", above(before.parentId), above(after.parentId)),
    before.externalId !== after.externalId &&
      changeText("Nøgle", before.externalId, after.externalId),
  ].filter((change) => change !== false);
}

function isSame(count: HeadCount, known: HeadCount | undefined): boolean {
  return known?.people === count.people && known.fullTime === count.fullTime;
}

function told(plan: UnitsPlan, { line }: CsvRow, error: unknown): void {
  if (!(error instanceof LineFault)) throw error;
  plan.faults.push({ line, message: error.message });
}
