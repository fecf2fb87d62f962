import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import { isSent, type MeetingHead, openMeeting } from "../meetings/index.ts";
import type { SignedIn } from "../organisation/index.ts";
import type { PaperReader } from "../publication/index.ts";
import { planBundle } from "./bundle.ts";
import { paperFilePath } from "./links.ts";
import { readerOf } from "./reader.ts";
import { type Bundle, bundleByKey } from "./store/bundles.ts";
import { dispatchesOf, sentTo } from "./store/dispatches.ts";
import { DISPATCH_KIND_NAMES } from "./words.ts";

export interface PapersView {
  head: MeetingHead;
  /** null: the meeting hasn't been sent, and what stands is a draft. */
  isSent: boolean;
  sees: PaperReader["sees"];
  isRecused: boolean;
  holdsClosed: boolean;
  attachments: number;
  /** Attachments that stand in no bundle. */
  agendaHref: string;
  bundleHref: string;
  bundle: Pick<Bundle, "state" | "done" | "total"> | null;
  sent: {
    id: string;
    name: string;
    sentAt: Date;
    message: string | null;
    href: string;
    bundleHref: string;
  }[];
}

/** What the viewer can fetch of the meeting's papers. @throws NotFoundError for who has no part in it */
export async function papersView(
  tx: Tx,
  { viewer, authority }: Pick<SignedIn, "viewer" | "authority">,
  meetingId: string,
): Promise<PapersView> {
  const { head, access } = await openMeeting(tx, viewer, meetingId);
  const reader = readerOf(access, await sentTo(tx, head.id, viewer.personId, null));
  if (reader === null)
    throw new NotFoundError("Materialet findes ikke, eller du har ikke adgang til det.");
  const current = { meetingId: head.id, dispatchId: null, reader };
  const { papers, key, files } = await planBundle(tx, authority, current);
  const bundle = await bundleByKey(tx, key);
  const dispatches = (await dispatchesOf(tx, head.id)).filter(({ hasPapers }) => hasPapers);
  const ids = new Set<string>();
  for (const { id } of dispatches)
    if (reader.sees !== "items" || (await sentTo(tx, head.id, viewer.personId, id)) !== null)
      ids.add(id);
  return {
    head,
    isSent: isSent(head.state),
    sees: reader.sees,
    isRecused: reader.recusedIn.length > 0,
    holdsClosed: papers.holdsClosed,
    attachments: files,
    agendaHref: paperFilePath(head.id, { dispatchId: null, what: "agenda" }),
    bundleHref: paperFilePath(head.id, { dispatchId: null, what: "bundle" }),
    bundle: bundle && { state: bundle.state, done: bundle.done, total: bundle.total },
    sent: dispatches
      .filter(({ id }) => ids.has(id))
      .map(({ id, kind, sentAt, message }) => ({
        id,
        name: DISPATCH_KIND_NAMES[kind],
        sentAt,
        message,
        href: paperFilePath(head.id, { dispatchId: id, what: "agenda" }),
        bundleHref: paperFilePath(head.id, { dispatchId: id, what: "bundle" }),
      })),
  };
}
