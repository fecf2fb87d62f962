import { type AuditEntry, readTrail } from "../../platform/audit/trail.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { dateText, instantText, timeText } from "../../platform/i18n/index.ts";
import { type Change, type HistoryWords, ORGANISATION_WORDS } from "./history-words.ts";
import { namesByIds } from "./store/names.ts";

/** One change as people read it. */
export interface HistoryRow {
  id: number;
  /** "2. marts 2026 kl. 10.00". */
  at: string;
  /** The name of who did it, with whom he helped when it was support. */
  who: string;
  /** "Enheden ændret". */
  what: string;
  changes: Change[];
}

/** A page of a subject's history, the newest first; `older` is what to ask the next page with. */
export interface HistoryPage {
  rows: HistoryRow[];
  older: number | null;
}

const PAGE = 20;
const ACTIONS: Record<string, string> = {
  insert: "tilføjet",
  update: "ændret",
  delete: "slettet",
};
const ACTORS: Record<string, string> = {
  system: "Systemet",
  sample: "Eksempelkommunen",
  command: "Kommandolinjen",
  owner: "Databasens ejer",
  scim: "Brugerstyringen (SCIM)",
};
const FINGERPRINT = "sha256:";

/**
 * What happened to a subject and its parts, in Danish words: columns by their labels, ids by the names
 * they have now. Two queries. Asking who may see it is the caller's.
 * @param before the `older` of the page before this one
 * @param without verbs of events to leave out
 * @param known what parts of the subject are called, by their ids
 * @param hidden ids of parts of which only that they changed is told
 */
export async function readHistory(
  tx: Tx,
  subject: { kind: string; id: string },
  {
    before,
    words = ORGANISATION_WORDS,
    without,
    known = new Map(),
    hidden = new Set(),
  }: {
    before?: number | undefined;
    words?: HistoryWords;
    without?: readonly string[];
    known?: ReadonlyMap<string, string>;
    hidden?: ReadonlySet<string>;
  } = {},
): Promise<HistoryPage> {
  const found = await readTrail(tx, subject, { size: PAGE + 1, before, without });
  const entries = found.slice(0, PAGE);
  const names = await namesByIds(tx, entries.flatMap(idsIn));
  return {
    rows: entries.map((entry) => toRow(entry, { subject, names, words, known, hidden })),
    older: found.length > PAGE ? entries.at(-1)!.id : null,
  };
}

interface Reading {
  subject: { id: string };
  names: Map<string, string>;
  words: HistoryWords;
  known: ReadonlyMap<string, string>;
  hidden: ReadonlySet<string>;
}

function toRow(entry: AuditEntry, reading: Reading): HistoryRow {
  const { names, words, known, hidden } = reading;
  const part = known.get(entry.objectId);
  const actor = (written: string) => {
    const [kind = "", id = ""] = written.split(":");
    return kind === "person" ? (names.get(id) ?? "En tidligere bruger") : (ACTORS[kind] ?? kind);
  };
  const verb = words.events?.[entry.action] ?? ACTIONS[entry.action] ?? entry.action;
  return {
    id: entry.id,
    at: instantText(entry.at, "da"),
    who:
      entry.actingFor === null
        ? actor(entry.actor)
        : `${actor(entry.actor)} (hjalp ${actor(entry.actingFor)})`,
    what: `${words.objects[entry.objectKind] ?? entry.objectKind}${part === undefined ? "" : ` »${part}«`} ${verb}`,
    changes: hidden.has(entry.objectId) ? [] : changesIn(entry, reading),
  };
}

/** What changed; that a part belongs to the subject goes without saying. */
function changesIn(
  { before, after, objectKind }: AuditEntry,
  { subject, names, words }: Reading,
): Change[] {
  return Object.entries(words.columns).flatMap(([key, label]) => {
    const [table, own] = key.split(".");
    const column = own ?? key;
    const isElsewhere = own !== undefined && table !== objectKind;
    const isOverruled = own === undefined && words.columns[`${objectKind}.${key}`] !== undefined;
    if (isElsewhere || isOverruled) return [];
    const parts = words.parts?.[column];
    if (parts && (before?.[column] ?? after?.[column]))
      return parts(before?.[column], after?.[column], names);
    const codes = words.codes?.[`${objectKind}.${column}`] ?? words.codes?.[column];
    const text = (row: AuditEntry["after"]) =>
      row?.[column] === subject.id ? null : textOf(row?.[column], names, codes);
    const was = text(before);
    const becomes = text(after);
    return was === null && becomes === null ? [] : [{ label, before: was, after: becomes }];
  });
}

function textOf(
  value: unknown,
  names: Map<string, string>,
  codes: Record<string, string> = {},
): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (Array.isArray(value)) return value.map((one) => textOf(one, names, codes)).join(", ") || null;
  if (typeof value === "number" && codes[value] === undefined) return value.toLocaleString("da-DK");
  if (typeof value !== "string" && typeof value !== "number") return "(ændret)";
  const text = String(value);
  if (text.startsWith(FINGERPRINT)) return "(vises ikke)";
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dateText(text, "da", "long");
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return instantText(new Date(text), "da");
  if (/^\d\d:\d\d:\d\d$/.test(text)) return timeText(text.slice(0, 5), "da");
  return codes[text] ?? names.get(text) ?? text;
}

function idsIn({ actor, actingFor, before, after }: AuditEntry): string[] {
  const written = [actor, actingFor ?? ""].map((text) => text.replace(/^person:/, ""));
  const values = [before, after].flatMap((row) => Object.values(row ?? {}));
  return [...written, ...values.flatMap(stringsIn)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
