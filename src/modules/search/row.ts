import { Bool, Field, Float64, Int32, Schema, Utf8 } from "apache-arrow";
import type { ItemText } from "../publication/index.ts";
import type { Danish, Term } from "./danish.ts";
import { words } from "./words.ts";

/** Rises when rows or terms are made in another way, so that an older index asks to be rebuilt. */
export const form = 1;

/** One item in the index. It holds derived data only. */
export type Row = {
  id: string;
  body: string;
  year: number;
  kind: string;
  decided: boolean;
  /** What is searched: each term as often as it weighs. */
  terms: string;
  /** Whole words in their order, for phrases and exclusions. */
  words: string;
  /** When the row was made, in milliseconds since 1970. */
  written: number;
};

export const schema = new Schema([
  new Field("id", new Utf8(), false),
  new Field("body", new Utf8(), false),
  new Field("year", new Int32(), false),
  new Field("kind", new Utf8(), false),
  new Field("decided", new Bool(), false),
  new Field("terms", new Utf8(), false),
  new Field("words", new Utf8(), false),
  new Field("written", new Float64(), false),
]);

// BM25 counts occurrences, so writing a term more often is how it weighs more: a whole word above
// a word inside a compound, and both more in the title.
interface Weight {
  whole: number;
  part: number;
  /** What is written for a term, made once: there are few terms and many words. */
  made: WeakMap<Term, string>;
}
const inTitle: Weight = { whole: 4, part: 2, made: new WeakMap() };
const inText: Weight = { whole: 2, part: 1, made: new WeakMap() };
const caseNumberWeight = 6;

/** The term of an item's own case number, which no word of a text can be. */
export function caseTerm(term: Term): string {
  return `#${term.whole}`;
}

export function toRow(item: ItemText, danish: Danish, written: number): Row {
  const terms: string[] = [];
  const whole: string[] = [];
  const write = (text: string, weight: Weight) => {
    for (const { raw } of words(text)) {
      const term = danish(raw);
      whole.push(term.whole);
      if (!term.stop) terms.push(weighted(term, weight));
    }
  };
  write(item.title, inTitle);
  for (const section of item.sections) write(section.text, inText);
  for (const { raw } of words(item.caseNumber ?? "")) {
    const term = danish(raw);
    terms.push(weighted(term, inText), `${caseTerm(term)} `.repeat(caseNumberWeight));
  }
  return {
    id: item.id,
    body: item.bodySlug,
    year: item.year,
    kind: item.kind,
    decided: item.sections.some(({ kind, text }) => kind === "decision" && text.trim() !== ""),
    terms: terms.join(""),
    words: whole.join(" "),
    written,
  };
}

function weighted(term: Term, { whole, part, made }: Weight): string {
  let text = made.get(term);
  if (text === undefined) {
    const parts = term.parts.map((one) => `${one} `).join("");
    text = `${term.whole} `.repeat(whole) + parts.repeat(part);
    made.set(term, text);
  }
  return text;
}
