import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { agendaChanges } from "../agenda-changes.ts";
import type { AgendaRow } from "../agenda-row.ts";
import { arrange } from "../arrange.ts";
import { type Desk, editorOfAgenda } from "../edit-agenda.ts";
import { type Beside, placeBeside, placeOf, putItem } from "../move-item.ts";
import { agendaRows, type HeldAgenda, takeAgenda } from "../store/agenda.ts";
import { orderFacts } from "../store/order-facts.ts";
import { orderByRules } from "../order-items.ts";
import { syncSchedule } from "../sync-schedule.ts";

/** What the mover saw: the agenda's revision, and the items' ids in order. */
export interface Seen {
  revision: number;
  order: readonly string[];
}

export type Moved =
  | { kind: "moved"; rows: AgendaRow[] }
  /** Somebody was faster, nothing is stored; how the agenda differs from what was seen. */
  | { kind: "conflict"; changes: string[] };

/**
 * Moves an item or a chapter one line, or to a place.
 * @throws NotFoundError when the item or the place isn't there; ForbiddenError
 */
export async function moveItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  seen: Seen,
  move: { id: string; to: "up" | "down" | Beside },
): Promise<Moved> {
  return reorder(tx, desk, meetingId, seen, async (rows) => {
    const place =
      typeof move.to === "string"
        ? placeBeside(rows, move.id, move.to)
        : placeOf(rows, move.id, move.to);
    const isAtEdge = typeof move.to === "string" && rows.some(({ id }) => id === move.id);
    if (place === null && isAtEdge) return rows;
    const moved = place === null ? null : putItem(rows, move.id, place);
    if (moved === null) throw new NotFoundError("Punktet er ikke længere på dagsordenen.");
    return moved;
  });
}

/** Puts all items in the order that the body's rules give. @throws NotFoundError, ForbiddenError */
export async function orderAgenda(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  seen: Seen,
): Promise<Moved> {
  return reorder(tx, desk, meetingId, seen, async (rows, held) => {
    const facts = await orderFacts(tx, meetingId);
    const none = { readyAt: null, purpose: null, guestAt: null };
    return orderByRules(
      rows.map((row) => ({ ...row, ...(facts.get(row.id) ?? none) })),
      held.rules.order,
    );
  });
}

async function reorder(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  seen: Seen,
  change: (rows: AgendaRow[], held: HeldAgenda) => Promise<AgendaRow[]>,
): Promise<Moved> {
  await editorOfAgenda(tx, desk, meetingId);
  const held = await takeAgenda(tx, meetingId, seen.revision);
  const rows = await agendaRows(tx, meetingId);
  if (held === null) return { kind: "conflict", changes: agendaChanges(seen.order, rows) };
  const moved = await arrange(tx, held, rows, await change(rows, held));
  await syncSchedule(tx, held, moved);
  return { kind: "moved", rows: moved };
}
