import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { insertRows } from "../../platform/database/insert-rows.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import type { DecisionType } from "./decision-type.ts";

export interface Decision {
  /** The deciding body as printed, with its term. */
  body: string | null;
  /** The same body when it is known to the system. */
  bodyId: string | null;
  /** YYYY-MM-DD */
  date: string | null;
  content: RichText;
  type: DecisionType;
  /** Every act of a mixed decision, the leading one first. */
  types: DecisionType[];
  votes: Votes | null;
  dissents: string[];
}

export interface Votes {
  for: string[];
  against: string[];
  abstain: string[];
}

type Tables = {
  "app.decision": {
    authority_id: string;
    item_id: string;
    position: number;
    body: string | null;
    body_id: string | null;
    date: string | null;
    content: RichText;
    type: DecisionType;
    types: DecisionType[];
    votes: Votes | null;
    dissents: string[];
  };
};

/** Stores `decisions` (by item id, in printed order) of items that have none yet. */
export async function saveDecisions(
  tx: Tx,
  authorityId: string,
  decisions: Map<string, Decision[]>,
): Promise<void> {
  const rows = [...decisions].flatMap(([itemId, made]) =>
    made.map(({ bodyId, ...decision }, position) => ({
      authority_id: authorityId,
      item_id: itemId,
      position,
      body_id: bodyId,
      ...decision,
    })),
  );
  await insertRows(tx, "app.decision", rows);
}

/** Changes the words of an item's decision that was read from a paper. */
export async function rewordDecision(
  tx: Tx,
  authorityId: string,
  { itemId, position }: { itemId: string; position: number },
  content: RichText,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable("app.decision")
    .set({ content })
    .where("authority_id", "=", authorityId)
    .where("item_id", "=", itemId)
    .where("position", "=", position)
    .execute();
}

/** The decisions of these items, by item id, in printed order. */
export async function loadDecisions(
  tx: Tx,
  authorityId: string,
  itemIds: string[],
): Promise<Map<string, Decision[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx
    .withTables<Tables>()
    .selectFrom("app.decision")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`item_id = any(${itemIds}::uuid[])`)
    .orderBy("item_id")
    .orderBy("position")
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.item_id);
  return new Map(
    [...grouped].map(([itemId, group]) => [
      itemId,
      group.map((row) => ({
        body: row.body,
        bodyId: row.body_id,
        date: row.date,
        content: row.content,
        type: row.type,
        types: row.types,
        votes: row.votes,
        dissents: row.dissents,
      })),
    ]),
  );
}
