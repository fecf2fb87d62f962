import { diff, renderBeside } from "../../platform/rich-text/diff/index.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import { longestRise } from "./longest-rise.ts";
import { minutesText } from "./minutes-text.ts";
import type { AgendaContent, VersionItem } from "./agenda-version.ts";

/** An item that differs between two versions of an agenda. */
export interface ComparedItem {
  id: string;
  number: string;
  title: string;
  /** What happened to it, in sentences. */
  changes: string[];
  /** Texts that differ, side by side as HTML. */
  texts: { heading: string; rows: { status: string; before: string; after: string }[] }[];
}

/**
 * What changed from one version to another, in the order of the later one; what is gone comes last.
 * Of items in `hidden`, which the reader may not see, only that they changed is told.
 */
export function compareAgendas(
  before: AgendaContent,
  after: AgendaContent,
  hidden: ReadonlySet<string>,
): ComparedItem[] {
  const was = new Map(before.items.map((item) => [item.id, item]));
  const is = new Set(after.items.map(({ id }) => id));
  const moved = movedIds(before.items, after.items);
  const compared = after.items.map((item) => {
    const old = was.get(item.id);
    return old === undefined
      ? shown(item, ["Nyt punkt."], [], hidden)
      : shown(item, changesOf(old, item, moved), textsOf(old, item), hidden);
  });
  const gone = before.items
    .filter(({ id }) => !is.has(id))
    .map((item) => shown(item, ["Fjernet fra dagsordenen."], [], hidden));
  return [...compared, ...gone].filter(
    ({ changes, texts }) => changes.length > 0 || texts.length > 0,
  );
}

function shown(
  item: VersionItem,
  changes: string[],
  texts: ComparedItem["texts"],
  hidden: ReadonlySet<string>,
): ComparedItem {
  const { id, number, title, publicTitle } = item;
  if (!hidden.has(id)) return { id, number, title, changes, texts };
  const isChanged = changes.length + texts.length > 0;
  return {
    id,
    number,
    title: publicTitle ?? "Punkt, du ikke har adgang til",
    changes: isChanged ? ["Ændret."] : [],
    texts: [],
  };
}

function changesOf(old: VersionItem, item: VersionItem, moved: ReadonlySet<string>): string[] {
  const told: [boolean, string][] = [
    [old.title !== item.title, `Titlen var »${old.title}«.`],
    [old.number !== item.number, `Havde nummer ${old.number}.`],
    [moved.has(item.id), "Flyttet."],
    [!old.closed && item.closed, `Lukket efter ${item.closedGround ?? "–"}.`],
    [old.closed && !item.closed, "Åbnet."],
    [
      old.withdrawnReason === null && item.withdrawnReason !== null,
      `Taget af dagsordenen: ${item.withdrawnReason ?? ""}`,
    ],
    [old.withdrawnReason !== null && item.withdrawnReason === null, "Sat på dagsordenen igen."],
    [
      old.minutes !== item.minutes,
      `Fra ${minutesText(old.minutes ?? 0)} til ${minutesText(item.minutes ?? 0)}.`,
    ],
  ];
  return [
    ...told.flatMap(([is, text]) => (is ? text : [])),
    ...listChanges("Bilag", old.attachments, item.attachments, (one) => one.title),
    ...replaced(old, item),
    ...listChanges("Gæst", old.guests, item.guests, (name) => name),
  ];
}

function listChanges<T>(what: string, old: T[], now: T[], nameOf: (one: T) => string): string[] {
  const [was, is] = [old.map(nameOf), now.map(nameOf)];
  return [
    ...is.filter((name) => !was.includes(name)).map((name) => `${what} tilføjet: ${name}.`),
    ...was.filter((name) => !is.includes(name)).map((name) => `${what} fjernet: ${name}.`),
  ];
}

function replaced(old: VersionItem, item: VersionItem): string[] {
  return item.attachments
    .filter(({ title, sha256 }) =>
      old.attachments.some((one) => one.title === title && one.sha256 !== sha256),
    )
    .map(({ title }) => `Ny udgave af bilaget ${title}.`);
}

const NOTHING: RichText = { type: "doc", content: [] };

function textsOf(old: VersionItem, item: VersionItem): ComparedItem["texts"] {
  const headings = new Set([...item.sections, ...old.sections].map(({ heading }) => heading));
  const of = (version: VersionItem, heading: string) =>
    version.sections.find((section) => section.heading === heading)?.content ?? NOTHING;
  return [...headings].flatMap((heading) => {
    const difference = diff(of(old, heading), of(item, heading));
    if (difference.blocks.every(({ status }) => status === "same")) return [];
    return [{ heading, rows: renderBeside(difference, { headingLevel: 4 }) }];
  });
}

/** Those that stand in another chapter, or behind another of the items that both versions have. */
function movedIds(before: readonly VersionItem[], after: readonly VersionItem[]): Set<string> {
  const place = new Map(before.map(({ id }, at) => [id, at]));
  const both = after.filter(({ id }) => place.has(id));
  const still = new Set(longestRise(both.map(({ id }) => place.get(id)!)));
  const parents = new Map(before.map(({ id, parentId }) => [id, parentId]));
  return new Set(
    both
      .filter(({ id, parentId }) => !still.has(place.get(id)!) || parents.get(id) !== parentId)
      .map(({ id }) => id),
  );
}
