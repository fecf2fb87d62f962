import { recordEvent } from "../../platform/audit/event.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import { sendFile } from "../../platform/files/send-file.ts";
import { sendPdf } from "../../platform/files/send-pdf.ts";
import { dateText } from "../../platform/i18n/dates.ts";
import { openMeeting } from "../meetings/index.ts";
import type { SignedIn } from "../organisation/index.ts";
import { type PaperReader, renderPapers } from "../publication/index.ts";
import { type BundlePlan, makeAndKeep, planBundle } from "./bundle.ts";
import { paperFileNamed, papersPath } from "./links.ts";
import { papersOf, type PapersAt } from "./papers-of.ts";
import { PAPER_BUNDLE, type BundleJob } from "./queue.ts";
import { readerOf } from "./reader.ts";
import { askForBundle, bundleByKey } from "./store/bundles.ts";
import { noteOpened, sentTo } from "./store/dispatches.ts";

type Desk = Pick<
  SignedIn,
  "viewer" | "authority" | "transact" | "files" | "jobs" | "clock" | "baseUrl"
>;

/** A bundle of this many attachments and bytes is made while its reader waits. */
const SMALL = { files: 12, bytes: 30_000_000 };
/** A bundle that has been on its way this long was lost with its process. */
const LOST_AFTER_MS = 20 * 60_000;

/**
 * The PDF that an address below "papirer" names, as its reader may see it, as an answer. That somebody
 * opened what he was sent is noted, and each opening of closed matter. A bundle that takes long to make is
 * queued, and the answer leads back to the page that tells how far it is.
 * @throws NotFoundError for an unknown one, and for who has no part in the meeting
 */
export async function answerPaper(
  desk: Desk,
  request: Request,
  meetingId: string,
  name: string,
): Promise<Response> {
  const { transact } = desk;
  const asked = paperFileNamed(name) ?? missing();
  const opened = await transact((tx) => open(tx, desk, meetingId, asked));
  if (opened.what === "agenda")
    return sendPdf(await renderPapers(opened.papers, opened.at), opened.fileName);
  const { plan, file, mustWait } = opened;
  if (mustWait)
    return new Response(null, {
      status: 303,
      headers: { location: `${papersPath(meetingId)}?besked=samles` },
    });
  const bundle = file ?? (await makeAndKeep(desk, plan));
  const sent = { ...bundle, name: opened.fileName, mediaType: "application/pdf" };
  return sendFile(desk.files, sent, request, { isWhole: plan.papers.holdsClosed });
}

type Opened = { fileName: string } & (
  | ({ what: "agenda" } & PapersAt)
  | {
      what: "bundle";
      plan: BundlePlan;
      file: { sha256: string; size: number } | null;
      mustWait: boolean;
    }
);

async function open(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  { dispatchId, what }: NonNullable<ReturnType<typeof paperFileNamed>>,
): Promise<Opened> {
  const { viewer, authority, clock } = desk;
  const { head, access } = await openMeeting(tx, viewer, meetingId);
  const sent = await sentTo(tx, head.id, viewer.personId, dispatchId);
  const reader = readerOf(access, sent) ?? missing();
  const of = { meetingId: head.id, dispatchId, reader };
  const fileName = `${head.body.name} ${dateText(head.date, "da", "long")} – ${what === "agenda" ? "dagsorden" : "samlet materiale"}.pdf`;
  const isSupported = viewer.supportedBy !== null;
  const note = async (holdsClosed: boolean) => {
    if (dispatchId !== null && !isSupported)
      await noteOpened(tx, dispatchId, viewer.personId, clock());
    if (holdsClosed)
      await recordEvent(tx, {
        action: "opened",
        subject: { kind: "meeting", id: head.id },
        details: { what: what === "agenda" ? "Dagsorden (PDF)" : "Samlet materiale (PDF)" },
      });
  };
  if (what === "agenda") {
    const made = await papersOf(tx, authority, of);
    await note(made.papers.holdsClosed);
    return { what, fileName, ...made };
  }
  const plan = await planBundle(tx, authority, of);
  const there = await bundleByKey(tx, plan.key);
  if (there?.state === "done" && there.sha256 !== null && there.size !== null) {
    await note(plan.papers.holdsClosed);
    return {
      what,
      fileName,
      plan,
      file: { sha256: there.sha256, size: there.size },
      mustWait: false,
    };
  }
  if (plan.files <= SMALL.files && plan.bytes <= SMALL.bytes) {
    await note(plan.papers.holdsClosed);
    return { what, fileName, plan, file: null, mustWait: false };
  }
  await askFor(tx, desk, plan, { dispatchId, reader });
  return { what, fileName, plan, file: null, mustWait: true };
}

async function askFor(
  tx: Tx,
  { jobs, authority, clock }: Desk,
  { meetingId, key, files }: BundlePlan,
  of: { dispatchId: string | null; reader: PaperReader },
): Promise<void> {
  const now = clock();
  const lostBefore = new Date(now.getTime() - LOST_AFTER_MS);
  const id = await askForBundle(tx, { meetingId, key, total: files, now, lostBefore });
  if (id === null) return;
  const job: BundleJob = { authorityId: authority.id, meetingId, ...of };
  await jobs.enqueue(tx, PAPER_BUNDLE, job);
}

function missing(): never {
  throw new NotFoundError("Materialet findes ikke, eller du har ikke adgang til det.");
}
