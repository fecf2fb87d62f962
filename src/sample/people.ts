import { termOf } from "./calendar.ts";

/** A councillor; the letter is that of the local list (see LISTS). */
export interface Councillor {
  name: string;
  list: ListLetter;
}

export type ListLetter = "S" | "H" | "L" | "G" | "T";

export const LISTS: Record<ListLetter, string> = {
  S: "Samlingslisten",
  H: "Havnelisten",
  L: "Landsbylisten",
  G: "Grøn Liste",
  T: "Tværpolitisk Liste",
};

/** Somebody from the administration who takes part in one item. */
export interface Guest {
  role: string;
  name: string;
}

const seats = (seatsByList: Record<ListLetter, string[]>): Councillor[] =>
  (Object.keys(LISTS) as ListLetter[]).flatMap((list) =>
    seatsByList[list].map((name) => ({ name, list })),
  );

const COUNCIL_2022 = seats({
  S: [
    "Kirsten Vangsted",
    "Jørn Elmelund",
    "Pernille Tangbæk",
    "Birgitte Ravnholt",
    "Asger Klitbo",
    "Finn Rørdal",
    "Inger Toftdal",
    "Tove Myrtue",
  ],
  H: ["Ejnar Fyrstrand", "Signe Sandgren", "Leif Ørbakke", "Camilla Brinkholm"],
  L: [
    "Gudrun Engelund",
    "Henning Stenløkke",
    "Svend Nørrelund",
    "Merete Bøgevang",
    "Karen Holmskov",
  ],
  G: ["Freja Sivager", "Oluf Lyngbak"],
  T: ["Ove Markvad", "Jytte Damgren"],
});

const COUNCIL_2026 = seats({
  S: [
    "Kirsten Vangsted",
    "Jørn Elmelund",
    "Pernille Tangbæk",
    "Nadim Sarwal",
    "Birgitte Ravnholt",
    "Asger Klitbo",
    "Tove Myrtue",
  ],
  H: ["Ejnar Fyrstrand", "Signe Sandgren", "Palle Ternvig", "Camilla Brinkholm", "Rune Vadsager"],
  L: ["Gudrun Engelund", "Henning Stenløkke", "Merete Bøgevang", "Villads Damhus"],
  G: ["Freja Sivager", "Mikkel Granlie", "Aylin Karadal"],
  T: ["Ove Markvad", "Dorthe Hjelmbæk"],
});

/** Those who are called in when a councillor is absent. */
export const SUBSTITUTES: Councillor[] = seats({
  S: ["Line Kvistholm"],
  H: ["Bo Aastrand"],
  L: ["Ruth Ellemand"],
  G: ["Jeppe Krathus"],
  T: ["Hans Kildemose"],
});

const COMMITTEE_2022 = [
  "Birgitte Ravnholt",
  "Asger Klitbo",
  "Finn Rørdal",
  "Leif Ørbakke",
  "Henning Stenløkke",
  "Karen Holmskov",
  "Freja Sivager",
];

const COMMITTEE_2026 = [
  "Signe Sandgren",
  "Nadim Sarwal",
  "Birgitte Ravnholt",
  "Asger Klitbo",
  "Henning Stenløkke",
  "Freja Sivager",
  "Ove Markvad",
];

const BOARD_2022 = [
  "Hanne Lykkegren",
  "Mogens Tyrsted",
  "Else-Marie Gundorf",
  "Karim Bentsen",
  "Stine Højvang",
];

const BOARD_2026 = [
  "Hanne Lykkegren",
  "Mogens Tyrsted",
  "Louise Abelskov",
  "Karim Bentsen",
  "Stine Højvang",
  "Peter Wium-Dahl",
];

/** The members on that date, the chair first. */
export const councilOn = (date: string): Councillor[] =>
  isFirstTerm(date) ? COUNCIL_2022 : COUNCIL_2026;
export const committeeOn = (date: string): Councillor[] => {
  const names = isFirstTerm(date) ? COMMITTEE_2022 : COMMITTEE_2026;
  return names.flatMap((name) => councilOn(date).filter((member) => member.name === name));
};
export const boardOn = (date: string): string[] => (isFirstTerm(date) ? BOARD_2022 : BOARD_2026);

const isFirstTerm = (date: string) => termOf(date) === "2022-2025";

/** The guests by the word a case uses for them. */
export const guests = {
  harbour: { role: "Havnechef", name: "Jonas Rahbæk" },
  climate: { role: "Klimakoordinator", name: "Ida Lindemose" },
  planning: { role: "Planchef", name: "Rikke Sølvsten" },
  staff: { role: "HR-chef", name: "Anette Bruhn-Møller" },
  security: { role: "IT-sikkerhedskoordinator", name: "Tobias Kvium" },
  digital: { role: "Digitaliseringschef", name: "Marlene Østvig" },
  finance: { role: "Økonomichef", name: "Claus Reventoft" },
  schools: { role: "Skolechef", name: "Trine Fuglevig" },
  waste: { role: "Leder af Affald og Genbrug", name: "Kasper Ulvdal" },
  roads: { role: "Vejingeniør", name: "Nanna Frost-Hviid" },
  care: { role: "Sundhedschef", name: "Bodil Haslev-Ørum" },
  library: { role: "Bibliotekschef", name: "Søren Vestmark" },
  housing: { role: "Boligkonsulent", name: "Mia Lindtorp" },
  volunteers: { role: "Frivilligkoordinator", name: "Ellen Gadegren" },
} satisfies Record<string, Guest>;
