import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError } from "../../../platform/errors.ts";
import { COLUMNS, type ImportKind } from "../import/columns.ts";
import type { ImportPreview } from "../import/plan.ts";
import { type BodyWithMembers, planMembers } from "../import/plan-members.ts";
import { planPeople } from "../import/plan-people.ts";
import { planUnits } from "../import/plan-units.ts";
import { type CsvRow, readCsv } from "../import/read-csv.ts";
import { keyOf } from "../name-key.ts";
import { mayImport } from "../people-policy.ts";
import { lockBody } from "../store/bodies.ts";
import { allHeadCounts, storeHeadCounts } from "../store/head-counts.ts";
import { insertMemberships, membershipsOf, updateMembership } from "../store/memberships.ts";
import { allPeople, insertPeople, updatePeople } from "../store/people.ts";
import { bodyKeys } from "../store/person-memberships.ts";
import { termsOf } from "../store/terms.ts";
import {
  closedKeys,
  insertUnits,
  lockUnits,
  placedUnits,
  setLeaders,
  updateUnits,
} from "../store/units.ts";
import type { Viewer } from "../viewer.ts";

interface ImportFile {
  kind: ImportKind;
  bytes: Uint8Array;
  /** YYYY-MM-DD, the day of head counts that tell none. */
  today: string;
}

/** What an import would do; stores nothing. @throws ForbiddenError, InputError for an unreadable file */
export async function previewImport(
  tx: Tx,
  viewer: Viewer,
  file: ImportFile,
): Promise<ImportPreview> {
  const { added, changed, same, faults } = (await planOf(tx, viewer, file)).plan;
  return { added, changed, same, faults };
}

/**
 * Stores a file of units, people or members of bodies: all of it, or nothing. The same file again changes nothing.
 * @throws ForbiddenError, InputError; ConflictError while a line of it can't be used
 */
export async function importOrganisation(
  tx: Tx,
  viewer: Viewer,
  file: ImportFile,
): Promise<ImportPreview> {
  await lockUnits(tx);
  const { plan, store } = await planOf(tx, viewer, file);
  const [fault] = plan.faults;
  if (fault !== undefined)
    throw new ConflictError(`Linje ${fault.line} kan ikke bruges: ${fault.message}`, {
      hint: "Intet er gemt. Ret filen, og vælg den igen.",
    });
  await store();
  return plan;
}

async function planOf(tx: Tx, viewer: Viewer, { kind, bytes, today }: ImportFile) {
  if (!mayImport(viewer)) throw new ForbiddenError("Kun en administrator kan indlæse filer.");
  const rows = readCsv(bytes, COLUMNS[kind]);
  if (kind === "enheder") return units(tx, rows, today);
  return kind === "personer" ? people(tx, rows) : members(tx, rows);
}

async function units(tx: Tx, rows: CsvRow[], today: string) {
  const plan = planUnits(rows, {
    units: await placedUnits(tx),
    closedKeys: await closedKeys(tx),
    counts: await allHeadCounts(tx),
    today,
  });
  const store = async () => {
    await insertUnits(tx, plan.inserts);
    await updateUnits(tx, plan.updates);
    await storeHeadCounts(tx, plan.counts);
  };
  return { plan, store };
}

async function people(tx: Tx, rows: CsvRow[]) {
  const plan = planPeople(rows, { people: await allPeople(tx), units: await placedUnits(tx) });
  const store = async () => {
    await insertPeople(tx, plan.inserts);
    await updatePeople(tx, plan.updates);
    await setLeaders(tx, plan.leaders);
  };
  return { plan, store };
}

async function members(tx: Tx, rows: CsvRow[]) {
  const plan = planMembers(rows, {
    bodies: await bodiesNamed(tx, new Set(rows.map(({ cells }) => keyOf(cells["body"] ?? "")))),
    people: await allPeople(tx),
  });
  const store = async () => {
    for (const { id, facts } of plan.updates) await updateMembership(tx, id, facts);
    const byBody = Map.groupBy(plan.inserts, ({ bodyId }) => bodyId);
    for (const [bodyId, added] of byBody)
      await insertMemberships(
        tx,
        bodyId,
        added.map(({ facts }) => facts),
      );
  };
  return { plan, store };
}

/** The bodies with these folded names, each kept from other changes until the transaction ends. */
async function bodiesNamed(tx: Tx, keys: Set<string>): Promise<Map<string, BodyWithMembers>> {
  const bodies = new Map<string, BodyWithMembers>();
  const known = new Map<string, BodyWithMembers>();
  for (const { key, bodyId } of await bodyKeys(tx)) {
    if (!keys.has(key)) continue;
    const body = known.get(bodyId) ?? {
      ...(await lockBody(tx, bodyId)),
      terms: await termsOf(tx, bodyId),
      members: await membershipsOf(tx, bodyId),
    };
    known.set(bodyId, body);
    bodies.set(key, body);
  }
  return bodies;
}
