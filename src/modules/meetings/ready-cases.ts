import type { Tx } from "../../platform/database/doors.ts";
import { dateText } from "../../platform/i18n/dates.ts";
import { comingFilter, comingTo, PURPOSE_NAMES } from "../cases/index.ts";
import type { Viewer } from "../organisation/index.ts";

/** As many as a secretary can look through. */
const MOST = 100;

/** A case that waits for an agenda, as a line to tick. */
export interface ReadyCase {
  stopId: string;
  title: string;
  about: string;
}

/** The approved cases that wait for the body and that the viewer may read, by wished date. Two queries. */
export async function readyCases(tx: Tx, viewer: Viewer, bodyId: string): Promise<ReadyCase[]> {
  const filter = comingFilter.parse({ trin: "ready" });
  const { cases } = await comingTo(tx, viewer, bodyId, filter, MOST);
  return cases
    .filter(({ mayRead }) => mayRead)
    .map(({ stopId, title, caseNumber, purpose, wishedOn, isClosed, author }) => ({
      stopId,
      title: title ?? caseNumber,
      about: [
        caseNumber,
        PURPOSE_NAMES[purpose],
        author,
        wishedOn === null ? null : `ønsket ${dateText(wishedOn, "da", "short")}`,
        isClosed ? "lukket" : null,
      ]
        .filter(Boolean)
        .join(" · "),
    }));
}
