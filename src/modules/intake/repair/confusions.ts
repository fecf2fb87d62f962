/** What an OCR that knows no Danish letters makes of a text. */
export interface Confusion {
  /** The letters that were printed. */
  printed: string;
  /** What stands in the text; nothing where a letter was lost. */
  read: string;
  /** How unlikely that is: −ln of about how often the printed letters are read so. */
  cost: number;
}

// By the printed letters; what they are read as, with the cost of each. Counted in damaged papers of several
// types and qualities; each paper's own way of reading is learned on top of it.
const TABLE: Record<string, Record<string, number>> = {
  æ: {
    ae: 0.9,
    ee: 1.4,
    e: 1.8,
    ze: 2.3,
    a: 2.6,
    z: 3.8,
    "": 5.2,
    je: 5,
    eae: 4.5,
    aee: 5,
    aze: 5.5,
    as: 5,
    ac: 5.5,
    ec: 6,
    ge: 6,
    ce: 4.5,
    eze: 5.5,
    "@": 6,
    "2e": 5,
  },
  ø: {
    o: 1.1,
    g: 1.1,
    a: 1.5,
    e: 2.2,
    "@": 3,
    "": 5.2,
    "g@": 4.5,
    ag: 4.5,
    eg: 4.5,
    ge: 5.5,
    ea: 5.5,
    ga: 5.5,
    oa: 6,
    "10": 5.5,
    "9": 5,
    s: 5.5,
    d: 6,
    "6": 5,
  },
  å: {
    a: 0.25,
    A: 2.9,
    d: 3.2,
    "&": 3.8,
    "4": 3.9,
    é: 4.5,
    "": 4.6,
    i: 4.6,
    ad: 4.5,
    aA: 5,
    S: 6,
    ae: 5.5,
    aé: 5.5,
    "@": 5.5,
    "3": 5.5,
  },
  Æ: { A: 1, AE: 1.2, E: 2, ZE: 2.5, Z: 3, Ae: 2, "": 3.5, "/E": 4 },
  Ø: { O: 1.1, "@": 1.1, G: 2.2, J: 3.2, "0": 3, Q: 3.2, D: 4, M: 5, "": 4.5 },
  Å: { A: 0.15, "": 4.5 },
  é: { e: 4 },
  l: { i: 4.4, I: 4.4, "1": 4.6, "|": 4.2, t: 6, f: 7, "": 6.5 },
  I: { "|": 2.4, l: 3.6, "1": 4.5 },
  i: { "1": 5.2, "|": 5.2, l: 5.8 },
  o: { "0": 6, a: 6.2 },
  t: { i: 5.8, "": 7 },
  f: { t: 6.5 },
  rn: { m: 3.2 },
};

export const confusions: readonly Confusion[] = Object.entries(TABLE).flatMap(([printed, read]) =>
  Object.entries(read).map(([as, cost]) => ({ printed, read: as, cost })),
);
