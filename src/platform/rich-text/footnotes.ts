import type { Footnote } from "./schema.ts";

/** The notes of a text in the order they are met while it is written out. */
export class FootnoteList {
  readonly notes: Footnote[] = [];

  /** Takes the next note and gives its number, from 1. */
  add(note: Footnote): number {
    return this.notes.push(note);
  }
}
