import { toPlain } from "../../platform/rich-text/index.ts";
import type { RichText } from "../../platform/rich-text/index.ts";
import type { Outcome } from "./outcome.ts";
import type { FollowUp } from "./store/item-records.ts";

/** What somebody will ask about when the minutes are read. */
export interface Lack {
  code:
    | "empty"
    | "vote_without_count"
    | "unnamed_meeting"
    | "unnamed_body"
    | "no_responsible"
    | "no_deadline"
    | "says_not_postponed";
  /** As a sentence to the secretary. */
  message: string;
  /** The minutes can't go out with it. */
  stops: boolean;
}

interface Decided {
  content: RichText | null;
  outcome: Outcome | null;
  types: readonly string[];
  votes: readonly unknown[];
  followUps: readonly Pick<FollowUp, "text" | "responsible" | "dueOn" | "dueBodyId" | "dueNote">[];
}

const VOTED = /\b(?:afstemning|stemte|stemmer|flertal|mindretal)\b/iu;
const SOME_MEETING =
  /(?<!\p{L})(?:et |det )?(?:kommende|senere|førstkommende|næste) (?:\p{L}+)?møder?(?!\p{L})/iu;
const NEXT_MEETING = /(?<!\p{L})næste (?:\p{L}+)?møde(?!\p{L})/iu;
const DATE =
  /\d{1,2}\.\s*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}/i;
const SOME_BODY =
  /(?<!\p{L})(?:videresend|oversend|fremsend|sende)\p{L}*(?: \p{L}+){0,3} til (?:et|det|relevante?|rette|andre|øvrige) (?:\p{L}+)?(?:udvalg|fora|forum|organ)/iu;

/** What an item's decision lacks, the worst first. Pure. */
export function decisionLacks(of: Decided): Lack[] {
  const text = of.content === null ? "" : toPlain(of.content).trim();
  if (text === "")
    return [{ code: "empty", message: "Der er ikke skrevet nogen beslutning.", stops: true }];
  return [...textLacks(text, of), ...of.followUps.flatMap(taskLacks)];
}

function textLacks(text: string, { outcome, types, votes }: Decided): Lack[] {
  const found: Lack[] = [];
  if (votes.length === 0 && VOTED.test(text) && !/\d/.test(text))
    found.push({
      code: "vote_without_count",
      message: "Teksten nævner en afstemning, men der er ingen stemmer noteret.",
      stops: true,
    });
  const knowsMeeting = outcome?.kind === "postponed" && outcome.until !== null;
  const isNext = NEXT_MEETING.test(text) && knowsMeeting;
  if (SOME_MEETING.test(text) && !DATE.test(text) && !isNext)
    found.push({
      code: "unnamed_meeting",
      message: "Teksten nævner et møde uden dato. Skriv hvilket udvalg og hvornår.",
      stops: false,
    });
  if (SOME_BODY.test(text))
    found.push({
      code: "unnamed_body",
      message: "Teksten sender sagen videre uden at nævne udvalgets navn.",
      stops: false,
    });
  if (outcome?.kind === "postponed" && !types.includes("postponed"))
    found.push({
      code: "says_not_postponed",
      message: "Punktet er udsat, men det står ikke i teksten.",
      stops: false,
    });
  return found;
}

function taskLacks(task: Decided["followUps"][number]): Lack[] {
  const found: Lack[] = [];
  if (task.responsible === null)
    found.push({
      code: "no_responsible",
      message: `Opgaven »${short(task.text)}« har ingen ansvarlig.`,
      stops: false,
    });
  if (task.dueOn === null && task.dueBodyId === null && task.dueNote === null)
    found.push({
      code: "no_deadline",
      message: `Opgaven »${short(task.text)}« har ingen frist.`,
      stops: false,
    });
  return found;
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
