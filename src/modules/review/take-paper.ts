import { type Db, inAuthority, type Tx } from "../../platform/database/doors.ts";
import { isExpected } from "../../platform/errors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { Handlers, Jobs } from "../../platform/jobs/jobs.ts";
import type { Logger } from "../../platform/log.ts";
import { type LayoutHints, readHints, readPaper } from "../intake/index.ts";
import { authorityById } from "../organisation/index.ts";
import { asDrafted, firstDraft, isSure } from "./how-sure.ts";
import { importExported } from "./import-exported.ts";
import { importPaper } from "./import-paper.ts";
import { exportOpener, type OpenedExport, type OpenExport } from "./open-export.ts";
import { PAPER_CAME, type PaperJob } from "./queue.ts";
import { tidy } from "./tidy.ts";
import { archiveById } from "./store/archives.ts";
import { fail, hold, notePages, putReading, settle } from "./store/change-paper.ts";
import {
  contentOf,
  lockPaper,
  type Paper,
  type PaperContent,
  paperIfThere,
} from "./store/papers.ts";

export interface Taking {
  app: Db;
  files: FileStore;
  jobs: Jobs;
  log: Logger;
  /** The folder where pages of scans are kept once they are read, so that a reading that breaks off goes on. */
  scansIn: string;
  clock(): Date;
}

/** What is done with papers that wait to be read, and with those that somebody has approved. */
export function reviewHandlers(given: Taking): Handlers {
  return {
    async [PAPER_CAME](jobs) {
      // An archive is held open while its papers come.
      const open = exportOpener(given.files);
      for (const job of jobs as PaperJob[]) await takePaper({ ...given, open }, job);
    },
  };
}

/**
 * Reads a waiting paper and imports it when it is sure and that is wished; else it is held. What goes
 * wrong is told at the paper and stops no other. A paper that doesn't wait any more is left alone, so
 * that the same job may come twice.
 */
async function takePaper(
  given: Taking & { open: OpenExport },
  { authorityId, paperId }: PaperJob,
): Promise<void> {
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
    inAuthority(given.app, { authorityId, actor: "system" }, work);
  const paper = await asSystem((tx) => paperIfThere(tx, paperId));
  if (paper?.state !== "waiting") return;
  const tellPages = (done: number, of: number) =>
    void asSystem((tx) => notePages(tx, paperId, done, of)).catch((error: unknown) =>
      given.log.warn({ err: error, paper: paperId }, "pages not told"),
    );
  try {
    const content = await asSystem((tx) => contentOf(tx, paperId));
    const opened = await openedExport(given, paper, asSystem);
    const read =
      content ??
      (opened === null
        ? await readFile(given, paper, {
            onPage: tellPages,
            hints: await asSystem((tx) => readHints(tx, authorityId)),
          })
        : readingOf(paper, opened));
    if (content === null) await asSystem((tx) => putReading(tx, paperId, read));
    if (paper.wish === "look" || !isSure(read.draft)) await asSystem((tx) => hold(tx, paperId));
    else await asSystem((tx) => importNow(tx, given, authorityId, paper, { ...read, opened }));
  } catch (error) {
    await asSystem((tx) => tellFault(tx, given, paperId, error));
  }
}

async function readFile(
  { files, scansIn }: Taking,
  { sha256, name }: Paper,
  { onPage, hints }: { onPage: (done: number, of: number) => void; hints: LayoutHints },
): Promise<PaperContent> {
  const scans = { keepIn: scansIn, onPage };
  const reading = await readPaper(name, await files.get(sha256), { scans, hints });
  return { reading, draft: firstDraft(reading) };
}

async function importNow(
  tx: Tx,
  { files, jobs, clock }: Taking,
  authorityId: string,
  { id }: Paper,
  { reading, draft, opened }: PaperContent & { opened: OpenedExport | null },
): Promise<void> {
  const { state, wish, sha256, size, name, mediaType } = await lockPaper(tx, id);
  if (state !== "waiting") return;
  const authority = await authorityById(tx, authorityId);
  const file = { sha256, size, name, mediaType };
  const document = tidy(draft.document);
  const importing = { authority, jobs, now: clock() };
  if (opened !== null) {
    const given = {
      file,
      document,
      printed: reading.document,
      opened,
      publish: wish === "publish",
    };
    return settle(tx, id, await importExported(tx, { ...importing, files }, given));
  }
  const read = asDrafted(reading, draft);
  const paper = { file, document, reading: read, publish: wish === "publish" };
  await settle(tx, id, await importPaper(tx, importing, paper));
}

async function openedExport(
  { open }: { open: OpenExport },
  { exported, archiveId }: Paper,
  asSystem: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<OpenedExport | null> {
  if (exported === null) return null;
  const archive = await asSystem((tx) => archiveById(tx, archiveId ?? ""));
  return open({ sha256: archive.sha256 ?? "", size: archive.size }, exported);
}

/** A case system says what it means, so that nothing of it is in doubt; it has no lines. */
function readingOf({ mediaType }: Paper, { paper, files }: OpenedExport): PaperContent {
  const document = {
    ...paper.document,
    warnings: [...paper.document.warnings, ...files.warnings],
  };
  const nothing = { places: {}, doubts: [], repairs: [], sourceLines: [] };
  const reading = { kind: mediaType, document, confidence: 1, ...nothing };
  return { reading, draft: firstDraft(reading) };
}

/** What was read but can't be stored waits for somebody to settle it; what can't be read has failed. */
async function tellFault(tx: Tx, { log }: Taking, id: string, error: unknown): Promise<void> {
  const isRead = (await contentOf(tx, id)) !== null;
  if (!isExpected(error)) log.error({ err: error, paper: id }, "paper not taken in");
  const why = isExpected(error)
    ? { fault: error.message, hint: error.hint ?? null }
    : {
        fault: "Der gik noget galt hos os.",
        hint: "Prøv igen. Sker det igen, så sig det til driften.",
      };
  if (isRead && isExpected(error)) return hold(tx, id, why);
  const mayRetry = !isExpected(error) || error.code === "unavailable";
  await fail(tx, id, { ...why, mayRetry });
}
