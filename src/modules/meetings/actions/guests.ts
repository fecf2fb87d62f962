import { sql } from "kysely";
import type { z } from "zod";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError, NotFoundError } from "../../../platform/errors.ts";
import { personTyped } from "../../organisation/index.ts";
import type { guestForm } from "../agenda-schema.ts";
import type { Desk } from "../edit-agenda.ts";
import { editItem } from "../edit-item.ts";
import { agendaRows } from "../store/agenda.ts";
import { syncSchedule } from "../sync-schedule.ts";

/**
 * Calls somebody in for one item: one of the house, who then sees that item's papers when the agenda
 * is sent, or somebody from outside.
 * @throws NotFoundError, ForbiddenError; InputError for a chapter or a name that isn't one; ConflictError
 *   for who is called in already
 */
export async function addGuest(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
  itemId: string,
  input: z.output<typeof guestForm>,
): Promise<void> {
  const { held, item } = await editItem(tx, desk, meetingId, itemId);
  if (item.isChapter) throw new InputError("Gæster kaldes ind til et punkt, ikke til et kapitel.");
  const person = input.person === null ? null : await personTyped(tx, input.person);
  const name = person?.name ?? input.name ?? "";
  const isSame = (guest: { personId: string | null; name: string }) =>
    person === null ? guest.name === name : guest.personId === person.id;
  if (item.guests.some(isSame)) throw new ConflictError(`${name} er allerede kaldt ind.`);
  await sql`
    insert into app.item_guest (authority_id, item_id, position, name, function, person_id, email, call_at)
    select ${here}, ${itemId}, coalesce(max(position), 0) + 1, ${name}, ${input.function},
      ${person?.id ?? null}, ${input.email}, ${input.callAt}
    from app.item_guest where authority_id = ${here} and item_id = ${itemId}`.execute(tx);
  await syncSchedule(tx, held, await agendaRows(tx, meetingId));
}

/** Takes a guest off an item. @throws NotFoundError, ForbiddenError */
export async function removeGuest(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
  itemId: string,
  guestId: string,
): Promise<void> {
  const { held, item } = await editItem(tx, desk, meetingId, itemId);
  if (!item.guests.some(({ id }) => id === guestId))
    throw new NotFoundError("Gæsten er ikke længere på punktet.");
  await sql`
    delete from app.item_guest where authority_id = ${here} and id = ${guestId}`.execute(tx);
  await syncSchedule(tx, held, await agendaRows(tx, meetingId));
}
