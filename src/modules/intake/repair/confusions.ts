/** What an OCR that knows no Danish letters makes of a text. */
export interface Confusion {
  /** The letters that were printed. */
  printed: string;
  /** What stands in the text. */
  read: string;
  /** How unlikely that is: −ln of about how often the printed letters are read so. */
  cost: number;
}

// By the printed letters; what they are read as, with the cost of each. Counted roughly in damaged papers.
const TABLE: Record<string, Record<string, number>> = {
  æ: {
    ae: 0.9,
    ee: 1,
    ze: 2.5,
    z: 2.8,
    je: 4,
    eae: 3.5,
    aee: 4,
    a: 3.2,
    e: 3.5,
    as: 4,
    ce: 4,
    eze: 5,
    "2e": 4.5,
  },
  ø: {
    g: 0.7,
    a: 2.2,
    e: 2.2,
    o: 2.2,
    "@": 2.5,
    "g@": 4,
    ag: 4,
    eg: 4,
    ge: 5,
    "10": 5,
    "9": 4,
    s: 5,
    d: 5.5,
    "6": 4.5,
  },
  å: { a: 0.35, d: 3, "&": 3.5, "4": 3.5, é: 3.5, A: 4, ad: 4, aA: 5, ae: 5, aé: 5, "3": 5 },
  Æ: { AE: 1, E: 2, ZE: 2.5, Z: 3, Ae: 2, "/E": 4 },
  Ø: { "@": 1.2, G: 2, O: 1.5, J: 3, "0": 2.5, Q: 3, D: 4 },
  Å: { A: 0.35 },
  é: { e: 4 },
  l: { i: 5, I: 3.5, "1": 4, "|": 3.5 },
  I: { "|": 2, l: 4, "1": 4.5 },
  i: { "1": 5, "|": 5, l: 6 },
  t: { i: 5.5 },
};

export const confusions: readonly Confusion[] = Object.entries(TABLE).flatMap(([printed, read]) =>
  Object.entries(read).map(([as, cost]) => ({ printed, read: as, cost })),
);
