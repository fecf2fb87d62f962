import type { BodyFacts, BodyRules } from "../modules/organisation/index.ts";
import { BODIES } from "./bodies.ts";

type Told = Pick<BodyFacts, "name" | "kind"> &
  Partial<Pick<BodyFacts, "purpose" | "tasks" | "levels" | "validFrom">> & {
    /** The body above it. */
    under?: string;
    /** Names that it had before. */
    former?: { name: string; validTo: string }[];
    rules?: Partial<BodyRules>;
  };

export const LEADERS_FORUM = "Lederforum";
export const MAIN_MED = "HovedMED";

/** What is told of the sample's bodies beside their names, those without published meetings too. */
export const BODY_FACTS: Told[] = [
  {
    name: BODIES.council.name,
    kind: "political",
    purpose: "Byrådet er kommunens øverste myndighed og har ansvaret for alle dens opgaver.",
    tasks: "Vedtager budget og regnskab\nVedtager kommuneplan og lokalplaner\nNedsætter udvalg",
    validFrom: "2007-01-01",
  },
  {
    name: BODIES.committee.name,
    kind: "political",
    under: BODIES.council.name,
    purpose: "Udvalget har den umiddelbare forvaltning af havnen, klimaet og byens rum.",
    tasks: "Havn og kyst\nKlimatilpasning og energi\nByrum, veje og parkering",
    validFrom: "2022-01-01",
    former: [{ name: "Teknik- og Havneudvalget", validTo: "2021-12-31" }],
    rules: { numbering: { scope: "year", twoLevel: true } },
  },
  {
    name: BODIES.board.name,
    kind: "administrative",
    purpose: "Koncernledelsen leder administrationen på tværs af områderne.",
    tasks: "Forbereder sager til byråd og udvalg\nGodkender besættelse af stillinger",
    levels: "Niveau 1 og 2",
    validFrom: "2014-01-01",
    rules: { cutOff: { weekday: 4, time: "12:00", weeksBefore: 1 } },
  },
  {
    name: LEADERS_FORUM,
    kind: "administrative",
    under: BODIES.board.name,
    purpose: "Lederforum samler lederne om det, der går på tværs.",
    tasks: "Drøfter budget og udviklingsplan\nDeler erfaringer mellem områderne",
    levels: "Niveau 1 til 3, andre ledere når det er relevant",
    validFrom: "2024-01-01",
  },
  {
    name: MAIN_MED,
    kind: "med",
    purpose: "Udvalget drøfter arbejds-, personale- og arbejdsmiljøforhold for hele kommunen.",
    validFrom: "2014-01-01",
  },
];
