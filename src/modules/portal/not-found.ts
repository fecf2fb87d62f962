import { data } from "react-router";
import type { BodySummary, PublishedRecord } from "../publication/index.ts";

/** What the page of an unknown address offers instead. */
export interface NotFound {
  bodies: BodySummary[];
}

/** A 404 to throw from a loader; it carries the bodies, so that the reader can go on from there. */
export async function notFound(record: PublishedRecord) {
  return data<NotFound>({ bodies: await record.bodies() }, { status: 404 });
}
