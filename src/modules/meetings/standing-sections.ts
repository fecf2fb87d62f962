import type { Tx } from "../../platform/database/doors.ts";
import { dateInDenmark } from "../../platform/clock.ts";
import { dateText } from "../../platform/i18n/dates.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { comingTitles, PURPOSE_NAMES } from "../cases/index.ts";
import type { StandingItem } from "../organisation/index.ts";
import { unreportedDecisions } from "./store/chair-decisions.ts";
import { lastMinutes } from "./store/last-minutes.ts";
import type { ItemSection } from "./store/new-items.ts";
import { nextMeetingAfter } from "./store/next-meeting.ts";

/** A standing item, and the meeting that it stands in. */
interface OfMeeting {
  itemId: string;
  bodyId: string;
  /** YYYY-MM-DD */
  date: string;
}

/**
 * What the system itself puts into a standing item, as things are now; null for one that it leaves to
 * the secretary. Two queries at most.
 */
export async function standingSections(
  tx: Tx,
  standing: StandingItem | null,
  meeting: OfMeeting,
): Promise<ItemSection[] | null> {
  switch (standing) {
    case "minutes":
      return ofMinutes(tx, meeting);
    case "next_items":
      return ofNextItems(tx, meeting);
    case "chair_decisions":
      return ofChairDecisions(tx, meeting);
    default:
      return null;
  }
}

const presentation = (text: string): ItemSection => ({
  heading: "Sagsfremstilling",
  kind: "presentation",
  content: fromPlain(text),
});
const list = (lines: readonly string[]) =>
  lines.map((line) => `- ${line.replaceAll("\n", " ")}`).join("\n");

async function ofMinutes(tx: Tx, { bodyId, date }: OfMeeting): Promise<ItemSection[]> {
  const last = await lastMinutes(tx, bodyId, date);
  if (last === null) return [presentation("Udvalget har ikke holdt møde før.")];
  const of = `Referatet fra mødet den ${dateText(last.date, "da", "long")}`;
  const sent =
    last.sentAt === null
      ? `${of} foreligger.`
      : `${of} blev sendt ud den ${dateText(dateInDenmark(last.sentAt), "da", "long")}.`;
  const said =
    last.comments.length === 0
      ? "Der er ingen bemærkninger til det."
      : `Der er kommet ${last.comments.length === 1 ? "en bemærkning" : `${last.comments.length} bemærkninger`}:\n\n${list(
          last.comments.map(
            ({ name, text, answer }) =>
              `${name}: ${text}${answer === null ? "" : ` Svar: ${answer}`}`,
          ),
        )}`;
  return [
    presentation(`${sent} ${said}`),
    {
      heading: "Indstilling",
      kind: "recommendation",
      content: fromPlain("Det indstilles, at referatet godkendes."),
    },
  ];
}

async function ofNextItems(tx: Tx, { bodyId, date }: OfMeeting): Promise<ItemSection[]> {
  const next = await nextMeetingAfter(tx, bodyId, date);
  if (next === null) return [presentation("Næste møde er ikke planlagt endnu.")];
  const coming = await comingTitles(tx, bodyId, next);
  const when = `Næste møde er ${dateText(next, "da")}.`;
  if (coming.length === 0)
    return [presentation(`${when} Der er endnu ingen sager på vej til det.`)];
  return [
    presentation(
      `${when} Disse sager ventes på dagsordenen:\n\n${list(
        coming.map(({ title, purpose }) => `${title} (${PURPOSE_NAMES[purpose].toLowerCase()})`),
      )}`,
    ),
  ];
}

async function ofChairDecisions(tx: Tx, { itemId, bodyId }: OfMeeting): Promise<ItemSection[]> {
  const all = await unreportedDecisions(tx, bodyId, itemId);
  const open = all.filter(({ isClosed }) => !isClosed);
  const closed = all.length - open.length;
  const lines = open.map(
    ({ decidedOn, title, text }) => `${dateText(decidedOn, "da", "long")}: ${title}. ${text}`,
  );
  if (closed > 0)
    lines.push(
      closed === 1 ? "En beslutning i en lukket sag." : `${closed} beslutninger i lukkede sager.`,
    );
  return [
    presentation(
      lines.length === 0
        ? "Formanden har ikke truffet beslutninger siden sidste møde."
        : `Formanden har siden sidste møde truffet disse beslutninger på udvalgets vegne:\n\n${list(lines)}`,
    ),
  ];
}
