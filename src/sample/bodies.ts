/** The municipality and its bodies, as the sample's meetings print them. */
export const AUTHORITY = { slug: "hvidsund", name: "Hvidsund Kommune" };

export interface Body {
  name: string;
  kind: "political" | "administrative";
  aliases: string[];
  /** The case on which the body's standing items run, new every year. */
  standingCase: number;
  /** The heading over a decision; `date` as DD-MM-YYYY, `term` as "2026-2029". */
  decisionHeading: (term: string, date: string) => string;
}

const BOARD: Body = {
  name: "Koncernledelsen",
  kind: "administrative",
  aliases: ["Koncernledelse", "Hvidsund Kommunes koncernledelse"],
  standingCase: 118,
  decisionHeading: (term, date) => `Aktuel beslutning på Koncernledelsen ${term} ${date}`,
};

const COMMITTEE: Body = {
  name: "Udvalget for Klima, Havn og Byliv",
  kind: "political",
  aliases: ["Klima-, Havne- og Bylivsudvalget", "KHB"],
  standingCase: 204,
  decisionHeading: (_, date) => `Beslutning i Udvalget for Klima, Havn og Byliv den ${date}`,
};

const COUNCIL: Body = {
  name: "Byrådet",
  kind: "political",
  aliases: ["Hvidsund Byråd", "Byråd"],
  standingCase: 301,
  decisionHeading: (_, date) => `Beslutning i Byrådet den ${date}`,
};

export const BODIES = { board: BOARD, committee: COMMITTEE, council: COUNCIL };

/** It isn't among the sample's bodies, but the council prints its decisions. */
export const FINANCE_COMMITTEE = {
  name: "Økonomiudvalget",
  decisionHeading: (date: string) => `Beslutning i Økonomiudvalget den ${date}`,
};

/** The body of a meeting key such as "council next". */
export function bodyOf(key: string): Body {
  const word = key.split(" ")[0] as keyof typeof BODIES;
  return BODIES[word];
}
