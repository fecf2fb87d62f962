import type { ItemType } from "../modules/organisation/index.ts";
import { BODIES } from "./bodies.ts";

export interface SampleCase {
  title: string;
  publicTitle?: string;
  sensitivity?: "internal" | "confidential" | "personal";
  /** By name; a case worker. */
  author: string;
  daysAgo: number;
  parties?: string[];
  notes?: string[];
  /** Title of the case before it. */
  follows?: string;
  /** The case is closed. */
  isDone?: true;
  document?: {
    title: string;
    body: string;
    itemType: ItemType;
    /** By the key of the template's section. */
    texts: Record<string, string>;
    closed?: { publicTitle: string; ground: string };
    post?: SamplePost;
    /** What is new in a version that is kept. */
    version?: string;
    comment?: { by: string; sectionKey: string; quote: string; text: string };
    /** Why. */
    withdrawn?: string;
  };
}

interface SamplePost {
  post: string;
  reasonKind: "vacancy" | "new";
  reason: string;
  wantedFrom: string | null;
  asSoonAsPossible: boolean;
  hoursAWeek: number;
  budgetFrame: string;
  withinBudget: "ja" | "nej";
  hiringCommittee: string;
  personalNote: string;
}

/** Cases that are worked on, besides those out for approval (approval-cases.ts). */
export const CASE_WORK: SampleCase[] = [
  {
    title: "Skygge på legepladserne",
    author: "Ida Lindemose",
    daysAgo: 3,
    notes: ["Havnens vagtmand har målt temperaturen på tre legepladser i juli."],
    document: {
      title: "Træer og sejl giver skygge på ti legepladser",
      body: BODIES.committee.name,
      itemType: "case",
      texts: {
        core: "Ti legepladser har ingen skygge midt på dagen. Udvalget skal tage stilling til, om der plantes træer eller sættes sejl op.",
        presentation:
          "Forvaltningen har gået alle legepladser igennem en varm dag.\n\n- Fire kan få skygge af nye træer.\n- Seks skal have sejl, fordi der ligger ledninger i jorden.",
      },
      version: "Før udtalelsen fra vejafdelingen",
      comment: {
        by: "Vibe Ankerhus",
        sectionKey: "core",
        quote: "træer eller sættes sejl op",
        text: "Skriv, hvad udvalget konkret skal sige ja til.",
      },
    },
  },
  {
    title: "Lokalplan for Rebslagervej",
    author: "Emil Kornmark",
    daysAgo: 40,
    parties: ["Grundejerforeningen Rebslagervej", "Hvidsund Bådelaug"],
    notes: ["Telefonmøde med grundejerforeningen om adgangsvejen."],
    document: {
      title: "Forslag til lokalplan for Rebslagervej",
      body: BODIES.committee.name,
      itemType: "case",
      texts: {
        core: "Et forslag til lokalplan for 24 rækkehuse er klar til at blive sendt i høring.",
        recommendation:
          "1. at forslaget sendes i offentlig høring i otte uger\n2. at der holdes borgermøde",
        presentation: "Området har ligget ubrugt, siden reberbanen lukkede.",
        economy: "Sagen har ingen økonomi for kommunen.",
        legal: "Planlovens § 24.",
      },
    },
  },
  {
    title: "Køb af grund ved Tangloppevej",
    publicTitle: "Ejendomssag",
    sensitivity: "confidential",
    author: "Emil Kornmark",
    daysAgo: 12,
    parties: ["Ejeren af Tangloppevej 9"],
    document: {
      title: "Køb af Tangloppevej 9 til regnvandsbassin",
      body: BODIES.council.name,
      itemType: "case",
      texts: {
        core: "Ejeren af Tangloppevej 9 har givet kommunen et tilbud.",
        recommendation: "at Tangloppevej 9 købes for det beløb, der er forhandlet",
        economy: "Tangloppe: prisen kan holdes inden for anlægsrammen.",
      },
      closed: { publicTitle: "Ejendomssag", ground: "kommunestyrelsesloven § 10" },
    },
  },
  {
    title: "Genbesættelse i boligteamet",
    sensitivity: "personal",
    author: "Mia Lindtorp",
    daysAgo: 6,
    document: {
      title: "Boligkonsulent",
      body: BODIES.board.name,
      itemType: "post",
      texts: {
        stilling: "Boligkonsulent i Bolig og Frivillige, 37 timer.",
        presentation: "Ventelisten til ældreboliger er vokset, og teamet er på to.",
        economy: "Lønnen ligger inden for teamets ramme.",
      },
      post: {
        post: "Boligkonsulent",
        reasonKind: "vacancy",
        reason: "En medarbejder går på pension.",
        wantedFrom: null,
        asSoonAsPossible: true,
        hoursAWeek: 37,
        budgetFrame: "Bolig og Frivillige, løn",
        withinBudget: "ja",
        hiringCommittee: "Mia Lindtorp, Ellen Gadegren og en fra Løn og Personale",
        personalNote: "Fratræder med feriepenge for fem uger.",
      },
    },
  },
  {
    title: "Udlejning af kajakker fra badebroen",
    author: "Ida Lindemose",
    daysAgo: 90,
    isDone: true,
    notes: ["Ansøgeren har trukket sin ansøgning."],
    document: {
      title: "Udlejning af kajakker fra badebroen",
      body: BODIES.committee.name,
      itemType: "discussion",
      texts: { core: "En forening vil leje kajakker ud fra badebroen om sommeren." },
      withdrawn: "Ansøgeren har fundet en anden plads.",
    },
  },
  {
    title: "Borgermøde om Rebslagervej",
    author: "Emil Kornmark",
    daysAgo: 2,
    follows: "Lokalplan for Rebslagervej",
    sensitivity: "internal",
  },
];
