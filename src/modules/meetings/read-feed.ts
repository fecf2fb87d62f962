import { Temporal } from "temporal-polyfill";
import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { findViewer } from "../organisation/index.ts";
import { hashOf } from "./actions/renew-feed.ts";
import { meetingsOfPerson, personOfFeed } from "./store/feed.ts";
import { writeCalendar } from "./write-calendar.ts";

/** How long a calendar goes on to show meetings that have been. */
const MONTHS_BACK = 3;

/** The calendar that a secret opens, or null: also for who works here no more. */
export async function readFeed(
  tx: Tx,
  token: string,
  { now, baseUrl }: { now: Date; baseUrl: string },
): Promise<string | null> {
  const personId = await personOfFeed(tx, hashOf(token));
  const viewer = personId === null ? null : await findViewer(tx, personId, now);
  if (viewer === null) return null;
  const from = Temporal.PlainDate.from(dateInDenmark(now)).subtract({ months: MONTHS_BACK });
  const meetings = await meetingsOfPerson(tx, viewer.personId, from.toString());
  return writeCalendar(meetings, { name: `Møder for ${viewer.name}`, baseUrl, now });
}
