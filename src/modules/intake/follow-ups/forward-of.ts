/** A body as a text names it: "Økonomiudvalget", "Strategisk Chefforum", "17.4-udvalg", "RådhusMED". */
export const BODY = `(?:\\p{Lu}\\p{L}*-(?:, \\p{Lu}\\p{L}*-)*,? og \\p{Lu}\\p{L}*(?:udvalget|udvalg|rådet|forvaltningen|styrelsen)|(?:udvalgets|byrådets|rådets) medlemmer|\\p{Ll}+ministeren|\\p{L}*sekretariatet|[Ss]tyregruppen|\\d+\\.\\d+-udvalg(?:et)?|§ ?17,? stk\\. ?4-udvalg(?:et)?|Udvalget for [\\p{Lu}][\\p{L}-]*(?:(?:,| og|,? og) [\\p{Lu}][\\p{L}-]*)*|(?:[\\p{Lu}][\\p{L}-]*[ -]){0,3}[\\p{L}-]*(?:[Uu]dvalget|[Uu]dvalg|forum|Forum|Råd|rådet|MED|styrelsen|(?:alle )?fagudvalg(?:ene)?|bestyrelsen|byråd|regionsråd)|[Dd]irektionen|[Bb]yrådet|udvalget|forvaltningen|administrationen|borgmesteren|styrelsen|[Kk]ommunalbestyrelsen|[Rr]egionsrådet|[Cc]hefgruppen|[Ll]ederforum|KKR(?: [\\p{Lu}]\\p{L}+)?|HovedMED|MED-udvalget|[Hh]ovedudvalget|[Cc]hefforum|[\\p{L}]+udvalget|[\\p{L}]+(?:bestyrelserne|bestyrelsen|rådene)|(?:de )?\\p{L}* ?MED-udvalg|koncernledelsen|fagudvalgene|alle ledere|alle chefer|kommunerne|ministeren|ministeriet|regionen|KL)`;

const TO = new RegExp(
  `(?<!\\p{L})(?:til fornyet behandling (?:i|hos)|(?:sender|sendes|sendt) (?:\\p{L}+ )?tilbage til|i høring hos|henvises til behandling (?:i|hos)|(?:tilbagesendes|hjemvises|returneres) til|afrapporterer til|retter henvendelse til|udsendes til|indsendes til|tager \\p{L}+ op med|(?:forelægger|præsenterer|fremlægger|viser) (?:\\p{L}+ ){1,8}?for|videresendt til|præsenteres for|oversender (?:\\p{L}+ ){1,4}?til|anbefales (?:godkendt )?(?:over for|af)|går videre til|overgår til(?: \\d\\. behandling i)?|med til|resultatet for|forelægges?|forelagt|oversendes?(?: til)?|oversendt til|videresendes til|sendes (?:samtidig |også |herefter )?til(?: (?:behandling|drøftelse|høring|udtalelse|godkendelse|orientering) (?:i|hos))?|skriver til|retter henvendelse til|sendes (?:videre )?til|sendes i høring (?:i|hos)|sendes til kvalificering i|(?:hjemviste|henviste|henviser|tilbagesendte|oversendte) (?:[\\p{L}-]+ ){1,4}?til|aflægger rapport til|rapporterer \\p{L}+ til|fremsendes til|fremlægges (?:for|i)|behandles i|drøftes i|godkendes i|godkendes af|vedtages i|orientering til|orienteres?(?: i mellemtiden)?|orienterer(?: i mellemtiden)?|(?:\\p{L}*sender|melder|afleverer|leverer|rapporterer|videreformidler) (?:[\\p{L}'’-]+ ){0,6}?til|over for|henvises til behandling i|forelægges (?:politikken|planen|sagen|forslaget|den|det)|præsenteres for|præsenteres i|indstilles til|anbefales (?:over for|til)|forelægge|fremlægge (?:for|i)|til (?:behandling|godkendelse|drøftelse|beslutning|orientering|udtalelse) (?:i|hos)) (?:sagen |det |den |dem |et udkast |udkast |planen )?(?:for |i |til )?(?<body>(?:både )?${BODY}(?: og ${BODY})?)(?!\\p{L})`,
  "u",
);
const NAMED = new RegExp(`(?<!\\p{L})(?<body>${BODY})s?(?!\\p{L})`, "u");

/** The body that a matter goes on to, as the sentence names it; null when it doesn't. */
export function forwardOf(sentence: string): string | null {
  const plain = sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
  return TO.exec(plain)?.groups?.["body"]?.replace(/^både /, "") ?? null;
}

/** The body that a phrase names; null when it names none. */
export function bodyIn(phrase: string): string | null {
  const named = NAMED.exec(phrase)?.groups?.["body"];
  if (named !== undefined) return named.slice(0, 1).toUpperCase() + named.slice(1);
  const own = /(?<!\p{L})(?<body>\p{L}+?)s?møde[rt]?(?!\p{L})/iu.exec(phrase)?.groups?.["body"];
  // »På næste udvalgsmøde« is one of this body.
  if (
    own === undefined ||
    /^udvalg$/i.test(own) ||
    !/(?:direktion|udvalg|byråd|råd|bestyrelse|forum)$/i.test(own)
  )
    return null;
  return capitalised(own);
}

const capitalised = (word: string) => {
  const whole = /(?:udvalg|forum|råd)$/i.test(word) ? word : `${word}en`;
  return whole.slice(0, 1).toUpperCase() + whole.slice(1).replace(/enen$/, "en");
};
