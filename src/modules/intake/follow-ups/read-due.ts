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
  `(?:på|til|ved|i|inden|før|senest (?:på|til|ved)) (?:et |det |de |sit )?(?:\\p{L}+s )?(?:(?:kommende|næste|næstkommende|hvert af de kommende \\p{L}+|førstkommende|nærmeste|nye?t?|følgende|senere|ekstraordinært?|ordinære?|andet|første) )*${MEETING}(?: (?:i|med) ${BODY})?(?: (?:den |d\\. ?)?(?:${DAY}))?(?: i (?:${MONTH})(?: måned)?(?: \\d{4})?)?(?: efter (?:${SEASON}))?`,
  `(?:i|af) ${BODY} (?:${DAY})`,
];
const times = [
  `kvartalsvis|månedligt|halvårligt|inden \\p{L}+ (?:${DAY})|inden (?:budget\\p{L}+|\\d\\. behandling(?:en)?|sommer(?:en)?|underskrift|(?:endelig )?vedtagelse|offentliggørelse|udsendelse|ikrafttræden)\\p{L}*|(?:hvert|hver) (?:kvartal|år|måned|uge|halvår|forår|efterår)|i forbindelse med (?:budget\\p{L}*|regnskab\\p{L}*)(?: for)?(?: \\d{4})?|efter et (?:halvt )?år|ved (?:udgangen af )?(?:året|årets udgang|årsskiftet|(?:${MONTH}))|(?:frem til|(?:i løbet|inden udgangen|ved udgangen|i begyndelsen|i slutningen) af) (?:${DAY}|(?:${MONTH})(?: \\d{4})?|året|(?:${SEASON})(?: \\d{4})?)|(?:i perioden (?:${DAY}) til|senest i|senest|inden|før|efter|til|ultimo|primo|medio|pr\\.|i løbet af|i|den) (?:den |udgangen af |starten af |begyndelsen af |slutningen af |midten af |måned(?:en)? )?(?:${DAY}|(?:${MONTH})(?: måned)?(?: \\d{4})?|(?:${SEASON})(?: \\d{4})?|uge \\d{1,2}|(?:1|2|3|4|første|andet|tredje|fjerde)\\.? kvartal(?: \\d{4})?|(?:1|2|første|andet)\\.? halvår(?: \\d{4})?|året|årets udgang|20\\d\\d)`,
  `(?:senest |inden |om |efter |inden for )(?:et|en|to|tre|fire|fem|seks|otte|ni|ti|tolv|\\d{1,2}) (?:uger?|måned(?:er)?|år|halvt år|halvår|dage|arbejdsdage|hverdage)`,
  `inden ${MEETING}|i denne uge|i næste uge|næste uge|i dag|i morgen|(?:når|indtil(?: der)?|så snart) [\\p{L}\\d]+(?: [\\p{L}\\d]+){0,5}?(?: foreligger(?: \\p{L}+){0,4}| er [\\p{L} ]{2,30}| har [\\p{L} ]{2,40})(?=[.,]|$)|inden \\p{L}+(?: \\p{L}+){0,2} (?:\\p{L}+(?:s|r))(?: endeligt)?(?=[.,]|$)|(?<=(?:frist|deadline):? )(?:${DAY})|hurtigst muligt|snarest(?: muligt)?|inden jul|(?:senest |inden |på )?(?:mandag|tirsdag|onsdag|torsdag|fredag)(?: den)?(?: (?:${DAY}))?`,
];
const meetingDue = new RegExp(`(?<!\\p{L})(?:${meetings.join("|")})(?!\\p{L})`, "iu");
const ownBody =
  /^(?:direktions|udvalgs|byråds|bestyrelses|kommunalbestyrelses|chefforums?|råds|forums?|regionsråds|med|hovedudvalgs)?møde(?:t|r)?$/i;
const timeDue = new RegExp(`(?<!\\p{L})(?:${times.join("|")})(?!\\p{L})`, "iu");

/** »forelægges Byrådet den 20. februar«: that day's meeting is meant, with or without the body. */
const TREATED = new RegExp(
  `(?:forelægges|fremlægges|forelagt|behandles|genoptages|godkendt|godkendes|vedtages|2\\. behandling) (?:for |i |af )?(?:(?<body>${BODY}) )?(?=(?:den |d\\. ?)?\\d|i (?:${MONTH}))`,
  "u",
);

/** When something is due, in a sentence's own words, and at which meeting. */
export function readDue(
  sentence: string,
  decided: { date: string },
): { due: string | null; meeting: { body: string | null; date: string | null } | null } {
  const meeting = meetingDue.exec(sentence)?.[0];
  if (meeting !== undefined && isOfBody(meeting, sentence))
    return {
      due: meeting,
      meeting: { body: bodyIn(meeting), date: dateIn(meeting, decided.date) },
    };
  const due = timeDue.exec(sentence)?.[0] ?? null;
  const treated = due === null ? null : TREATED.exec(sentence);
  if (
    due !== null &&
    treated !== null &&
    sentence.slice(treated.index + treated[0].length).startsWith(due)
  )
    return {
      due,
      meeting: { body: treated.groups?.["body"] ?? null, date: dateIn(due, decided.date) },
    };
  return { due, meeting: null };
}

/** Not one of a staff, a dialogue or a theme. */
function isOfBody(phrase: string, sentence: string): boolean {
  if (!/møde/i.test(phrase)) return true;
  // »Et møde med rektorerne«, but »næste møde med henblik på …«.
  const behind = sentence.slice(sentence.indexOf(phrase) + phrase.length);
  if (/^ med (?!henblik|deltagelse)/.test(behind)) return false;
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
