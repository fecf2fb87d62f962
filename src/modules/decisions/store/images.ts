import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Image, RowChange } from "../images.ts";

/** What of a meeting one change may touch. */
export type Scope =
  | { part: "item"; itemId: string }
  | { part: "attendance" }
  | { part: "guest"; guestId: string }
  | { part: "place" };

interface Shown {
  table: string;
  key: readonly string[];
  /** Columns that are told and put back; all but those left out where `without` says so. */
  only?: readonly string[];
  without?: readonly string[];
}

/** Tables in the order in which rows may be put back: what is leant on comes first. */
const ITEM: readonly Shown[] = [
  { table: "agenda_item", key: ["id"], only: ["settled_at", "settled_by"] },
  // Votes and dissents have records of their own, of which the decision's are composed.
  {
    table: "decision",
    key: ["item_id", "position"],
    without: ["votes", "dissents"],
  },
  { table: "amendment", key: ["id"] },
  { table: "vote", key: ["id"] },
  { table: "vote_cast", key: ["vote_id", "voter", "choice"] },
  { table: "dissent", key: ["id"] },
  { table: "follow_up", key: ["id"] },
  { table: "item_recusal", key: ["id"] },
];
const ATTENDANCE: readonly Shown[] = [
  { table: "attendance", key: ["meeting_id", "person_id"] },
  { table: "presence_change", key: ["id"] },
];
const GUEST: readonly Shown[] = [
  { table: "item_guest", key: ["id"], only: ["state", "came_at", "left_at"] },
];
// Where the meeting goes on, guests go.
const PLACE: readonly Shown[] = [
  ...GUEST,
  { table: "meeting_live", key: ["meeting_id"], only: ["current_item_id", "in_closed_part"] },
];
const ALL = [...ITEM, ...ATTENDANCE, ...PLACE];

/** How the part of the meeting stands now. One query. */
export async function imagesOf(tx: Tx, meetingId: string, scope: Scope): Promise<Image[]> {
  const [tables, condition] = partOf(meetingId, scope);
  const selects = tables.map(({ table, key, only, without }) => {
    const row = sql`to_jsonb(r) - 'authority_id'`;
    const told =
      only === undefined
        ? sql`${row} - ${[...(without ?? [])]}::text[]`
        : sql`jsonb_build_object(${sql.join(only.flatMap((name) => [sql.lit(name), sql`r.${sql.id(name)}`]))})`;
    const keys = sql.join(key.flatMap((name) => [sql.lit(name), sql`r.${sql.id(name)}`]));
    return sql`
      select ${sql.lit(table)} as table, jsonb_build_object(${keys}) as key, ${told} as row
      from ${sql.id("app", table)} r where r.authority_id = ${here} and ${condition(table)}`;
  });
  const { rows } = await sql<Image>`${sql.join(selects, sql` union all `)}`.execute(tx);
  return rows;
}

function partOf(
  meetingId: string,
  scope: Scope,
): [readonly Shown[], (table: string) => ReturnType<typeof sql>] {
  switch (scope.part) {
    case "item": {
      const { itemId } = scope;
      return [
        ITEM,
        (table) => {
          if (table === "agenda_item") return sql`r.id = ${itemId}`;
          if (table !== "vote_cast") return sql`r.item_id = ${itemId}`;
          return sql`r.vote_id in (select v.id from app.vote v
            where v.authority_id = ${here} and v.item_id = ${itemId})`;
        },
      ];
    }
    case "attendance":
      return [ATTENDANCE, () => sql`r.meeting_id = ${meetingId}`];
    case "guest":
      return [GUEST, () => sql`r.id = ${scope.guestId}`];
    case "place":
      return [
        PLACE,
        (table) =>
          table === "meeting_live"
            ? sql`r.meeting_id = ${meetingId}`
            : sql`r.item_id in (select i.id from app.agenda_item i
                where i.authority_id = ${here} and i.meeting_id = ${meetingId})`,
      ];
  }
}

/**
 * Puts rows back as they were before a change. A revision isn't put back but raised, so that who saw the
 * change doesn't take the row for the one that he saw.
 */
export async function putBack(tx: Tx, changes: readonly RowChange[], seq: number): Promise<void> {
  const order = new Map(ALL.map(({ table }, at) => [table, at]));
  const sorted = changes.toSorted((a, b) => order.get(a.table)! - order.get(b.table)!);
  for (const change of sorted.toReversed().filter(({ before }) => before === null))
    await sql`delete from ${sql.id("app", change.table)} r
      where r.authority_id = ${here} and ${isRow(change)}`.execute(tx);
  for (const change of sorted) {
    if (change.before === null) continue;
    if (change.after === null) await putIn(tx, change.table, change.before, seq);
    else await overwrite(tx, change, change.before, seq);
  }
}

const isRow = ({ key }: RowChange) =>
  sql.join(
    Object.entries(key).map(([name, value]) => sql`r.${sql.id(name)}::text = ${String(value)}`),
    sql` and `,
  );

async function putIn(
  tx: Tx,
  table: string,
  row: Record<string, unknown>,
  seq: number,
): Promise<void> {
  const names = Object.keys(row);
  const columns = sql.join(names.map((name) => sql.id(name)));
  const values = sql.join(names.map((name) => valueOf(name, seq)));
  await sql`
    insert into ${sql.id("app", table)} (authority_id, ${columns})
    select ${here}, ${values}
    from jsonb_populate_record(null::${sql.id("app", table)}, ${JSON.stringify(row)}::jsonb) g`.execute(
    tx,
  );
}

async function overwrite(
  tx: Tx,
  change: RowChange,
  before: Record<string, unknown>,
  seq: number,
): Promise<void> {
  const names = Object.keys(before).filter((name) => !(name in change.key));
  const sets = sql.join(
    names.map((name) =>
      name === "revision"
        ? sql`revision = greatest(r.revision + 1, ${seq}::int)`
        : sql`${sql.id(name)} = g.${sql.id(name)}`,
    ),
  );
  await sql`
    update ${sql.id("app", change.table)} r set ${sets}
    from jsonb_populate_record(null::${sql.id("app", change.table)}, ${JSON.stringify(before)}::jsonb) g
    where r.authority_id = ${here} and ${isRow(change)}`.execute(tx);
}

const valueOf = (name: string, seq: number) =>
  name === "revision" ? sql`greatest(g.revision + 1, ${seq}::int)` : sql`g.${sql.id(name)}`;
