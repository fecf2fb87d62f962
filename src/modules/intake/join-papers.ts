import { OWN_TITLE } from "./exports/export-paper.ts";
import { plainTitle } from "./plain-title.ts";
import { distinctNumbers } from "./distinct-numbers.ts";
import type { ParsedDocument, ParsedItem } from "./parsed-document.ts";

/** What is known of a paper beside its text. */
export interface PaperFacts {
  /** By what its source says: nothing of it is shown with papers that are none. */
  isDraft: boolean;
  /** It adds to the agenda (tillægsdagsorden). */
  isSupplement: boolean;
  /** Which meeting and agenda it is in the system that gave it out; null for papers of people. */
  meeting: string | null;
  agenda: string | null;
}

export const ORDINARY: PaperFacts = {
  isDraft: false,
  isSupplement: false,
  meeting: null,
  agenda: null,
};

export interface KeptPaper extends PaperFacts {
  sha256: string;
  document: ParsedDocument;
}

/** One meeting, made of its papers. */
export interface JoinedMeeting {
  document: ParsedDocument;
  /** The paper that the meeting is mostly made of. */
  main: string;
  /** All papers that are in it. */
  shown: ReadonlySet<string>;
  /** Which paper an item is from and its number there, by its number in the meeting. */
  origins: ReadonlyMap<string, { sha256: string; number: string }>;
}

/**
 * Makes one meeting of its papers: of each agenda the minutes, else the newest; the items of supplementary
 * agendas behind those of the first. Drafts count only where there is nothing else.
 *
 * @param papers as they came, at least one
 */
export function joinPapers(papers: readonly KeptPaper[]): JoinedMeeting {
  const finished = papers.filter(({ isDraft }) => !isDraft);
  const [main, ...supplements] = bestOfEach(finished.length > 0 ? finished : papers) as [
    KeptPaper,
    ...KeptPaper[],
  ];
  const taken = main.document.items.map((item) => ({ item, of: main }));
  const shown = new Set([main.sha256]);
  for (const [at, paper] of supplements.entries()) {
    if (supplements.slice(at + 1).some((later) => isNewer(later, paper))) continue;
    const added = paper.document.items.filter(
      (item) => !taken.some(({ item: known, of }) => isTreated(item, known, of)),
    );
    if (added.length === 0) continue;
    shown.add(paper.sha256);
    taken.push(...added.map((item) => ({ item, of: paper })));
  }
  const preamble = [main, ...supplements.filter(({ sha256 }) => shown.has(sha256))].flatMap(
    ({ document }) => document.preamble ?? [],
  );
  const document = distinctNumbers({
    ...main.document,
    ...(preamble.length > 0 ? { version: 2 as const, preamble } : {}),
    items: taken.map(({ item }) => item),
  });
  return { document, main: main.sha256, shown, origins: originsOf(document, taken) };
}

/** The first agenda's best paper, then those of its supplements in their order. */
function bestOfEach(papers: readonly KeptPaper[]): KeptPaper[] {
  const ids = papers.flatMap(({ isSupplement, agenda }) =>
    isSupplement || agenda === null ? [] : agenda,
  );
  const first = inOrder([...new Set(ids)])[0] ?? null;
  const groups = Map.groupBy(papers, ({ isSupplement, agenda, sha256 }) => {
    if (!isSupplement && (agenda === null || agenda === first)) return "";
    return agenda ?? sha256;
  });
  const keys = inOrder([...groups.keys()].filter((key) => key !== ""));
  return ["", ...keys].flatMap((key) => best(groups.get(key) ?? []) ?? []);
}

/** The lowest id is the agenda's own where ids are numbers; else the one that came first. */
function inOrder(ids: readonly string[]): string[] {
  return ids.every((id) => /^\d+$/.test(id))
    ? ids.toSorted((a, b) => Number(a) - Number(b))
    : [...ids];
}

/** Papers of people have no ids: a supplement that holds all of another is the newer of the two. */
function isNewer(later: KeptPaper, paper: KeptPaper): boolean {
  if (later.agenda !== null || paper.agenda !== null) return false;
  return paper.document.items.every((item) =>
    later.document.items.some(
      (each) => each.number === item.number && plainTitle(each.title) === plainTitle(item.title),
    ),
  );
}

function best(papers: readonly KeptPaper[]): KeptPaper | undefined {
  return papers.findLast(({ document }) => document.kind === "minutes") ?? papers.at(-1);
}

/** Whether an item of a supplement stands in the meeting already: minutes hold all that was treated. */
function isTreated(item: ParsedItem, known: ParsedItem, { document }: KeptPaper): boolean {
  if (plainTitle(ownTitleOf(item)) !== plainTitle(ownTitleOf(known))) return false;
  if (item.caseNumber !== null && known.caseNumber !== null)
    return item.caseNumber === known.caseNumber;
  const isBare = item.sections.length === 0 && item.attachments.length === 0;
  return document.kind === "minutes" || (isBare && item.items.length === 0);
}

/** Closed items often share the title that the public reads. */
function ownTitleOf({ title, closed, sections }: ParsedItem): string {
  const own = closed ? sections.find(({ heading }) => heading === OWN_TITLE) : undefined;
  return own?.text ?? title;
}

function originsOf(
  document: ParsedDocument,
  taken: readonly { item: ParsedItem; of: KeptPaper }[],
): JoinedMeeting["origins"] {
  const origins = new Map<string, { sha256: string; number: string }>();
  const walk = (numbered: readonly ParsedItem[], own: readonly ParsedItem[], sha256: string) => {
    for (const [index, item] of numbered.entries()) {
      const before = own[index] as ParsedItem;
      origins.set(item.number, { sha256, number: before.number });
      walk(item.items, before.items, sha256);
    }
  };
  for (const [index, { item, of }] of taken.entries())
    walk([document.items[index] as ParsedItem], [item], of.sha256);
  return origins;
}
