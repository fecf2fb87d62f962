/** A body as a text names it: "Økonomiudvalget", "Strategisk Chefforum", "17.4-udvalg", "RådhusMED". */
export const BODY = `(?:\\d+\\.\\d+-udvalg(?:et)?|§ ?17,? stk\\. ?4-udvalg(?:et)?|Udvalget for [\\p{Lu}][\\p{L}-]*(?:(?:,| og|,? og) [\\p{Lu}][\\p{L}-]*)*|(?:[\\p{Lu}][\\p{L}-]*[ -]){0,3}[\\p{L}-]*(?:udvalget|udvalg|forum|rådet|MED|styrelsen|bestyrelsen|byråd|regionsråd)|[Dd]irektionen|[Bb]yrådet|[Kk]ommunalbestyrelsen|[Rr]egionsrådet|[Cc]hefgruppen|[Ll]ederforum|KKR(?: [\\p{Lu}]\\p{L}+)?|HovedMED|MED-udvalget|[Hh]ovedudvalget|[Cc]hefforum|[\\p{L}]+udvalget|(?:de )?\\p{L}* ?MED-udvalg|koncernledelsen|fagudvalgene|kommunerne|ministeren|ministeriet|regionen|KL)`;

const TO = new RegExp(
  `(?<!\\p{L})(?:går videre til|overgår til(?: \\d\\. behandling i)?|med til|resultatet for|forelægges?|forelagt|oversendes?(?: til)?|oversendt til|videresendes til|sendes (?:samtidig |også |herefter )?til(?: (?:behandling|drøftelse|høring|udtalelse|godkendelse|orientering) (?:i|hos))?|skriver til|retter henvendelse til|sendes (?:videre )?til|sendes i høring (?:i|hos)|fremsendes til|fremlægges (?:for|i)|behandles i|drøftes i|godkendes i|godkendes af|vedtages i|orientering til|orienteres?(?: i mellemtiden)?|orienterer(?: i mellemtiden)?|sender (?:\\p{L}+ ){0,4}til|over for|henvises til behandling i|forelægges (?:politikken|planen|sagen|forslaget|den|det)|præsenteres for|præsenteres i|indstilles til|anbefales (?:over for|til)|forelægge|fremlægge (?:for|i)|til (?:behandling|godkendelse|drøftelse|beslutning|orientering|udtalelse) (?:i|hos)) (?:sagen |det |den |dem |et udkast |udkast |planen )?(?:for |i |til )?(?<body>(?:både )?${BODY}(?: og ${BODY})?)(?!\\p{L})`,
  "u",
);
const NAMED = new RegExp(`(?<!\\p{L})(?:${BODY})(?!\\p{L})`, "u");

/** The body that a matter goes on to, as the sentence names it; null when it doesn't. */
export function forwardOf(sentence: string): string | null {
  const plain = sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
  return TO.exec(plain)?.groups?.["body"]?.replace(/^både /, "") ?? null;
}

/** The body that a phrase names; null when it names none. */
export function bodyIn(phrase: string): string | null {
  const named = NAMED.exec(phrase)?.[0];
  if (named !== undefined) return named;
  const own = /(?<!\p{L})(?<body>\p{L}+?)s?møde[rt]?(?!\p{L})/iu.exec(phrase)?.groups?.["body"];
  if (own === undefined || !/(?:direktion|udvalg|byråd|råd|bestyrelse|forum)$/i.test(own))
    return null;
  return capitalised(own);
}

const capitalised = (word: string) => {
  const whole = /(?:udvalg|forum|råd)$/i.test(word) ? word : `${word}en`;
  return whole.slice(0, 1).toUpperCase() + whole.slice(1).replace(/enen$/, "en");
};
