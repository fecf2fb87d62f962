// Long because each form of words that gives a task, or doesn't, is a pattern of its own.
import { BODY, forwardOf } from "./forward-of.ts";
import {
  AGENT,
  AT_MEETING,
  BACK,
  DO,
  DOES,
  MADE,
  MADE_DATED,
  NAMED,
  NEVER,
  OFFICE,
  ON,
  RESULTS,
  STILL,
} from "./words.ts";

const end = "(?!\\p{L})";
const start = "(?<!\\p{L})";
const any = (pattern: string) => new RegExp(`${start}(?:${pattern})${end}`, "iu");
const exact = (pattern: string) => new RegExp(`${start}(?:${pattern})${end}`, "u");

/** Wishes, needs, proposals, votes and notes: nobody is told to act. */
const NOT: readonly RegExp[] = [
  any(
    "bør|burde|(?:afholdes|finansieres|dækkes|holdes|sker|ske) inden for rammen|gav udtryk|giver udtryk|finder sted|på vilkår|på betingelse af|betinget af|forudsætter, at|under forudsætning af|kunne (?:med fordel|overvejes)|kan med fordel|kan overvejes|behov for|vigtigt,? at|henstiller|taget til efterretning|ført til (?:protokols?|referat\\p{L}*)|tilført (?:protokollen|referatet)|stemte|undlod|inhabil\\p{L}*|forlod|deltog ikke|foreslog|foreslår|foreslået|stillede forslag|ændringsforslag(?:et)?",
  ),
  // What somebody thinks or hopes of a matter is no order.
  /^(?:\p{L}+ ){1,5}?(?:lægger (?:\p{L}+ )?vægt på|lagde (?:\p{L}+ )?vægt på|noterede sig|noterer sig|forventer|forventede|håber|finder det|fandt det|ser frem til|så frem til|understregede?r?|understreger|konstaterer|beklager|roste|roser|er positiv\p{L}*|er optaget af|er bekymret|ser gerne|ønsker at(?! (?:få|modtage|blive|invitere|drøfte|behandle|genoptage|følge op))|finder, at|fandt, at|oplyste|mente|mener|vurderede)(?!\p{L})(?!.*(?:beder|bad|anmod|pålæg|pålag|bemyndig))/u,
  /^(?:det )?(?:næste )?(?:ordinære )?\p{L}*(?:møde|mødet|seminaret|konferencen|temadagen) (?:er|afholdes|holdes|finder sted|bliver)(?!\p{L})/iu,
  /^(?:sagen|punktet) (?:udsættes|udskydes)\.?$/iu,
  /^(?:hvis|såfremt|når|hvor|hvordan|hvad|hvem|hvilke\w*)(?!\p{L})/iu,
];

/** What is told of has been done. */
const DONE = any(
  "nævnte|sagde|fremhævede|spurgte|lagde|blev|er blevet|har (?:\\p{L}+ )?\\p{L}+(?:et|t)|havde|var|orienterede|redegjorde|drøftede|gennemgik|fortalte|oplyste|besluttede|godkendte|takkede|ønskede|konstaterede|tiltrådte|anbefalede",
);

const ASKED = any(
  `(?:beder|bad|bedes|anmoder|anmodede|anmodes|pålægger|pålagde|pålægges|bemyndiger|bemyndiges|(?:får|fik|gives|gav|giver)(?: \\p{L}+){0,3}? (?:til opgave|i opgave|i opdrag|mandat|ansvaret?|bemyndigelse|besked på|lov til)|overlades|overlader)${end}.{0,90}?${start}(?:${DO})`,
);
/** The same with any verb: »bemyndiges til at indgå aftale«, »bedes tage en drøftelse«. */
const ASKED_ANYTHING = any(
  `(?:beder|bad|anmoder|anmodede|anmodes|pålægger|pålagde|pålægges|bemyndiger|bemyndigede|bemyndiges)${end}(?! om ordet)[^,.]{0,90}? at (?!få ført)\\p{Ll}{2,}|bedes (?:\\p{L}+ ){0,2}?\\p{Ll}{2,}e`,
);
/** »anmodede om, at notatet eftersendes«. */
const ASKED_THAT = any(
  "(?:beder|bad|anmoder|anmodede|anmodes) (?:\\p{L}+ ){0,3}?om,? at(?! få ført)",
);
const ASKED_FOR = any(
  "(?:ønsker|ønskede|(?:beder|bad|anmoder|anmodede|bedes) (?:\\p{L}+ ){0,2}?om|vil gerne have) (?:at få )?(?:forelagt |fremlagt |tilsendt |oplyst |belyst )?(?:et|en|den|skriftlig\\p{L}*|yderligere|ny|nyt|mere) ?(?:\\p{L}+ ){0,3}?(?:status|statusnotat|notat|redegørelse|oversigt|overblik|orientering|oplæg|sag|opfølgning|evaluering|beregning|beregninger|sammenligning|tilbagemelding|plan|materiale|uddybning|vurdering|analyse|temadrøftelse|oplysninger)",
);
/** »Udvalget … beder om nye visualiseringer«, »Der ønskes en status«. */
const ASKS = new RegExp(
  `^(?:(?:${BODY}|[Uu]dvalget|Rådet|Bestyrelsen)${end}.{0,60}?${start}(?:beder|bad|anmoder|anmodede)(?: \\p{L}+){0,3}? om (?!ordet|at få ført|udsættelse)|[Dd]er ønskes (?!ikke|at))`,
  "u",
);
/** »Rådet ønsker punktet på igen«. */
const WANTS_AGAIN = any(
  "(?:ønsker|vil have) (?:\\p{L}+ ){1,4}(?:på igen|på dagsordenen|tilbage|genoptaget|udsat|forelagt|fremlagt|belyst|undersøgt|præsenteret|genbehandlet)",
);
const GETS_TOLD = any(
  "(?:får|modtager|skal have) (?!fremover)(?:\\p{L}+ ){0,2}?(?:besked|svar|tilsendt|tilbud|afslag)",
);
/** »Spørgeren får et skriftligt svar.« */
const GETS_ANSWER = any(
  "får (?:\\p{L}+ ){0,3}?(?:svar|besked|tilbagemelding) (?:fra|ved|pr|skriftligt)",
);
/** »Til næste gang læser alle …« */
const FOR_NEXT_TIME = /^(?:til|inden|før) næste (?:gang|møde) \p{Ll}+(?:r|s)(?!\p{L})/iu;
/** »Forvaltningen skal sikre, at …« */
const MUST_ACT = exact(
  `(?:${OFFICE}|${NAMED})(?: (?:på|i|for|ved) [\\p{L}-]+)? skal (?!(?:\\p{L}+ ){0,3}(?:være|have|kunne|blive|opleve|ville|gerne|stadig|fortsat)${end})(?:\\p{L}+ ){0,3}?\\p{Ll}{2,}e`,
);
/** »Havnechefen skal i dialog med …« */
const MUST_GO = exact(`(?:${OFFICE}|${NAMED}) skal (?:i dialog|i gang|på besøg|til møde)`);
const URGED = new RegExp(`opfordrer (?:${OFFICE}|${BODY}) til at${end}`, "u");
const WANTED = any(
  "ønskes (?:[\\p{L}-]+ ){0,5}(?:belyst|undersøgt|forelagt|genoptaget|uddybet|behandlet|drøftet|præsenteret|vurderet|afklaret)",
);
/** »Byrådet hjemviste sagen til …« */
const SENT_ON = new RegExp(
  `^(?:${BODY}|Udvalget|Rådet) (?:hjemviste|hjemviser|hjemsendte|sendte|sender|oversendte|henviste|henviser|tilbagesendte|tilbagesender) .{0,80}? til (?:fornyet \\p{L}+ (?:i|hos) )?(?:${BODY})${end}`,
  "u",
);
const THERE_IS_DONE =
  /^Der (?:\p{L}+ )?(?:holdes|afholdes|tages|udtages|foretages|gives|laves)(?!\p{L})/u;
/** What ends, begins or may be done by a time is no work. */
const JUST_A_TIME = any(
  "fremover|normalt|mødes|\\p{Ll}{2,}r hvert (?:år|forår|efterår)|er|har|bliver|gælder|løber|udløber|træder i kraft|kan|må|ventes|forventes|næste møde (?:holdes|afholdes)|udbetales|klage\\p{L}*|foregår|finder sted|åbner|begynder|slutter|fylder|varer|ophører|bortfalder|falder|stiger|afvikles|opkræves|ikke",
);
const PAST = /^\S+(?: \S+){0,3}? \p{Ll}{2,}(?:ede|te)(?!\p{L})/u;
/** »Ledelsen på Bøgehøj aflægger …« */
const OFFICE_AT_DOES = new RegExp(
  `^(?:${OFFICE}) (?:på|i|for|ved|bag|om) [\\p{L}-]+(?: [\\p{L}-]+)? (?:${DOES})${end}`,
  "u",
);
/** Somebody does this and »orienterer udvalget«. */
const AND_DOES = new RegExp(
  `^(?:${OFFICE}|${NAMED}|\\p{Lu}\\p{L}+) [^.]{2,100}? og (?:${DOES})${end}`,
  "u",
);
const ASKED_TO_GET = any(
  "(?:beder|bad|anmoder|anmodede) om at få (?!ført)|(?:ønsker|ønskede|beder om|bad om|anmoder om|anmodede om|vil gerne) (?:at (?:få|modtage|blive) )?(?:tilsendt|forelagt|fremlagt|belyst|oplyst|orienteret|undersøgt|præsenteret)",
);
const MUST = exact(
  `(?:${OFFICE}|\\p{Lu}\\p{L}+(?: (?:og |for )?\\p{Lu}\\p{L}+)+) (?:skal|får til opgave at) (?:\\p{L}+ ){0,3}?(?:${DO})`,
);
const MUST_BE_MADE = any(
  "skal (?:der )?(?:\\p{L}+ ){0,2}?(?:have besked|beskrives|skrives|præciseres|orienteres|høres|inddrages|gennemgås|belyses|vurderes|laves|udarbejdes|undersøges|forelægges|fremlægges|sendes|indkaldes|inviteres|nedsættes|afholdes|evalueres|indhentes|revideres|opdateres|beregnes|indarbejdes|følges op|tages kontakt|godkendes|drøftes|behandles|præsenteres|koordineres|afklares|afdækkes|planlægges|på (?:dagsordenen|næste|kommende))",
);
const SENT_BACK = any(
  "sendte \\p{L}+ tilbage|hjemsendt|udsat|udskudt|tilbagesendt|oversendt|hjemvist|sendt tilbage",
);
/** »Rådet ønsker at drøfte emnet igen på næste møde.« */
const WANTS_TO = any("ønsker at (?:invitere|drøfte|behandle|genoptage|følge op)");
/** »Sagen blev udsat, og forvaltningen indhenter …« */
const AFTERWARDS = new RegExp(
  `(?:; |, (?:og|hvorefter|mens) )(?:${OFFICE}|${NAMED}) (?:${DOES})${end}`,
  "u",
);
const SO_THAT = any("med henblik på|for at|indtil|til fornyet");
const EXPECTED = any("forventes|ventes|påregnes");
const EXPECTED_WHAT = any(
  "(?:godkend|behandl|vedtag|forel|fremlæg|fremlagt|afslut|klar|færdig|endelig)\\p{L}*",
);
const NOMINAL =
  /^(?:(?:skriftlig|kort|fornyet|samlet|ny|nyt) )?(?:orientering|tilbagemelding|status|opfølgning|evaluering|statusnotat|oplæg|notat|udkast|drøftelse|behandling|temadrøftelse|genbehandling|sagen|punktet|materiale|handleplan|oversigt|redegørelse|tilbage|sag|høringssvar|besigtigelse|borgermøde|workshop|temamøde|afrapportering|fremlæggelse|præsentation|(?:ny|nyt) \p{L}+)(?!\p{L})/iu;
const SENT = /^(?:kopi|orientering|besked|svar|brev|materialet|information|invitation) til \p{L}/iu;
const COMES_BACK = any(BACK);
const GOES_ON = any(ON);
const MEETING_WORK = any(AT_MEETING);
/** »Driftschefen afsøger …«, also after a comma, »og« or »at«. */
const SOMEBODY_DOES = new RegExp(
  `(?:^|, (?:og |idet |hvorefter )?|; | og | at |: | [–-] )(?:(?:den|det|de) )?(?:${AGENT}(?: \\([^)]*\\))? (?:${DOES})|(?:${OFFICE}|${NAMED}) (?!(?:${STILL})${end})\\p{Ll}{2,}r)${end}`,
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
/** Somebody named must do something by a time. */
const MUST_ANYTHING = exact(
  `(?:${OFFICE}|${NAMED}) (?:skal|vil) (?:[\\p{L}\\d.]+ ){0,6}?\\p{Ll}{2,}e(?! [a-z]*e\\b)`,
);
/** »HovedMED vil på mødet i marts se på …« */
const WILL_DO = any(`vil (?:\\p{L}+ ){0,6}?(?:${DO})`);
const MUST_DO = any(`skal (?:\\p{L}+ ){0,3}?(?:${DO})`);
/** »Indstillingen anbefales over for byrådet«, »godkendt og videresendt til byrådet«. */
const FORWARDED = new RegExp(
  `${start}(?:(?:[Aa]nbefales|[Ii]ndstilles)(?: godkendt)?(?: over for| til)|(?:[Vv]ideresend|[Oo]versend|[Ff]remsend|[Hh]envis)t? til|(?:[Tt]ilbagesende|[Hh]jemvise|[Rr]eturnere)s til|(?:[Vv]ideresendt|[Oo]versendt) til|[Oo]versender .{0,60} til|[Ss]end(?:es|t) (?:tilbage |videre )?til(?: fornyet \\p{L}+ (?:i|hos))?) (?:${BODY})${end}`,
  "u",
);
/** »Svarfristen er den 3. november.« */
const DEADLINE =
  /^(?:(?:svar)?frist(?:en)?|deadline)(?: for \p{L}+(?: \p{L}+){0,4})? er(?!\p{L})/iu;
/** »Afventer ministeriets svar.« */
const WAITS = /^(?:sagen |punktet )?afventer(?!\p{L}).*(?:,| og | hvorefter )/iu;
const NAMED_FOR =
  /(?:ansvarlig(?:e)?|tovholder|frist|deadline|aktion|opgave|næste skridt) ?:|(?<!\p{L})er (?:tovholder|ansvarlig) (?:på|for) /iu;
const ASKED_DATED = any("(?:bad|beder|bedes|anmoder|anmodede|anmodes) (?:\\p{L}+ ){0,3}om");
/** Decisions that are carried out with themselves. */
const FORMAL =
  /^(?:ikke )?(?:godkende|vedtage|tiltræde|afvise|imødekomme|fastholde|ophæve|bevilge|afsætte|frigive|tildele|udpege|vælge|nedlægge|forlænge|give (?:\p{L}+ ){0,2}?(?:afslag|tilladelse|dispensation|tilskud|støtte|tilsagn|bevilling|samtykke)|tage \p{L}+ til efterretning)(?!\p{L})/u;
/** What goes on as it does. */
const AS_EVER = any(
  "løbende|allerede|i øjeblikket|normalt|som regel|hvert år|fortsat|i dag|hidtil|sædvanlig\\p{L}*|efter (?:de |den |det )?gældende",
);
/** »udpeges til bestyrelsen« is a result. */
const ELECTED = any("udpeges|vælges|indstilles som|konstitueres");
const DECIDED =
  /^(?:Det (?:blev|er) (?:aftalt|besluttet|vedtaget)|Der (?:var|er) enighed om),? at |^\p{L}+(?: \p{L}+){0,3} (?:besluttede|beslutter|vedtog|aftalte|enedes om|er enig(?:e)? om|blev enige om),? at /u;
/** »Taget til efterretning med den bemærkning, at forvaltningen …« */
const WITH_NOTE =
  /^[^.]{0,60}? (?:med (?:den |følgende )?(?:bemærkning|tilføjelse)(?: om)?,? at|idet) /u;
/** So in a clause: »(at) forvaltningen i 1. kvartal udarbejder …« */
const IN_CLAUSE_DOES = new RegExp(
  `^(?:${OFFICE}|${NAMED}) (?!(?:${NEVER})${end})(?:[\\p{L}\\d.]+ ){1,7}?(?:${DOES})${end}`,
  "u",
);
/** »Derudover undersøger forvaltningen …« */
const TURNED = exact(`(?:${DOES}) (?:${OFFICE})`);
const PASSIVE = any(MADE);
/** Something is done that no decision does of itself: »Stien afmærkes.« */
const PASSIVE_ANY = new RegExp(
  `^(?:(?!${start}(?:at|skal|kan|vil|må|er|har|var)${end}).)*?${start}(?!(?:${RESULTS}|\\p{Ll}+[^blr]edes)${end})\\p{Ll}{3,}(?:es|ås)${end}(?! ikke${end})`,
  "u",
);
/** Whatever is done at a meeting that is told. */
const PASSIVE_AT_MEETING =
  /(?<!\p{L})(?!\p{Ll}*(?:enes|ernes|[^blr]edes|proces|henvises)(?!\p{L}))\p{Ll}{3,}(?:es|ås)(?!\p{L})(?! ikke)/u;
/** »Aftalen evalueres ikke.« */
const NOT_DONE =
  /^[^,;]*?(?<!\p{L})\p{Ll}{2,}(?:r|es|ås) (?:\p{L}+ )?ikke(?!\p{L})(?![^.]*(?:, men|; ))/u;
const STRICT =
  /^(?:senest|inden|frem til|hvert|hver|om (?:et|en|to|tre|fire|seks|\d+)|efter (?:ferien|sommerferien))(?!\p{L})/iu;
const MUST_BY_THEN = any("skal (?:[\\p{L}\\d.]+ ){0,8}?\\p{Ll}{2,}(?:e|es|å)");
const ALL_DO = new RegExp(
  `^(?:Alle|Hver \\p{L}+|De enkelte \\p{L}+) (?!(?:${STILL})${end})\\p{Ll}{2,}r${end}`,
  "u",
);
const PASSIVE_DATED = any(MADE_DATED);
const FINITE = any(
  `er|var|bliver|har|givet|foretaget|taget|godkendt|drøftet|udsat|skal|kan|vil|${BACK}|${AT_MEETING}`,
);

/** Whether a sentence of a decision gives somebody something to do, or says that a matter comes back. */
export function isTask(
  said: string,
  when: { due: string | null; isAtMeeting: boolean; isDecided?: boolean },
): boolean {
  const { due, isAtMeeting, isDecided = false } = when;
  const sentence = said.replace(/^Ad \d+\p{L}?\)?[:.,]? /u, "");
  const isDated = due !== null;
  if (NAMED_FOR.test(sentence) || NAMES_TO_DO.test(sentence)) return true;
  const note = WITH_NOTE.exec(sentence)?.[0];
  if (note !== undefined) {
    const rest = sentence.slice(note.length);
    const isWish = NOT.some((pattern) => pattern.test(rest));
    if (
      !isWish &&
      (IN_CLAUSE_DOES.test(rest) ||
        (isDated && PASSIVE.test(rest)) ||
        [ASKED, ASKED_FOR, ASKED_TO_GET].some((pattern) => pattern.test(rest)))
    )
      return true;
  }
  if (NOT.some((pattern) => pattern.test(sentence))) return false;
  const decided = DECIDED.exec(sentence)?.[0];
  if (decided !== undefined) {
    const rest = sentence.slice(decided.length);
    if (FORMAL.test(rest)) return false;
    if (
      BEGINS_DO.test(rest) ||
      /^(?:bede|anmode|pålægge|bemyndige|sende|oversende|henvise|hjemvise|tilbagesende|udsætte|nedsætte|indkalde) /.test(
        rest,
      ) ||
      IN_CLAUSE_DOES.test(rest)
    )
      return true;
    if (/^(?:\p{L}+ ){1,4}?ikke /u.test(rest)) return false;
    return isTask(rest.slice(0, 1).toUpperCase() + rest.slice(1), { ...when, isDecided: true });
  }
  if (
    ASKED.test(sentence) ||
    ASKED_FOR.test(sentence) ||
    ASKED_THAT.test(sentence) ||
    SENT.test(sentence) ||
    ASKED_TO_GET.test(sentence)
  )
    return true;
  if (ASKED_ANYTHING.test(sentence) || FORWARDED.test(sentence) || DEADLINE.test(sentence))
    return true;
  if (WAITS.test(sentence) || ASKS.test(sentence) || WANTS_AGAIN.test(sentence)) return true;
  if (URGED.test(sentence) || WANTED.test(sentence) || SENT_ON.test(sentence)) return true;
  if ((isAtMeeting && WANTS_TO.test(sentence)) || AFTERWARDS.test(sentence)) return true;
  if (GETS_ANSWER.test(sentence) || FOR_NEXT_TIME.test(sentence)) return true;
  if (isDated && GETS_TOLD.test(sentence)) return true;
  if (isDated && ASKED_DATED.test(sentence)) return true;
  if (SENT_BACK.test(sentence) && (isAtMeeting || isDated || SO_THAT.test(sentence))) return true;
  if (EXPECTED.test(sentence) && EXPECTED_WHAT.test(sentence) && isDated) return true;
  // What stands beside the main clause tells of it.
  const main = sentence
    .replace(/, (?:der|som) [^,]{1,80}, (?=\p{Ll}+(?:r|s)(?!\p{L}))/u, " ")
    .replace(
      /(?:, (?:der|som|så|hvor(?!når|efter)|om|hvordan|hvorvidt)|,? (?:fordi|når|efter at|således at)) .*/u,
      "",
    );
  if (isDated && (MUST_DO.test(main) || MUST_ANYTHING.test(main))) return true;
  if (due !== null && STRICT.test(due) && MUST_BY_THEN.test(main)) return true;
  if (MUST_ACT.test(main) || MUST_GO.test(main)) return true;
  if (MUST.test(main) || MUST_BE_MADE.test(main)) return true;
  if (DONE.test(main)) return false;
  if (COMES_BACK.test(main) || GOES_ON.test(main)) return true;
  if (ELECTED.test(main) && !isDated && !isAtMeeting) return false;
  if (/\p{Ll}[rs] hvert (?:år|forår|efterår) /u.test(main)) return false;
  if (AS_EVER.test(main) && !isDated && !isAtMeeting && !PASSIVE.test(main)) return false;
  if (NOT_DONE.test(main)) return false;
  if (isDated && THERE_IS_DONE.test(main)) return true;
  if (
    (isAtMeeting || (due !== null && STRICT.test(due))) &&
    !JUST_A_TIME.test(main) &&
    !PAST.test(main)
  )
    return true;
  if (
    OFFICE_AT_DOES.test(main) ||
    AND_DOES.test(main) ||
    ALL_DO.test(main) ||
    SOMEBODY_DOES.test(main) ||
    EVERYBODY_DOES.test(main) ||
    TURNED.test(main)
  )
    return true;
  if ((isDated || isAtMeeting) && SOMEBODY_DATED.test(main)) return true;
  if (isAtMeeting && WILL_DO.test(main)) return true;
  if (/(?<!\p{L})(?:skal|kan|vil|må)(?!\p{L})/u.test(main))
    return isAtMeeting && MEETING_WORK.test(main);
  if ((isDated || isAtMeeting || forwardOf(sentence) !== null) && PASSIVE_DATED.test(main))
    return true;
  if (isAtMeeting && PASSIVE_AT_MEETING.test(main)) return true;
  if (!isDecided && PASSIVE_ANY.test(main)) return true;
  if (PASSIVE.test(main) || (isAtMeeting && MEETING_WORK.test(main))) return true;
  if (BEGINS_DO.test(main.slice(0, 1).toLowerCase() + main.slice(1)) && !FINITE.test(main))
    return true;
  return NOMINAL.test(main) && !FINITE.test(main) && (isDated || isAtMeeting);
}
