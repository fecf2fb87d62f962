import { InputError } from "../../../platform/errors.ts";
import { isHtml } from "../rich/read-html.ts";
import {
  isAcadreAgenda,
  isAcadreManifest,
  readAcadreAgenda,
  readAcadreManifest,
} from "./acadre.ts";
import { type Bundle, fileFinder } from "./bundle.ts";
import { readEdoc } from "./edoc.ts";
import { checked, type ExportPaper, type FormReading } from "./export-paper.ts";
import { readFirstAgenda } from "./firstagenda-json.ts";
import { isFirstAgendaPage, readFirstAgendaPage } from "./firstagenda-page.ts";
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
import { readDagsorden } from "./sbsys-dagsorden.ts";
import { readPublication } from "./sbsys-publication.ts";
import { at, decode, readXml, value, type XmlNode } from "./xml.ts";

export interface ExportReading {
  /** By path, and within a file as it holds them. */
  papers: ExportPaper[];
  /** Paths of all files that belong to an export; what is left may be papers of their own. */
  claimed: ReadonlySet<string>;
  faults: { path: string; error: unknown }[];
}

/** Files that can't be an export however they are called. */
const OTHER =
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|png|jpe?g|gif|tiff?|bmp|msg|eml|css|js)$/i;
/** What an export that is asked for alone may need: manifests, notifications, lists. */
const BESIDE = /\.(?:xml|json)$/i;
const HEAD_BYTES = 4096;

/** One of the bundle's files that may be an export, read. */
type Found =
  | { path: string; form: "xml"; root: XmlNode; isDamaged: boolean }
  | { path: string; form: "json"; json: unknown }
  | { path: string; form: "page"; html: string };

/**
 * Finds the case systems' exports in a bundle by what its files hold, whatever they are called, and reads
 * them with their attachments. A file that can't be read stops no other.
 *
 * @param only paths that are wanted; others are read as far as those need them
 */
export async function readExport(
  bundle: Bundle,
  only?: ReadonlySet<string>,
): Promise<ExportReading> {
  const faults: ExportReading["faults"] = [];
  const found: Found[] = [];
  for (const path of bundle.paths) {
    if (OTHER.test(path) || (!(only?.has(path) ?? true) && !BESIDE.test(path))) continue;
    const one = await open(bundle, path).catch((error: unknown) => {
      if (only?.has(path) ?? true) faults.push({ path, error });
      return null;
    });
    if (one !== null) found.push(one);
  }
  const context = contextOf(bundle, found);
  const claimed = new Set<string>(faults.map(({ path }) => path));
  const folders: string[] = [];
  const papers: ExportPaper[] = [];
  // Manifests first: what they name is no paper of its own then.
  for (const one of found.toSorted((a, b) => rank(a) - rank(b))) {
    if (claimed.has(one.path)) continue;
    try {
      const reading = await readForm(one, context);
      if (reading === null) continue;
      for (const path of reading.claimed) claimed.add(path);
      folders.push(...(reading.folders ?? []).map(fold));
      faults.push(...(reading.faults ?? []));
      papers.push(
        ...reading.drafts.map((draft) =>
          makePaper(checked(draft, one.form === "xml" && one.isDamaged)),
        ),
      );
    } catch (error) {
      claimed.add(one.path);
      faults.push({ path: one.path, error });
    }
  }
  for (const { attachments } of papers)
    for (const { path } of attachments) if (path !== null) claimed.add(path);
  for (const path of bundle.paths) if (isIn(fold(path), folders)) claimed.add(path);
  return {
    papers: papers
      .filter(({ path }) => only?.has(path) ?? true)
      .toSorted((a, b) => a.path.localeCompare(b.path, "da")),
    claimed,
    faults,
  };
}

const fold = (path: string) => path.normalize("NFC").toLowerCase();

/** What lies in an export's folder is its own: a print of the whole may hold what is closed. */
function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => folder === "" || path.startsWith(`${folder}/`));
}

const rank = (one: Found) => (one.form === "xml" && isAcadreManifest(one.root) ? 0 : 1);

interface Context {
  bundle: Bundle;
  find: ReturnType<typeof fileFinder>;
  notifications: Notification[];
  lists: FirstAgendaBodies[];
}

function contextOf(bundle: Bundle, found: readonly Found[]): Context {
  const find = fileFinder(bundle);
  return {
    bundle,
    find,
    notifications: found.flatMap((one) =>
      one.form === "xml" && isNotification(one.root)
        ? readNotification(one.root, one.path, find, bundle.paths)
        : [],
    ),
    lists: found.flatMap((one) =>
      one.form === "json" ? (bodiesSchema.safeParse(one.json).data ?? []) : [],
    ),
  };
}

async function readForm(one: Found, context: Context): Promise<FormReading | null> {
  const { bundle, find, notifications, lists } = context;
  if (one.form === "page") return readFirstAgendaPage(one.html, one.path, find);
  if (one.form === "json") {
    if (bodiesSchema.safeParse(one.json).success && !hasItems(one.json))
      return { drafts: [], claimed: [one.path] };
    return hasItems(one.json)
      ? readFirstAgenda(agendaIn(one.json), one.path, find, bundle.paths, lists)
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

/** Looks at a file's beginning before it is read whole; null for what isn't an export. */
async function open(bundle: Bundle, path: string): Promise<Found | null> {
  const start = decode(await bundle.read(path, HEAD_BYTES))
    .replace(/^\ufeff/, "")
    .trimStart();
  if (isHtml(start)) {
    const html = decode(await bundle.read(path));
    return isFirstAgendaPage(html) ? { path, form: "page", html } : null;
  }
  if (/^<(?:\?xml|!--|!DOCTYPE|[A-Za-zÆØÅæøå_])/i.test(start))
    return { path, form: "xml", ...readXml(await bundle.read(path)) };
  if (!/^[{[]/.test(start)) return null;
  try {
    const json: unknown = JSON.parse(decode(await bundle.read(path)).replace(/^\ufeff/, ""));
    return { path, form: "json", json };
  } catch {
    // A text may begin with a bracket; only what is called so must be JSON.
    if (!/\.json$/i.test(path)) return null;
    throw new InputError("Filen er ikke gyldig JSON.", { hint: "Hent den på ny, og prøv igen." });
  }
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
