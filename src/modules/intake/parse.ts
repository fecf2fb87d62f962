import { readInItems } from "./read-in-items.ts";
import { InputError } from "../../platform/errors.ts";
import { check } from "./checks.ts";
import { findDecisionWords } from "./decision-words.ts";
import { deriveHead, deriveKind } from "./derive-head.ts";
import { findDeciders } from "./find-deciders.ts";
import { findItems, type FoundItems, type ItemLines } from "./find-items.ts";
import { shareThatFits } from "./share-that-fits.ts";
import { segmentItems } from "./segment-items.ts";
import { type LayoutHints, NO_HINTS } from "./hints/layout-hints.ts";
import type { Ledger } from "./ledger.ts";
import { addListed, closeListed } from "./listed-items.ts";
import { findNamesBelow } from "./names-below.ts";
import { findOrganisation } from "./organisation.ts";
import { type Head, parseHead } from "./parse-head.ts";
import { parseItem } from "./parse-item.ts";
import type { ParsedDocument, ParsedItem } from "./parsed-document.ts";
import { type Places, resolvePlaces } from "./places/places.ts";
import { plainTitle } from "./plain-title.ts";
import { beginReading, type Reading } from "./reading.ts";
import { readSchedule } from "./schedule.ts";
import type { OwnHeadings } from "./split-sections.ts";
import { plainSource, type SourceText } from "./source-text.ts";
import { findUnknownHeadings } from "./unknown-headings.ts";

/**
 * Reads the text of an agenda or of minutes, as text or as a reader of files gives it. What it is unsure of stands in `warnings`.
 *
 * @param repaired how many places of a damaged text were repaired before
 * @param hints what papers of the same authority have taught
 * @throws InputError when the text shows neither a date nor items
 */
export function parse(
  source: string | SourceText,
  repaired = 0,
  hints: LayoutHints = NO_HINTS,
): ParsedDocument {
  return parseWithLedger(source, repaired, hints).document;
}

/** `parse`, with an account of the words that the record doesn't hold as printed, where each part stands and on which page each line is. */
export function parseWithLedger(
  source: string | SourceText,
  repaired = 0,
  hints: LayoutHints = NO_HINTS,
): { document: ParsedDocument; ledger: Ledger; places: Places; pages: (number | null)[] } {
  const { reading, found } = readItems(source, repaired, hints);
  const head = parseHead(found.head, reading);
  deriveHead(head, found.items, reading);
  deriveKind(head, found.items, reading);
  if (found.items.length === 0 && head.date === "") {
    throw new InputError(
      "Teksten er hverken en dagsorden eller et referat: den har ingen dato og ingen punkter.",
      {
        hint: "Vælg en dagsorden eller et referat med mødedato og nummererede punkter.",
      },
    );
  }
  reading.isMinutes = head.kind === "minutes";
  reading.namesBelow = reading.isMinutes ? findNamesBelow(found.items) : new Set();
  reading.decisionWords = findDecisionWords(found.items);
  const decider = {
    body: head.name === "" ? null : [head.name, head.period].filter(Boolean).join(" "),
    date: head.date === "" ? null : head.date,
  };
  const own: OwnHeadings = reading.isMarked
    ? new Map()
    : new Map([
        ...[...findUnknownHeadings(found.items)].map((text) => [text, "other"] as const),
        ...[...findDeciders(found.items, decider.date)].map((text) => [text, "decision"] as const),
      ]);
  const items = found.items.map((item) => parseItem(item, own, decider, reading));
  readInItems(head, items, found.items, reading);
  putPages(items, head);
  closeListed(items, head, linesOf(found.items), reading);
  addListed(items, head, reading);
  const document = assemble(head, items, plainSource(source), reading);
  check(document, head, linesOf(found.items), reading);
  const hasPages = reading.pageOffset !== null;
  const places = resolvePlaces(document, reading.headPlaces, hasPages);
  const pages = reading.lines.map(({ page }) => (hasPages ? page : null));
  return { document, ledger: reading.ledger, places, pages };
}

/** Of all papers whose items were found more of the headings stand where they should. */
const leastThatFits = 0.85;
/** Longer texts are read once. */
const mostLines = 10_000;

/** Where the headings tell that items weren't found, these are looked for by everything at once. */
function readItems(
  source: string | SourceText,
  repaired: number,
  hints: LayoutHints,
): { reading: Reading; found: FoundItems } {
  const reading = beginReading(source, repaired, hints);
  const found = findItems(reading);
  const isTold = !reading.isMarked && reading.lines.length <= mostLines;
  const share = isTold ? shareThatFits(reading.lines, startsOf(found)) : null;
  if (share === null || share >= leastThatFits) return { reading, found };
  const again = beginReading(source, repaired, hints);
  const other = findItems(again, segmentItems);
  const isBetter = (shareThatFits(again.lines, startsOf(other)) ?? 0) > share;
  return isBetter ? { reading: again, found: other } : { reading, found };
}

const startsOf = ({ items }: FoundItems) => items.flatMap((item) => [item, ...item.items]);

function assemble(head: Head, items: ParsedItem[], text: string, reading: Reading): ParsedDocument {
  // An agenda may print what other bodies have decided before.
  const decided = items.some((item) =>
    [item, ...item.items].some(({ decisions }) =>
      decisions.some(({ date }) => date === null || date >= head.date),
    ),
  );
  return {
    ...(head.preamble.length > 0 || head.contents.some(({ page }) => page === null)
      ? { version: 2 as const }
      : {}),
    kind: head.kind ?? (decided ? "minutes" : "agenda"),
    body: {
      name: head.name,
      period: head.period,
      organisation:
        head.organisation ??
        findOrganisation(head.name, text) ??
        findOrganisation(head.name, reading.heads.join("\n")),
    },
    date: head.date,
    startTime: head.startTime,
    endTime: head.endTime ?? reading.endTime,
    place: head.place,
    participants: head.participants,
    absent: head.absent,
    substitutes: head.substitutes,
    tableOfContents: head.contents.map(({ title, page }) => ({ title, page })),
    ...(head.preamble.length > 0 ? { preamble: head.preamble } : {}),
    schedule: head.schedule.length > 0 ? head.schedule : readSchedule(items),
    items,
    warnings: reading.warnings,
  };
}

/** The contents know on which page an item begins; of equal titles the first row is the first's. */
function putPages(items: readonly ParsedItem[], { contents }: Head): void {
  const pages = Map.groupBy(contents, ({ bare }) => plainTitle(bare));
  for (const item of items.flatMap((each) => [each, ...each.items])) {
    const row = pages.get(plainTitle(item.title))?.shift();
    if (row !== undefined && row.page !== null) item.page = row.page;
  }
}

function linesOf(items: readonly ItemLines[]): Map<string, number> {
  return new Map(
    items.flatMap((item) => [item, ...item.items]).map(({ number, line }) => [number, line.number]),
  );
}
