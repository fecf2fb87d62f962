import type { DecisionType } from "./decision-type.ts";

export interface Act {
  type: DecisionType;
  pattern: RegExp;
  /** Of several acts the one with the greatest weight is the decision's type. */
  weight: number;
  /**
   * It counts only for an item that asks for no decision, or when nothing else was done:
   * somebody's report is then the whole of the item.
   */
  aside?: true;
  /** What follows from a talk of the matter: where that was had, it tells. */
  follows?: RegExp;
  /** In its sentence these acts don't count. */
  hides?: readonly DecisionType[];
}

/** Patterns match whole words, in small or capital letters. */
const words = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "iu");

/** "Et forslag fra Venstre om at udsætte sagen blev vedtaget." */
function carried(what: string): RegExp {
  return words(
    `forslag(?:et)? (?:(?:fra|af) [^.]{1,60} )?om (?:${what})[^.]*?(?<!ikke )(?:vedtaget|godkendt|tiltrådt)`,
  );
}

/** What bodies write when they act. Past forms only: what is still to be done is no act. */
export const acts: readonly Act[] = [
  {
    type: "rejected",
    pattern: words(
      "ikke (?:godkendt|imødekommet|vedtaget|tiltrådt|anbefalet)|(?:godkendes|imødekommes|tiltrædes|følges|anbefales) (?:(?:dermed|derfor|hermed) )?ikke|blev (?:dermed |derfor |hermed )?ikke sendt videre|(?:kan|kunne) ikke (?:godkendes|imødekommes|anbefales|vedtages|tiltrædes|støttes|godkende|imødekomme|anbefale|tiltræde|vedtage|støtte|tilslutte sig)|(?:gives|ydes|meddeles|bevilges) ikke (?:\\p{L}+ )?(?:tilskud|støtte|dispensation|tilladelse|bevilling|samtykke)",
    ),
    weight: 8,
    hides: ["approved", "recommended"],
  },
  {
    type: "rejected",
    pattern: words(
      "forkastet|^afslag(?= (?:i|efter|til|på|som)|\\.|$)|forkastede|forkastes|(?:forslaget|indstillingen) falder|afslås|afvist|afvises|afviste|afslået|afslog|afslår|afviser|bortfaldt|bortfaldet|faldt|^faldet|(?:er|blev) (?:dermed |hermed |således )?faldet|nedstemt|(?:opnåede|fik|samlede) ikke flertal|ønsker ikke at (?:gå videre|imødekomme|godkende|fremme|igangsætte)|besluttede at (?:afvise|afslå|forkaste)|besluttede (?:at ikke|ikke at) (?:imødekomme|godkende|vedtage|tiltræde)|(?:meddeles|gives|gav|meddelte) afslag",
    ),
    weight: 8,
  },
  {
    type: "recommended",
    pattern: words(
      "anbefaler|anbefales|anbefalede|(?<!som )anbefalet|besluttede at anbefale|indstiller|indstilles|indstillede|indstillet til|med anbefaling|(?:frem|over|videre)sendes til (?:\\p{L}+ ){0,3}\\p{L}+s (?:endelige )?(?:godkendelse|vedtagelse)|(?:anbefaling|indstilling)(?:en)? forelægges (?:\\p{L}+ )?(?:byrådet|kommunalbestyrelsen|regionsrådet|økonomiudvalget)s?",
    ),
    weight: 6,
    // "Drøftet. Rådet anbefaler, at der opsættes bænke": advice, and nothing that somebody else is to approve.
    follows: /anbefal(?:er|ede),? at (?!.*(?:godkend|vedtag|tiltræd|imødekom|bevilg|afslå))/isu,
    hides: ["approved"],
  },
  {
    type: "approved",
    pattern: words(
      "godkendt|godkendtes?|tiltrådt|tiltrådtes?|vedtaget|vedtoges|vedtog|bevilget|bevilgede|imødekommet|imødekom|frigivet|tilsluttede sig|^(?:det )?(?:tiltrædes|godkendes|vedtages|bevilges|følges|imødekommes)|flertal (?:bestående af [^.]{3,300}|\\([^.]{1,200}\\)) (?:kan (?:tiltræde|godkende)|tiltræder|godkender|vedtager|bevilger)|^\\p{Lu}\\p{L}+(?:en|et|ne)(?: (?:nr\\.? )?[\\p{L}\\d-]+){0,2} (?:tiltrædes|godkendes|vedtages|bevilges|imødekommes)|\\p{L}*(?:udvalget|rådet|bestyrelsen|direktionen|ledelsen|forum|flertal) (?:tiltræder|godkender|vedtager|bevilger|tilslutter sig)|blev valgt|(?:er|blev) (?:dermed|hermed) (?:valgt|udpeget)|(?<=\\)) udpeget(?=\\.|$)|er udpeget(?=\\.|$)|valgtes|^valgt i|valgt blev|valgte|blev udpeget|udpegedes|udpegede|udpeget blev|som indstillet|fik (?:det ønskede |det )?mandat|besluttede (?:(?!ikke )\\p{L}+ ){0,3}at (?:godkende|imødekomme|tiltræde|vedtage|bevilge|frigive|give|følge)|følger (?:\\p{L}+s )?indstilling(?:en|erne)?|fulgte (?:\\p{L}+s )?indstilling(?:en|erne)?|(?:indstilling|indstillingen|indstillingerne|dagsordenen|referatet|sagen|punktet|forslaget) (?:følges|blev fulgt|godkendes|tiltrædes|vedtages)|^(?:\\p{L}+s )?(?:anbefaling|indstilling|forslag)(?:en|et|erne)?(?: (?:fra|af) [^.]{3,60})? (?:tiltrædes|godkendes|vedtages|følges)",
    ),
    // More than rejecting: a motion that fell beside it doesn't change what was decided.
    weight: 9,
  },
  {
    // "Det blev besluttet at sætte en prøve i gang": more than talking of it, less than any act with a name.
    type: "approved",
    pattern: words(
      "^følgende (?:blev|er) besluttet|^der (?:bevilges|ydes)|^\\p{L}*(?:udvalget|rådet|bestyrelsen|direktionen) fastsatte|(?:besluttede|beslutter|blev besluttet|har besluttet|^besluttet),? at (?!tage .{0,40}(?:efterretning|orientering)|drøfte|udsætte|udskyde|afvise|afslå|forkaste|anbefale|indstille|oversende|henvise|sende)\\p{L}+|(?:meddeles|gives) (?:\\p{L}+ ){0,2}(?:tilladelse|dispensation|samtykke|tilsagn)|(?<!at )(?:udpeges|vælges)(?! som)|bemyndiges til at",
    ),
    weight: 4.5,
  },
  {
    type: "discussed",
    pattern: words("drøftet|drøftede|temadrøftet|debatteret|debatterede"),
    weight: 4,
  },
  {
    type: "noted",
    pattern: words(
      "til efterretning|^efterretning|^til orientering|^orienteret|tages? til orientering|blev gennemgået|orientering(?:en)? (?:blev )?(?:givet|foretaget|taget|modtaget)|(?:fik|modtog) en (?:kort )?orientering|blev orienteret|taget til orientering",
    ),
    weight: 4,
  },
  {
    type: "noted",
    pattern: words(
      "orienterede|redegjorde|gav en (?:kort )?(?:orientering|status)|orienterer|besvarede (?:spørgsmål|spørgsmålet|spørgsmålene)|fandt sted",
    ),
    weight: 3,
    aside: true,
  },
  {
    type: "postponed",
    pattern: words(
      "udsat|udsættes|udsattes?|udskudt|udskydes|tages? af dagsordenen|taget af dagsordenen|tages? af|^(?:punktet |sagen )?(?:blev )?taget af|besluttede at udsætte|besluttede at udskyde|udsætter|(?:udgår|udgik|udgået) af dagsordenen",
    ),
    weight: 7,
  },
  {
    type: "postponed",
    pattern: words(
      "kommer på igen|(?:drøftes|behandles|genoptages|forelægges) på (?:et |det )?(?:kommende|næste|senere|førstkommende) (?:\\p{L}+)?møde",
    ),
    weight: 2,
  },
  {
    type: "referred",
    pattern: words(
      "oversendes|oversendt|oversendte|fremsendes|henviser|henvises|henvist|henviste|(?<!punkter |punkterne |bidrag |udkast |udkastet |indlæg |referatet |invitation(?:er)? )sendes (?:videre )?(?:til|i)|sendes i (?:offentlig )?høring|overgår til (?:\\d\\. |anden|første)?\\s*behandling|overgår til (?:behandling i )?(?:\\p{L}*udvalget|\\p{L}*rådet)|sendt (?:til|i) (?:høring|behandling)|tilbagesendes|tilbagesendt|sendes tilbage|sendt tilbage|går tilbage til|^tilbage til|videresendes|videresendt|(?:sagen|punktet|forslaget|ansøgningen|ønsket) (?:indgår|medtages|inddrages) i budget\\p{L}*|send(?:er|te) (?:\\p{L}+ ){1,3}(?:tilbage|til (?:fornyet )?behandling|i høring)|sender sagen (?:videre )?til|sender (?:en )?henvendelse(?:n)? (?:\\p{L}+ ){0,3}(?:videre )?til|besluttede at (?:oversende|henvise|sende)|oversender|hjemvises|hjemvist",
    ),
    weight: 5,
    follows: /(?<!\p{L})sendes (?!tilbage)|afgiver/iu,
  },
  {
    // "Taget af dagsordenen og oversendes til udvalget": where it went on tells.
    type: "referred",
    pattern: words(
      "af dagsordenen (?:og|med henblik på at|idet (?:den|det|sagen|punktet)) (?:oversendes|oversendt|sendes|henvises|hjemvises|tilbagesendes)",
    ),
    weight: 7.5,
  },
  // What a motion asked for, where it was carried.
  {
    type: "postponed",
    pattern: carried("at (?:udsætte|udskyde)|udsættelse|udskydelse"),
    weight: 9.2,
    hides: ["approved"],
  },
  {
    type: "referred",
    pattern: carried(
      "at (?:henvise|oversende|hjemvise|tilbagesende|sende)|henvisning|oversendelse|hjemvisning|tilbagesendelse",
    ),
    weight: 9.2,
    hides: ["approved"],
  },
];

/** The body approved, but not quite as it was asked to. */
export const changes = words(
  "med (?:[\\p{L}-]+ ){0,7}rettelse|med (?:[\\p{L}&-]+ ){0,4}(?:bemærkninge?r?n?e?|justeringe?r?|ændringe?r?|tilføjelse(?:r|n)?|præciseringe?r?|rettelser?|tilretninger?)|med bemærkning|bortset fra(?! [^.]*stem)|med undtagelse af(?! [^.]*stem)|i (?:revideret|ændret|justeret|tilrettet) form|(?:idet|i det at)(?! [^.]*(?:protest|forbehold|stemte|undlod|udpeget|valgt))|under forudsætning af|på betingelse af|dog",
);

/** Nothing came of it. */
export const nothing =
  /^(?:intet(?: at (?:bemærke|referere|protokollere)| til (?:referat|protokol)\p{L}*)?|(?:der var )?(?:ingen|intet)(?: bemærkninger(?: til dagsordenen)?| meddelelser| spørgsmål| nyt| sager| til dette punkt)?|ingen havde (?:noget|bemærkninger|punkter|yderligere)[^.]*|(?:der var )?(?:intet|ingenting) (?:til|under) (?:dette punkt|eventuelt|punktet)|formanden (?:takkede for|bød velkommen)[^.]*|der (?:var|er|blev) (?:ikke (?:indkommet|modtaget|stillet|fremsat|nogen) (?:nogen )?|ingen (?:indkomne |skriftlige |nye |yderligere )?)(?:forslag|spørgsmål|forespørgsler|bemærkninger|henvendelser|kommentarer|meddelelser)[^.]*|(?:punktet|sagen) (?:blev |er )?behandle[ts] (?:for|bag) lukkede døre|lukke[td] (?:sag|punkt)|næste (?:ordinære )?møde (?:er|holdes|afholdes|bliver|finder sted|flyttes) [^.]*(?:\d\. [^.]*)?|(?:punktet |sagen )?(?:udgår|udgik|er udgået|udgået)|-)?\.?$/iu;

/** What fell of a motion beside the matter, or of one of the points that were asked for. */
export const part =
  /ændringsforslag|^forslaget (?:bortfaldt|faldt|er bortfaldet|blev forkastet)(?: hermed| herefter)?\.|^(?:at )?\d{1,2}[.)](?!\d)|(?<!\p{L})(?:\p{L}*punkt(?:et|er|erne)?s?|pkt\.?|ad|at)\s+(?:nr\.?\s+)?(?:\d|[a-z](?!\p{L}))/iu;

/** "Økonomiudvalgets ændrede indstilling godkendt": what was approved had been changed before. */
export const changedBefore = words("ændrede (?:indstilling|forslag)");

/** A motion beside what was asked for; that it fell says nothing of the matter. */
export const motion = words("ændringsforslag(?:et)?|modforslag(?:et)?|stille[rd]e? forslag");
export const fell =
  /^(?:(?:\p{L}*forslaget) )?(?:er )?(?:falder|faldet|faldt|forkastet|forkastes|bortfaldt|bortfalder)\.?$/iu;

/** What is only expected is no act. */
export const expected = words("forvente[srt]?|forventet|stille[rd]e? (?:\\p{L}*forslag) om");

/** What some of the members couldn't go along with is no act of the body. */
export const minority =
  /^(?:(?:[Ee]t|Udvalgets) mindretal|[Mm]indretallet)(?!\p{L})|^(?:(?:Liste |Gruppe )?\p{Lu}{1,2}(?:(?:,| og) \p{Lu}{1,2})*|Venstre|Socialdemokrat(?:iet|erne)|Konservative|Enhedslisten|Alternativet|\p{Lu}\p{Ll}+(?:listen|partiet)) (?:kan|kunne) ikke (?:anbefale|godkende|tiltræde|støtte|tilslutte sig)|^(?!.{0,60}(?:udvalg|råd|bestyrelse|ledelse))\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?: \(\p{Lu}{1,3}\))?(?:(?:,| og) \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?: \(\p{Lu}{1,3}\))?)* (?:kan|kunne) ikke (?:anbefale|godkende|tiltræde|støtte|tilslutte sig)/u;
