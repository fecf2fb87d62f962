import { InputError } from "../../../platform/errors.ts";
import {
  isAcadreAgenda,
  isAcadreManifest,
  readAcadreAgenda,
  readAcadreManifest,
} from "./acadre.ts";
import { type Bundle, fileFinder, type FindFile, type FindNamed, nameFinder } from "./bundle.ts";
import { readEdoc } from "./edoc.ts";
import { checked, type ExportPaper, type FormReading } from "./export-paper.ts";
import { readFirstAgenda } from "./firstagenda-json.ts";
import { readFirstAgendaPage } from "./firstagenda-page.ts";
import {
  agendaSchema,
  bodiesSchema,
  type FirstAgenda,
  type FirstAgendaBodies,
} from "./firstagenda-schema.ts";
import {
  isFujitsuAgenda,
  isNotification,
  type Notification,
  readFujitsu,
  readNotification,
} from "./fujitsu.ts";
import { makePaper } from "./make-paper.ts";
import { HEAD_BYTES, type OpenedExport, openExport } from "./open-export.ts";
import { ownFilesIn } from "./own-files.ts";
import { readDagsorden } from "./sbsys-dagsorden.ts";
import { readPublication } from "./sbsys-publication.ts";
import { allText, at, decode, readXml, value } from "./xml.ts";

export interface ExportReading {
  /** By path, and within a file as it holds them. */
  papers: ExportPaper[];
  /** Paths of all files that belong to an export; what is left may be papers of their own. */
  claimed: ReadonlySet<string>;
  /** Of these the papers that no export names, though they lie with one. */
  beside: string[];
  faults: { path: string; error: unknown }[];
}

/** A paper of an export that was found; it is read again when its turn comes. */
export interface FoundExport {
  path: string;
  agendaId: string | null;
  load(): Promise<ExportPaper>;
}

/** Files that can't be an export however they are called. */
const OTHER =
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|png|jpe?g|gif|tiff?|bmp|msg|eml|css|js)$/i;
/** What an export that is asked for alone may need: manifests, notifications, lists. */
const BESIDE = /\.(?:xml|json)$/i;
/** Beginnings of files that are looked at together. */
const HEADS_AT_ONCE = 32;

/** As `findExports`, with all papers read. */
export async function readExport(
  bundle: Bundle,
  only?: ReadonlySet<string>,
): Promise<ExportReading> {
  const { exports, ...rest } = await findExports(bundle, only);
  const papers: ExportPaper[] = [];
  for (const { load } of exports) papers.push(await load());
  return { papers, ...rest };
}

/**
 * Finds the case systems' exports in a bundle by what its files hold, whatever they are called. Each is read
 * to see what belongs to it, and let go again, so that any number can be found. A file that can't be read
 * stops no other.
 *
 * @param only paths that are wanted; others are read as far as those need them
 */
export async function findExports(
  bundle: Bundle,
  only?: ReadonlySet<string>,
): Promise<Omit<ExportReading, "papers"> & { exports: FoundExport[] }> {
  const isWanted = (path: string) => only?.has(path) ?? true;
  const faults: ExportReading["faults"] = [];
  const context: Context = {
    bundle,
    find: fileFinder(bundle),
    findNamed: nameFinder(bundle),
    notifications: [],
    lists: [],
  };
  const candidates: { path: string; rank: number }[] = [];
  for (const path of await likelyPaths(bundle, isWanted)) {
    try {
      const one = await openExport(bundle, path);
      if (one === null) continue;
      learn(one, context);
      candidates.push({ path, rank: rankOf(one) });
    } catch (error) {
      if (isWanted(path)) faults.push({ path, error });
    }
  }
  const claimed = new Set<string>(faults.map(({ path }) => path));
  const ownFiles = ownFilesIn(bundle.paths);
  const beside = new Set<string>();
  const exports: FoundExport[] = [];
  // Manifests first: what they name is no paper of its own then.
  for (const { path } of candidates.toSorted((a, b) => a.rank - b.rank)) {
    if (claimed.has(path)) continue;
    try {
      const reading = await papersIn(path, context);
      if (reading === null) continue;
      for (const each of reading.claimed) claimed.add(each);
      if (reading.hasFolder === true) {
        const around = ownFiles(path, reading.text);
        for (const each of around.own) claimed.add(each);
        for (const each of around.beside) beside.add(each);
      }
      faults.push(...(reading.faults ?? []));
      for (const [index, paper] of reading.papers.entries()) {
        for (const each of paper.attachments) if (each.path !== null) claimed.add(each.path);
        const load = async () => (await papersIn(path, context))?.papers[index] as ExportPaper;
        exports.push({ path: paper.path, agendaId: paper.agendaId, load });
      }
    } catch (error) {
      claimed.add(path);
      faults.push({ path, error });
    }
  }
  const unnamed = [...beside].filter((path) => !claimed.has(path));
  for (const path of unnamed) claimed.add(path);
  return {
    exports: exports
      .filter(({ path }) => isWanted(path))
      .toSorted((a, b) => a.path.localeCompare(b.path, "da")),
    claimed,
    beside: unnamed,
    faults,
  };
}

/** Files whose beginning may be an export's. */
async function likelyPaths(bundle: Bundle, isWanted: (path: string) => boolean): Promise<string[]> {
  const asked = bundle.paths.filter(
    (path) => !OTHER.test(path) && (isWanted(path) || BESIDE.test(path)),
  );
  const likely: string[] = [];
  for (let first = 0; first < asked.length; first += HEADS_AT_ONCE) {
    const some = asked.slice(first, first + HEADS_AT_ONCE);
    const heads = await Promise.all(
      some.map(async (path) =>
        decode(await bundle.read(path, HEAD_BYTES).catch(() => Buffer.from("<"))),
      ),
    );
    likely.push(...some.filter((_, index) => /^[\s\ufeff]*[<{[]/.test(heads[index] ?? "")));
  }
  return likely;
}

/** Notes what other files are read by. */
function learn(one: OpenedExport, { find, bundle, notifications, lists }: Context): void {
  if (one.form === "xml" && isNotification(one.root))
    notifications.push(readNotification(one.root, one.path, find, bundle.paths));
  const list = one.form === "json" ? bodiesSchema.safeParse(one.json).data : undefined;
  if (list !== undefined) lists.push(list);
}

const rankOf = (one: OpenedExport) => (one.form === "xml" && isAcadreManifest(one.root) ? 0 : 1);

async function papersIn(
  path: string,
  context: Context,
): Promise<(Omit<FormReading, "drafts"> & { papers: ExportPaper[]; text: string }) | null> {
  const one = await openExport(context.bundle, path);
  const reading = one === null ? null : await readForm(one, context);
  if (one === null || reading === null) return null;
  const { drafts, ...rest } = reading;
  const isDamaged = one.form === "xml" && one.isDamaged;
  const papers = drafts.map((draft) => makePaper(checked(draft, isDamaged)));
  return { ...rest, papers, text: one.form === "xml" ? allText(one.root) : "" };
}

interface Context {
  bundle: Bundle;
  find: FindFile;
  findNamed: FindNamed;
  notifications: Notification[];
  lists: FirstAgendaBodies[];
}

async function readForm(one: OpenedExport, context: Context): Promise<FormReading | null> {
  const { bundle, find, findNamed, notifications, lists } = context;
  if (one.form === "page") return readFirstAgendaPage(one.html, one.path, find);
  if (one.form === "json") {
    if (bodiesSchema.safeParse(one.json).success && !hasItems(one.json))
      return { drafts: [], claimed: [one.path] };
    return hasItems(one.json)
      ? readFirstAgenda(agendaIn(one.json), one.path, find, findNamed, lists)
      : null;
  }
  const { root, path } = one;
  if (isNotification(root)) return { drafts: [], claimed: [path] };
  if (isAcadreManifest(root))
    return readAcadreManifest(root, path, find, bundle.paths, async (xml) =>
      readXml(await bundle.read(xml)),
    );
  if (isAcadreAgenda(root)) return readAcadreAgenda(root, path, find);
  if (isFujitsuAgenda(root)) return readFujitsu(root, path, find, notifications);
  if (root.name === "Publication") return readPublication(root, path, find);
  if (root.name === "Dagsorden") return readDagsorden(root, path, find);
  if (at(root, "MeetingAgendaTypes") !== null || value(root, "MeetingState") !== "")
    return readEdoc(root, path, find);
  return null;
}

function agendaIn(json: unknown): FirstAgenda {
  const read = agendaSchema.safeParse(json);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join(".") ?? "";
  throw new InputError(`Filen følger ikke FirstAgendas form ved "${where}".`, {
    hint: "Hent den på ny, og prøv igen.",
    cause: read.error,
  });
}

const hasItems = (json: unknown) =>
  typeof json === "object" && json !== null && "Dagsordenpunkter" in json;
