import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { isId } from "../../../platform/database/here.ts";
import { dateText } from "../../../platform/i18n/dates.ts";
import { fromPlain } from "../../../platform/rich-text/index.ts";
import { type Desk, editAgenda } from "../edit-agenda.ts";
import { type Putting, putOnAgenda } from "../put-on-agenda.ts";
import { foreignMinutes } from "../store/foreign-minutes.ts";
import { NO_PAPERS } from "../store/new-items.ts";

/**
 * Puts the published minutes of another body on the agenda, as a reference to where they stand.
 * @returns the item's id
 * @throws NotFoundError, ForbiddenError, InputError
 */
export async function referMinutes(
  tx: Tx,
  desk: Desk & { baseUrl: string },
  meetingId: string,
  otherMeetingId: string,
  putting: Putting,
): Promise<string> {
  const { held } = await editAgenda(tx, desk, meetingId);
  const found = isId(otherMeetingId)
    ? await foreignMinutes(tx, held.bodyId, held.date, otherMeetingId)
    : [];
  const [minutes] = found;
  if (minutes === undefined)
    throw new NotFoundError("Referatet findes ikke, eller det er ikke offentliggjort.");
  const name = `Referat fra ${minutes.body.name} ${dateText(minutes.date, "da", "long")}`;
  const [id] = await putOnAgenda(
    tx,
    held,
    [
      {
        row: { title: name, itemType: "information", minutes: 5 },
        papers: {
          ...NO_PAPERS,
          sections: [
            {
              heading: "Sagsfremstilling",
              kind: "presentation",
              content: fromPlain(
                `Referatet fra mødet i ${minutes.body.name} ${dateText(minutes.date, "da")} fremlægges til orientering.`,
              ),
            },
          ],
          links: [
            { title: name, url: `${desk.baseUrl}/udvalg/${minutes.body.slug}/${minutes.slug}` },
          ],
        },
      },
    ],
    putting,
  );
  return id!;
}
