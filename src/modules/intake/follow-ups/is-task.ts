import {
  AGENT,
  AT_MEETING,
  BACK,
  DO,
  DOES,
  MADE,
  NAMED,
  NEVER,
  OFFICE,
  ON,
  STILL,
} from "./words.ts";

const end = "(?!\\p{L})";
const start = "(?<!\\p{L})";
const any = (pattern: string) => new RegExp(`${start}(?:${pattern})${end}`, "iu");
const exact = (pattern: string) => new RegExp(`${start}(?:${pattern})${end}`, "u");

/** Wishes, needs, proposals, votes and notes: nobody is told to act. */
const NOT: readonly RegExp[] = [
  any(
    "bør|burde|kunne (?:med fordel|overvejes)|kan med fordel|kan overvejes|behov for|vigtigt at|taget til efterretning|ført til protokols?|stemte|undlod|inhabil\\p{L}*|forlod|deltog ikke|foreslog|foreslår|foreslået|stillede forslag|ændringsforslag(?:et)?",
  ),
  /^(?:hvis|såfremt|når|hvor|hvordan|hvad|hvem|hvilke\w*)(?!\p{L})/iu,
];

/** What is told of has been done. */
const DONE = any(
  "nævnte|sagde|fremhævede|spurgte|lagde|blev|er blevet|har (?:\\p{L}+ )?\\p{L}+(?:et|t)|havde|var|orienterede|redegjorde|drøftede|gennemgik|fortalte|oplyste|besluttede|godkendte|takkede|ønskede|konstaterede|tiltrådte|anbefalede",
);

const ASKED = any(
  `(?:beder|bad|bedes|anmoder|anmodede|anmodes|pålægger|pålagde|pålægges|bemyndiger|bemyndiges|får|fik|gives|gav|giver)${end}.{0,90}?${start}(?:${DO})`,
);
const ASKED_FOR = any(
  "(?:ønsker|ønskede|beder om|bad om|anmoder om|anmodede om|vil gerne have|bedes om) (?:at få )?(?:forelagt |fremlagt |tilsendt )?(?:et|en|den|skriftlig\\p{L}*|yderligere|ny|nyt|mere) ?(?:\\p{L}+ ){0,3}?(?:status|statusnotat|notat|redegørelse|oversigt|overblik|orientering|oplæg|sag|opfølgning|evaluering|beregning|beregninger|sammenligning|tilbagemelding|plan|materiale|uddybning|vurdering|analyse|temadrøftelse|oplysninger)",
);
const MUST = exact(
  `(?:${OFFICE}|\\p{Lu}\\p{L}+(?: (?:og |for )?\\p{Lu}\\p{L}+)+) (?:skal|får til opgave at) (?:\\p{L}+ ){0,3}?(?:${DO})`,
);
const MUST_BE_MADE = any(
  "skal (?:der )?(?:\\p{L}+ ){0,2}?(?:laves|udarbejdes|undersøges|forelægges|fremlægges|sendes|indkaldes|inviteres|nedsættes|afholdes|evalueres|indhentes|revideres|opdateres|beregnes|indarbejdes|følges op|tages kontakt|koordineres|afklares|afdækkes|planlægges|på (?:dagsordenen|næste|kommende))",
);
const SENT_BACK = any("udsat|udskudt|tilbagesendt|oversendt|hjemvist|sendt tilbage");
const EXPECTED = any("forventes|ventes|påregnes");
const EXPECTED_WHAT = any(
  "(?:godkend|behandl|vedtag|forel|fremlæg|fremlagt|afslut|klar|færdig|endelig)\\p{L}*",
);
const NOMINAL =
  /^(?:(?:skriftlig|kort|fornyet|samlet|ny|nyt) )?(?:orientering|tilbagemelding|status|opfølgning|evaluering|statusnotat|oplæg|notat|udkast|drøftelse|behandling|temadrøftelse|genbehandling|sagen|punktet|materiale|handleplan|oversigt|redegørelse|tilbage|sag)(?!\p{L})/iu;
const SENT = /^(?:kopi|orientering|besked|svar|brev|materialet|information|invitation) til \p{L}/iu;
const COMES_BACK = any(BACK);
const GOES_ON = any(ON);
const MEETING_WORK = any(AT_MEETING);
/** »Driftschefen afsøger …«, also after a comma, »og« or »at«. */
const SOMEBODY_DOES = new RegExp(
  `(?:^|, (?:og |idet )?|; | og | at |: | [–-] )(?:(?:den|det|de) )?(?:${AGENT}(?: \\([^)]*\\))? (?:${DOES})|(?:${OFFICE}|${NAMED}) (?!(?:${STILL})${end})\\p{Ll}{2,}r)${end}`,
  "u",
);
/** The same where it tells a time: »Rune holder et oplæg i uge 34«. */
const SOMEBODY_DATED = new RegExp(
  `(?:^|, (?:og |idet )?|; | og | at |: | [–-] )(?:${OFFICE}|${NAMED}) (?!(?:${NEVER})${end})\\p{Ll}{2,}r${end}`,
  "u",
);
/** »Hvert center kvalificerer …« */
const EVERYBODY_DOES = new RegExp(
  `^(?:[Aa]lle|[Hh]vert?|[Bb]egge|[Ee]nkelte|[Ee]t|[Ee]n) (?:\\p{L}+ ){1,2}(?:${DOES})${end}`,
  "u",
);
const BEGINS_DO = new RegExp(`^(?:${DO})${end}`, "u");
/** »Farid og Lis: finde lokaler« */
const NAMES_TO_DO = new RegExp(`^${AGENT}: (?:${DO})${end}`, "u");
const MUST_DO = any(`skal (?:\\p{L}+ ){0,3}?(?:${DO})`);
const NAMED_FOR = /(?:ansvarlig(?:e)?|tovholder|frist|deadline) ?:/iu;
const ASKED_DATED = any("(?:bad|beder|bedes|anmoder|anmodede|anmodes) (?:\\p{L}+ ){0,3}om");
const DECIDED =
  /^\p{L}+(?: \p{L}+){0,3} (?:besluttede|beslutter|vedtog|aftalte|enedes om|er enig(?:e)? om|blev enige om),? at /u;
/** »Derudover undersøger forvaltningen …« */
const TURNED = exact(`(?:${DOES}) (?:${OFFICE})`);
const PASSIVE = any(MADE);
const FINITE = any(
  `er|var|bliver|har|givet|foretaget|taget|godkendt|drøftet|udsat|skal|kan|vil|${BACK}|${AT_MEETING}`,
);

/** Whether a sentence of a decision gives somebody something to do, or says that a matter comes back. */
export function isTask(
  sentence: string,
  { isDated, isAtMeeting }: { isDated: boolean; isAtMeeting: boolean },
): boolean {
  if (NAMED_FOR.test(sentence) || NAMES_TO_DO.test(sentence)) return true;
  if (NOT.some((pattern) => pattern.test(sentence))) return false;
  const decided = DECIDED.exec(sentence)?.[0];
  if (decided !== undefined) {
    const rest = sentence.slice(decided.length);
    if (BEGINS_DO.test(rest)) return true;
    return isTask(rest.slice(0, 1).toUpperCase() + rest.slice(1), { isDated, isAtMeeting });
  }
  if (ASKED.test(sentence) || ASKED_FOR.test(sentence) || SENT.test(sentence)) return true;
  if (isDated && ASKED_DATED.test(sentence)) return true;
  if (SENT_BACK.test(sentence) && (isAtMeeting || isDated)) return true;
  if (EXPECTED.test(sentence) && EXPECTED_WHAT.test(sentence) && isDated) return true;
  // What stands beside the main clause tells of it.
  const main = sentence.replace(
    /(?:, (?:der|som|hvor(?!når)|om|hvordan|hvorvidt)|,? (?:fordi|når|efter at|således at)) .*/u,
    "",
  );
  if (isDated && MUST_DO.test(main)) return true;
  if (MUST.test(main) || MUST_BE_MADE.test(main)) return true;
  if (DONE.test(main)) return false;
  if (COMES_BACK.test(main) || GOES_ON.test(main)) return true;
  if (SOMEBODY_DOES.test(main) || EVERYBODY_DOES.test(main) || TURNED.test(main)) return true;
  if ((isDated || isAtMeeting) && SOMEBODY_DATED.test(main)) return true;
  if (/(?<!\p{L})(?:skal|kan|vil|må)(?!\p{L})/u.test(main))
    return isAtMeeting && MEETING_WORK.test(main);
  if (PASSIVE.test(main) || (isAtMeeting && MEETING_WORK.test(main))) return true;
  return NOMINAL.test(main) && !FINITE.test(main) && (isDated || isAtMeeting);
}
