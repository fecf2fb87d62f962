/**
 * What became of the words that don't stand in the record as they are printed. Together with the
 * record it accounts for every word of the source; ledger.test.ts does the sum.
 */
export interface Ledger {
  left: Left[];
  /** Words that a line end had cut in two: "god-" + "kendes". */
  joined: { line: number; first: string; second: string }[];
}

export interface Left {
  line: number;
  /** The words as printed. */
  text: string;
  /**
   * label: names a field or a state. running: head or foot of the page. repeated: said before.
   * normalised: stands in the record in another form, given in `value`
   * where it is one word; substitutes, who stand among others' names too, and rows of a schedule are others. stray: doesn't belong here.
   */
  as: "label" | "running" | "repeated" | "normalised" | "stray";
  value?: string;
}
