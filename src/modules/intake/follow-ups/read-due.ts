import { findDate } from "../dates.ts";
import { BODY, bodyIn } from "./forward-of.ts";

export interface DueMeeting {
  body: string;
  /** YYYY-MM-DD */
  date: string | null;
}

const MONTH = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";
const DAY = `(?:den |d\\. ?)?\\d{1,2}\\.? ?(?:${MONTH})(?: \\d{4})?|(?:den |d\\. ?)?\\d{1,2}[-./]\\d{1,2}(?:[-./]\\d{2,4})?`;
const SEASON =
  "sommerferien|sommeren|efteråret|foråret|vinteren|jul|nytår|påske|årsskiftet|efterårsferien|vinterferien|sommer|ferien";
const MEETING = `(?:\\p{L}+s)?(?:møde|mødet|møder|direktionsmøde|direktionsmødet|udvalgsmøde|udvalgsmødet|\\p{L}+møde|\\p{L}+mødet)`;

const meetings = [
  `(?:på|til|ved|inden|før|senest (?:på|til|ved)) (?:et |det |de |sit )?(?:\\p{L}+s )?(?:(?:kommende|næste|førstkommende|nærmeste|nye?t?|følgende|senere|ekstraordinært?|ordinære?|andet|første) )*${MEETING}(?: (?:i|med) ${BODY})?(?: (?:den |d\\. ?)?(?:${DAY}))?(?: i (?:${MONTH})(?: måned)?(?: \\d{4})?)?(?: efter (?:${SEASON}))?`,
  `(?:i|af) ${BODY} (?:${DAY})`,
];
const times = [
  `(?:i perioden (?:${DAY}) til|senest|inden|før|efter|til|ultimo|primo|medio|pr\\.|i løbet af|i|den) (?:den |udgangen af |starten af |begyndelsen af |slutningen af |midten af |måned(?:en)? )?(?:${DAY}|(?:${MONTH})(?: måned)?(?: \\d{4})?|(?:${SEASON})(?: \\d{4})?|uge \\d{1,2}|(?:1|2|3|4|første|andet|tredje|fjerde)\\.? kvartal(?: \\d{4})?|(?:1|2|første|andet)\\.? halvår(?: \\d{4})?|året|årets udgang|20\\d\\d)`,
  `(?:senest |inden |om |efter |inden for )(?:et|en|to|tre|fire|fem|seks|otte|ni|ti|tolv|\\d{1,2}) (?:uger?|måned(?:er)?|år|halvt år|halvår|dage|arbejdsdage|hverdage)`,
  `inden ${MEETING}|i denne uge|i næste uge|næste uge|i dag|i morgen|når \\p{L}+(?: \\p{L}+){0,3} (?:foreligger|er (?:afsluttet|byggemodnet|klar|færdig\\p{L}*|godkendt|på plads))|frist \\d{1,2}\\. (?:${MONTH})(?: \\d{4})?|hurtigst muligt|snarest(?: muligt)?|inden jul|(?:senest |inden |på )?(?:mandag|tirsdag|onsdag|torsdag|fredag)(?: den)?(?: (?:${DAY}))?`,
];
const meetingDue = new RegExp(`(?<!\\p{L})(?:${meetings.join("|")})(?!\\p{L})`, "iu");
const ownBody =
  /^(?:direktions|udvalgs|byråds|bestyrelses|kommunalbestyrelses|chefforums?|råds|forums?|regionsråds|med|hovedudvalgs)?møde(?:t|r)?$/i;
const timeDue = new RegExp(`(?<!\\p{L})(?:${times.join("|")})(?!\\p{L})`, "iu");

/** When something is due, in a sentence's own words, and at which meeting. */
export function readDue(
  sentence: string,
  decided: { date: string },
): { due: string | null; meeting: { body: string | null; date: string | null } | null } {
  const meeting = meetingDue.exec(sentence)?.[0];
  if (meeting !== undefined && isOfBody(meeting))
    return {
      due: meeting,
      meeting: { body: bodyIn(meeting), date: dateIn(meeting, decided.date) },
    };
  return { due: timeDue.exec(sentence)?.[0] ?? null, meeting: null };
}

/** Not one of a staff, a dialogue or a theme. */
function isOfBody(phrase: string): boolean {
  if (!/møde/i.test(phrase)) return true;
  const word = /\p{L}*møde\p{L}{0,2}/iu.exec(phrase)?.[0] ?? "";
  const before = word.replace(/møde\p{L}{0,2}$/iu, "");
  return (
    ownBody.test(word) ||
    new RegExp(`^(?:${MONTH})$`, "i").test(before) ||
    /(?:udvalg|råd|forum)s?$/i.test(before)
  );
}

/** A day of the text; without a year it is the first such day after the decision. */
function dateIn(text: string, after: string): string | null {
  const whole = findDate(text)?.date;
  if (whole !== undefined) return whole;
  const day = new RegExp(`(\\d{1,2})\\.? (${MONTH})`, "i").exec(text)?.[0];
  if (day === undefined) return null;
  const year = Number(after.slice(0, 4));
  const found = [year, year + 1].map((one) => findDate(`${day} ${one}`)?.date);
  return found.find((one) => one !== undefined && one >= after) ?? null;
}
