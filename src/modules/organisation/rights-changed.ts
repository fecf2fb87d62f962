import type { Tx } from "../../platform/database/doors.ts";
import { dateText } from "../../platform/i18n/index.ts";
import { periodText } from "./membership.ts";
import { AUTHORITY_ROLE_NAMES, type AuthorityRole, MEMBERSHIP_ROLE_NAMES } from "./roles.ts";
import { namesByIds } from "./store/names.ts";
import {
  activePeople,
  type MembershipRow,
  type RightEntry,
  rightsTrail,
} from "./store/rights-trail.ts";

export interface RightsChanged {
  personId: string;
  /** Who did it, as the trail names him: "person:<id>", "scim:<id>" … */
  actor: string;
  /** His name; null when it is no person. */
  actorName: string | null;
  /** What became of it, as Danish sentences to the person. */
  sentences: string[];
}

/** A sentence, with "#" where the name of `of` is to stand. */
interface Told {
  personId: string;
  sentence: string;
  of: string | null;
}

/**
 * Whose roles, memberships, leadership or standing in this transaction has changed so far, and what
 * became of it; only of those who are registered and active. What was given and taken again isn't
 * told, nor are memberships that ended before `today` (YYYY-MM-DD). At most three queries, one when
 * there is nothing.
 */
export async function rightsChanged(tx: Tx, today: string): Promise<RightsChanged[]> {
  const entries = await rightsTrail(tx);
  const of = (kind: RightEntry["kind"]) => entries.filter((entry) => entry.kind === kind);
  const told = [
    ...roles(of("authority_role")),
    ...memberships(of("membership"), today),
    ...leaders(of("unit")),
    ...standIns(of("absence"), today),
  ];
  if (told.length === 0) return [];
  const active = await activePeople(
    tx,
    told.map(({ personId }) => personId),
  );
  const actor = entries[0]!.actor;
  const actorId = actor.replace(/^person:/, "");
  const names = await namesByIds(tx, [actorId, ...told.flatMap((one) => one.of ?? [])]);
  const byPerson = Map.groupBy(told, ({ personId }) => personId);
  return [...byPerson]
    .filter(([personId]) => active.has(personId))
    .map(([personId, changes]) => ({
      personId,
      actor,
      actorName: names.get(actorId) ?? null,
      sentences: changes.map((one) => one.sentence.replace("#", names.get(one.of ?? "") ?? "–")),
    }));
}

function roles(entries: RightEntry[]): Told[] {
  const net = new Map<string, { personId: string; role: AuthorityRole; sum: number }>();
  for (const { before, after } of entries) {
    const { person_id: personId, role } = (after?.["role"] === undefined ? before : after) as {
      person_id: string;
      role: AuthorityRole;
    };
    // A change of how the role was given leaves it given.
    if (role === undefined) continue;
    const key = `${personId} ${role}`;
    const sum = (net.get(key)?.sum ?? 0) + (before === null ? 1 : -1);
    net.set(key, { personId, role, sum });
  }
  return [...net.values()]
    .filter(({ sum }) => sum !== 0)
    .map(({ personId, role, sum }) => ({
      personId,
      sentence: `Du har ${sum > 0 ? "fået" : "ikke længere"} rollen ${AUTHORITY_ROLE_NAMES[role]}.`,
      of: null,
    }));
}

function memberships(entries: RightEntry[], today: string): Told[] {
  const counts = (row: MembershipRow | null) =>
    row !== null && (row.ends_on === null || row.ends_on >= today);
  return [...Map.groupBy(entries, ({ id }) => id).values()].flatMap((changes) => {
    const is = changes.at(-1)!.row;
    const was = rowBefore(changes);
    const row = counts(is) ? is : counts(was) ? was : null;
    if (row === null || isSame(is, was)) return [];
    const part = `${MEMBERSHIP_ROLE_NAMES[row.role].toLowerCase()} ${row.role === "member" ? "af" : "i"} #`;
    const period = periodText({ startsOn: row.starts_on, endsOn: row.ends_on });
    const sentence = row === is ? `Du er ${part} ${period}.` : `Du er ikke længere ${part}.`;
    return [{ personId: row.person_id, sentence, of: row.body_id }];
  });
}

/** The row as it was before these changes of it; null when they made it. */
function rowBefore(changes: RightEntry[]): MembershipRow | null {
  if (changes[0]!.before === null) return null;
  return changes.reduceRight<object>(
    (row, { before }) => ({ ...row, ...before }),
    changes.at(-1)!.row ?? {},
  ) as MembershipRow;
}

function isSame(a: MembershipRow | null, b: MembershipRow | null): boolean {
  return a?.role === b?.role && a?.starts_on === b?.starts_on && a?.ends_on === b?.ends_on;
}

function leaders(entries: RightEntry[]): Told[] {
  const units = [...Map.groupBy(entries, ({ id }) => id)];
  return units.flatMap(([unitId, changes]) => {
    const of = (row: RightEntry["before"]) => row?.["leader_id"] as string | null | undefined;
    const led = changes.filter(({ before, after }) => of(before) ?? of(after));
    const [was, is] = [of(led[0]?.before ?? null), of(led.at(-1)?.after ?? null)];
    if (was === is) return [];
    return [
      ...(was ? [{ personId: was, sentence: "Du er ikke længere leder af #.", of: unitId }] : []),
      ...(is ? [{ personId: is, sentence: "Du er leder af #.", of: unitId }] : []),
    ];
  });
}

function standIns(entries: RightEntry[], today: string): Told[] {
  return entries.flatMap(({ before, after }) => {
    const row = (after ?? before) as Record<string, string>;
    const { person_id: of, delegate_id: personId, starts_on: from, ends_on: to } = row;
    if (of === undefined || personId === undefined || !from || !to || to < today) return [];
    const long = (date: string) => dateText(date, "da", "long");
    const sentence =
      after === null
        ? "Du godkender ikke længere for #."
        : `Du godkender for # fra ${long(from)} til ${long(to)}.`;
    return [{ personId, sentence, of }];
  });
}
