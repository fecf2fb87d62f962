import { cprNumbersIn } from "../../../platform/cpr.ts";
import { readTitle } from "../title-state.ts";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import type { Places } from "../places/places.ts";
import type { Doubt } from "./doubt.ts";

/** A shorter title ("Salg") may stand anywhere. */
const SHORTEST_TITLE = 8;

/** Of an item that reads as open, what says that it was treated behind closed doors. */
const says =
  /^[([*–-]?\s*lukket\s*[)\]*–-]?\.?$|^(?:lukket|lukkede?) (?:punkt|sag|dagsorden|møde|del)\b|\b(?:punktet|sagen|mødet) (?:er|blev|behandles|behandlet|behandledes|blev behandlet) (?:for|bag|som) (?:et )?lukke(?:de|t) (?:døre|punkt|sag)\b|\bbehandle[st]?(?:de)? (?:sagen |punktet )?(?:for|bag) lukkede døre\b|\b(?:lukkes?|lukket) (?:efter|i henhold til|jf\.) (?:kommunestyrelses)?loven/imu;

/**
 * Items that may be open by mistake. What is published can't be taken back, so these hold a paper
 * whatever the threshold.
 */
export function closedDoubts(document: ParsedDocument, places: Places): Doubt[] {
  const closedTitles = new Set(
    document.tableOfContents.flatMap(({ title }) => {
      const read = readTitle(title);
      const mark = markOf(title);
      if (mark !== null) return [plain(title.replace(mark, ""))];
      return read.closed ? [plain(read.title)] : [];
    }),
  );
  const doubts: Doubt[] = [];
  const look = (items: readonly ParsedItem[], pointer: string) => {
    for (const [at, item] of items.entries()) {
      const own = `${pointer}/${at}`;
      const found = item.closed ? null : contradiction(item, closedTitles);
      if (found !== null)
        doubts.push({
          pointer: `${own}/closed`,
          confidence: 0.1,
          ...found,
          line: places[own]?.from ?? null,
          suggestion: true,
        });
      look(item.items, `${own}/items`);
    }
  };
  look(document.items, "/items");
  return doubts;
}

function contradiction(
  item: ParsedItem,
  closedTitles: ReadonlySet<string>,
): Pick<Doubt, "reason" | "message"> | null {
  const texts = [item.title, ...item.sections.flatMap(({ heading, text }) => [heading, text])];
  const reason = "closed-contradiction";
  if (closedTitles.has(plain(item.title)))
    return {
      reason,
      message: `Punkt ${item.number} er lukket i indholdsfortegnelsen, men ikke hvor det står.`,
    };
  const mark = markOf(item.title);
  if (mark !== null)
    return {
      reason,
      message: `Punkt ${item.number} er læst som åbent, men »${mark}« ved titlen kan betyde, at det er lukket.`,
    };
  if (/\blukket\b/i.test(item.title))
    return {
      reason,
      message: `Punkt ${item.number} er læst som åbent, men »lukket« står i overskriften.`,
    };
  const lines = texts.slice(1).flatMap((text) => text.split("\n"));
  const listed = lines.find((line) => isTitleOf(line, closedTitles));
  if (listed !== undefined)
    return {
      reason,
      message: `Punkt ${item.number} er læst som åbent, men i det står »${listed}«, som er lukket i indholdsfortegnelsen.`,
    };
  const words = texts.map((text) => says.exec(text)?.[0]).find((found) => found !== undefined);
  if (words !== undefined)
    return {
      reason,
      message: `Punkt ${item.number} er læst som åbent, men der står »${words}« i det. Se efter, om det er lukket.`,
    };
  if (cprNumbersIn(texts.join("\n")).length > 0)
    return {
      reason: "cpr-number",
      message: `Punkt ${item.number} er læst som åbent, men der står noget i det, der ligner et CPR-nummer.`,
    };
  return null;
}

/** A letter, a star or a padlock at a title, by which some papers mark what is closed. */
function markOf(title: string): string | null {
  return /^(?:L\.?\s|[*🔒])|(?:\(L\)|[*🔒])$/u.exec(title.trim())?.[0].trim() ?? null;
}

/** Whether a line in an item's text is the title of a closed one, by itself or behind its number. */
function isTitleOf(line: string, closedTitles: ReadonlySet<string>): boolean {
  const bare = readTitle(line.replace(/^(?:\p{L}{2,6}\.?\s+)?\d{1,4}[.:)]?[\s-]*/u, "")).title;
  return bare.length >= SHORTEST_TITLE && closedTitles.has(plain(bare));
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
