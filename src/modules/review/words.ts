import type { PaperState, Wish } from "./draft.ts";

export const STATE_NAMES: Record<PaperState, string> = {
  held: "Venter på gennemsyn",
  waiting: "Bliver læst",
  failed: "Kunne ikke læses",
  imported: "Indlæst",
  dismissed: "Kasseret",
};

/** What an empty list says. */
export const NONE_THERE: Record<PaperState, string> = {
  held: "Ingen papirer venter på gennemsyn.",
  waiting: "Ingen papirer er ved at blive læst.",
  failed: "Alle papirer kunne læses.",
  imported: "Ingen papirer er indlæst her den seneste måned.",
  dismissed: "Ingen papirer er kasseret.",
};

export const WISH_NAMES: Record<Wish, { text: string; hint: string }> = {
  publish: {
    text: "Offentliggør de sikre med det samme",
    hint: "Af lukkede punkter kommer kun titlen med ud.",
  },
  draft: {
    text: "Gem de sikre uden at offentliggøre",
    hint: "De kan offentliggøres herfra bagefter.",
  },
  look: {
    text: "Lad alle vente, til jeg har set dem",
    hint: "Også de sikre; de kan godkendes på én gang.",
  },
};

/** What became of an imported paper; empty for the ordinary. */
export const OUTCOME_NAMES: Record<string, string> = {
  new: "",
  changed: "Ny version af et møde, der fandtes.",
  joined: "Punkterne er føjet til mødet.",
  unchanged: "Filen var indlæst før.",
  draft: "Gemt som kladde: udtrækket siger ikke, at papiret er offentligt.",
  kept: "Gemt ved siden af: mødet viser et andet papir.",
  withdrawn: "Gemt. Mødet er trukket tilbage og vises ikke.",
};

export const KIND_NAMES = { agenda: "Dagsorden", minutes: "Referat", "": "" } as const;

/** Messages of the list, by what was done. */
export const LIST_TOLD: Record<string, string> = {
  kasser: "Papiret er kasseret. Filen bliver slettet efter 30 dage.",
  "hent-tilbage": "Papiret er hentet tilbage.",
  "proev-igen": "Papiret bliver læst igen.",
  offentliggoer: "Mødet er offentliggjort.",
  "godkend-alle": "De sikre er godkendt og bliver indlæst nu.",
  "godkend-valgte": "De valgte, som er sikre, er godkendt og bliver indlæst nu.",
  "godkend-ingen": "Ingen af de valgte er sikre. Se dem igennem én ad gangen.",
  indlaes: "Filerne er modtaget og bliver læst nu.",
};

export const MOVE_NAMES = {
  up: "Flyt op",
  down: "Flyt ned",
  in: "Flyt ind i punktet før",
  out: "Flyt ud af kapitlet",
} as const;

/** What was done, behind "Punkt 3". */
export const MOVED = {
  up: "er flyttet op.",
  down: "er flyttet ned.",
  in: "er flyttet ind i punktet før.",
  out: "er flyttet ud af kapitlet.",
} as const;
