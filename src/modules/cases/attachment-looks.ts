import { mkdtemp, rm } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { type Db, inAuthority, type Tx } from "../../platform/database/doors.ts";
import { scan } from "../../platform/files/clam.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { readText } from "../../platform/files/text/read-text.ts";
import type { Handlers, Jobs } from "../../platform/jobs/jobs.ts";
import type { Logger } from "../../platform/log.ts";
import { notify } from "../notices/index.ts";
import { attachmentPath, SCANNED_FILES_PATH } from "./attachment-links.ts";
import { ATTACHMENT_CAME, type AttachmentJob, type VersionKey } from "./attachment-queue.ts";
import {
  administrators,
  setScan,
  setText,
  type UnseenVersion,
  unseenVersion,
  unseenVersions,
  usedFiles,
} from "./store/attachment-looks.ts";

export interface Looking {
  app: Db;
  files: FileStore;
  jobs: Pick<Jobs, "enqueue">;
  log: Logger;
  /** Of ClamAV; null when it isn't used. */
  clamav: string | null;
}

/** What is done when a file has come. */
export function attachmentHandlers(given: Looking): Handlers {
  return {
    async [ATTACHMENT_CAME](jobs) {
      for (const { authorityId, ...key } of jobs as AttachmentJob[])
        await look(given, authorityId, key);
    },
  };
}

const A_MINUTE = 60_000;
const A_DAY = 24 * 60 * A_MINUTE;
const MOST_AT_ONCE = 20;

/**
 * Looks again at what wasn't scanned or read, and sweeps one of the store's 256 shelves, another
 * each minute, so that the whole store is gone through in four hours and a half.
 */
export async function attachmentRound(given: Looking, authorityId: string, now: Date) {
  const unseen = await asSystem(given, authorityId, (tx) =>
    unseenVersions(tx, new Date(now.getTime() - A_MINUTE), MOST_AT_ONCE),
  );
  for (const key of unseen) await look(given, authorityId, key);
  const shelf = Math.floor(now.getTime() / A_MINUTE) % 256;
  const swept = await given.files.sweep(shelf, new Date(now.getTime() - A_DAY), (asked) =>
    asSystem(given, authorityId, (tx) => usedFiles(tx, asked)),
  );
  if (swept > 0) given.log.info({ shelf, swept }, "left-over files swept");
}

/** Scans a version, and reads its text unless it is harmful. What fails is tried again by the round. */
async function look(given: Looking, authorityId: string, key: VersionKey): Promise<void> {
  const version = await asSystem(given, authorityId, (tx) => unseenVersion(tx, key));
  if (version === null) return;
  const needsScan = version.scan === "waiting" || version.scan === "failed";
  if (needsScan && !(await isHarmless(given, authorityId, version))) return;
  if (version.textState !== "waiting" || version.scan === "infected") return;
  const read = await textOf(given, version);
  await asSystem(given, authorityId, (tx) => setText(tx, key, read.state, read.text));
}

async function isHarmless(
  given: Looking,
  authorityId: string,
  version: UnseenVersion,
): Promise<boolean> {
  const { clamav, files, log } = given;
  const store = (...result: [Parameters<typeof setScan>[2], string | null]) =>
    asSystem(given, authorityId, (tx) => setScan(tx, version, ...result));
  if (clamav === null) {
    await store("not_scanned", null);
    return true;
  }
  try {
    const { found } = await scan(clamav, await files.stream(version.file));
    if (found === null) await store("clean", null);
    else
      await asSystem(given, authorityId, (tx) => isolate(tx, given, authorityId, version, found));
    return found === null;
  } catch (error) {
    log.error({ err: error, attachment: version.attachmentId }, "attachment not scanned");
    await store("failed", error instanceof Error ? error.message : null);
    return false;
  }
}

async function isolate(
  tx: Tx,
  { jobs }: Looking,
  authorityId: string,
  version: UnseenVersion,
  found: string,
): Promise<void> {
  await setScan(tx, version, "infected", found);
  await setText(tx, version, "none", null);
  const told = {
    authorityId,
    kind: "attachment_infected",
    text: `Et bilag rummer skadeligt indhold (${found}) og kan ikke åbnes.`,
    subject: { kind: "case-attachment", id: version.attachmentId },
  } as const;
  const { uploadedBy } = version;
  await notify(tx, jobs, {
    ...told,
    personIds: [uploadedBy],
    href: attachmentPath(version.attachmentId),
  });
  // Administrators don't read cases, so the attachment's own page is closed to them.
  await notify(tx, jobs, {
    ...told,
    personIds: (await administrators(tx)).filter((id) => id !== uploadedBy),
    href: SCANNED_FILES_PATH,
  });
}

async function textOf(
  { files, log }: Looking,
  { file, mediaType, attachmentId }: UnseenVersion,
): Promise<{ state: "done" | "none" | "failed"; text: string | null }> {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-text-"));
  const place = path.join(folder, "file");
  try {
    await pipeline(await files.stream(file), createWriteStream(place));
    const text = await readText(place, mediaType);
    return { state: text === null ? "none" : "done", text };
  } catch (error) {
    log.warn({ err: error, attachment: attachmentId }, "attachment has no readable text");
    return { state: "failed", text: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function asSystem<T>({ app }: Looking, authorityId: string, work: (tx: Tx) => Promise<T>) {
  return inAuthority(app, { authorityId, actor: "system" }, work);
}
