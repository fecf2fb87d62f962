import type { WishedStop } from "../modules/cases/index.ts";
import type { SectionKind } from "../modules/organisation/index.ts";
import { BODIES } from "./bodies.ts";

/** Something that was done with a case document, so many workdays ago. */
export type Done = { by: string; daysAgo: number } & (
  | { what: "send"; advice?: string[] }
  | { what: "approve"; step: number; text?: string; conditions?: string }
  | { what: "return"; step: number; text: string }
  | { what: "answer"; text: string }
);

export interface SampleApproval {
  title: string;
  author: string;
  /** Workdays since it was begun. */
  begun: number;
  /** The bodies that it passes; it is written for the last of them. */
  route: [body: string, purpose: WishedStop["purpose"]][];
  texts: Partial<Record<SectionKind, string>>;
  done: Done[];
}

const { board, committee, council } = BODIES;

/** Case documents on their way: overdue, fresh, returned and sent again, approved, still a draft. */
export const APPROVALS: SampleApproval[] = [
  {
    title: "Lokalplan for Toldbodgrunden",
    author: "Emil Kornmark",
    begun: 12,
    route: [
      [board.name, "discussion"],
      [committee.name, "recommendation"],
      [council.name, "decision"],
    ],
    texts: {
      core: "Forslaget åbner Toldbodgrunden for boliger og erhverv i op til fire etager.",
      recommendation: "1. at forslaget sendes i høring i otte uger\n2. at der holdes borgermøde",
      presentation:
        "Grunden har stået tom, siden toldboden blev revet ned. Forslaget samler bebyggelsen mod vejen og friholder kajen.",
      economy: "Byggemodningen finansieres af salget af grunden.",
      legal: "Planloven § 13, stk. 1, og § 24.",
    },
    done: [
      { what: "send", by: "Emil Kornmark", daysAgo: 6, advice: ["Økonomi og Indkøb"] },
      {
        what: "approve",
        by: "Rikke Sølvsten",
        daysAgo: 5,
        step: 2,
        conditions: "Parkeringsnormen skal være afklaret med Vej og Trafik, før høringen begynder.",
      },
    ],
  },
  {
    title: "Cykelsti langs Fjordvejen",
    author: "Ida Lindemose",
    begun: 5,
    route: [[committee.name, "decision"]],
    texts: {
      core: "Der mangler 1,4 km cykelsti mellem skolen og færgelejet.",
      recommendation: "1. at stien anlægges som dobbeltrettet sti i østsiden",
      presentation: "Vejen er skolevej for 210 børn. Østsiden kræver færrest ekspropriationer.",
      economy: "Anlægget koster 6,2 mio. kr. Der er afsat 6,5 mio. kr. i budgettet.",
    },
    done: [
      { what: "send", by: "Ida Lindemose", daysAgo: 1 },
      {
        what: "answer",
        by: "Claus Reventoft",
        daysAgo: 0,
        text: "Rammen holder, men driften af stien er ikke med i budgettet fra næste år.",
      },
    ],
  },
  {
    title: "Dige ved Strandengen",
    author: "Ida Lindemose",
    begun: 15,
    route: [
      [committee.name, "recommendation"],
      [council.name, "decision"],
    ],
    texts: {
      core: "Diget skal hæves 60 cm for at holde til en stormflod, som ventes hvert 50. år.",
      recommendation: "1. at diget hæves i to etaper\n2. at grundejerne betaler halvdelen",
      presentation: "Ved den seneste stormflod løb vandet over diget tre steder.",
    },
    done: [
      { what: "send", by: "Ida Lindemose", daysAgo: 8 },
      {
        what: "return",
        by: "Mogens Tyrsted",
        daysAgo: 7,
        step: 2,
        text: "Skriv, hvad grundejerne har svaret, og hvad etaperne koster hver for sig.",
      },
      { what: "send", by: "Ida Lindemose", daysAgo: 1 },
    ],
  },
  {
    title: "Almene boliger på Møllebakken",
    author: "Mia Lindtorp",
    begun: 20,
    route: [
      [board.name, "discussion"],
      [council.name, "decision"],
    ],
    texts: {
      core: "Boligforeningen søger om tilsagn til 24 familieboliger.",
      recommendation: "1. at der gives tilsagn om grundkapitallån",
      presentation: "Ventelisten til familieboliger er vokset til 340 husstande.",
      economy: "Kommunens andel er 4,8 mio. kr.",
      legal: "Almenboligloven § 115.",
    },
    done: [
      { what: "send", by: "Mia Lindtorp", daysAgo: 9 },
      { what: "approve", by: "Karim Bentsen", daysAgo: 8, step: 2 },
      {
        what: "approve",
        by: "Vibe Ankerhus",
        daysAgo: 7,
        step: 4,
        text: "Bilag 2 er vendt, så det kan læses på en skærm.",
      },
    ],
  },
  {
    title: "Træer i bymidten",
    author: "Ida Lindemose",
    begun: 2,
    route: [[committee.name, "discussion"]],
    texts: {
      core: "Der kan plantes 40 træer i gaderne omkring torvet, hvor det i dag bliver for varmt.",
      recommendation: "1. at udvalget drøfter, hvilke gader der skal begynde",
      presentation:
        "Træerne giver skygge og holder på regnvandet. Hver plads koster en parkeringsplads.",
    },
    done: [],
  },
];
