/**
 * Words that often stand beside each other, for those words that are each other's damaged forms: møde and
 * måde, søger and sager, før and for.
 */
const TABLE = `
næste møde, sidste møde, til møde, i møde, fra møde, på møde, ved møde, dette møde, ordinært møde,
fælles møde, møde i, møde med, møde den, møde ml, møde om, møde kl, holder møde, på mødet, til mødet,
en måde, den måde, denne måde, samme måde, hvilken måde, anden måde, god måde, måde at, måde som, alle måder,
flere møder, møder om, møder med, der søger, søger om, søger at, søges om, i sager, sager og, dage før,
uger før, før mødet, før jul, før sommerferien, lige før, for at, at ændre, ændre på, og andre, alle andre,
andre kommuner, blandt andre, bør være, bør have, der bør, det bør, bør der, bør ske, bor i, der bor,
så snart, så at, at få, kan få, vil få, skal få, at gå, måneder før, år før, før end, aldrig før, børn og,
børn i, alle børn, mange børn, flere børn, små børn, børn med, børn der, børn som, af børn, børn under,
andelen børn, børn får, bør også, bør det, bør kunne, bør prioriteres, bør ikke, ikke bør, bør man,
udvalget bør, kommunen bør, som bør, ført til, blev ført, blevet ført, er ført, har ført, ført tilsyn,
ført forhandlinger, bliver ført, at føre, er søgt, søgt om, har søgt, bliver søgt, blevet søgt, mødet hævet,
mødet hæves, skal ændres, kan ændres, ikke ændres, vil ændres, derfor ændres, ændres fra, ændres til,
ændres så, gør det, det gør, gør opmærksom, gør gældende, gør status, gør at, gør brug, går ud, går ind,
det går, går tabt, går videre, går i, går på, for tæt, tæt på, tæt trafik, følge tæt, tæt ved, tæt forbi,
ligger tæt, at løse, løse opgaven, løses af, opgaven løses, højere løn, løn og, optage lån, optages lån,
lån på, lån til, et lån, blev målt, er målt, har målt, målt til, målt en, den største, største del,
flere får, får de, får et, får den, får mulighed, så vidt, så længe, så de, så der, så det, både i, både for,
både den, både som, så tæt, har råd, at føle, føler sig, et barn, sit barn, hvert barn, at læse, læse og,
også gør, der gør, gør en, beder om, at bede, bede om, der får, får en, har fået, at tage, er med, at hæve,
at sænke, hæve taksten, hæve prisen, hæve skatten, hæve loftet, vil hæve, kan hæves, skal hæves, må hæves,
bliver hævet, bød velkommen, bød på, bød ind, mod øst, mod vest, mod nord, mod syd, øst for, øst og, øst af,
i øst, fra øst, nord for, syd for, vest for, dagen før, timer før, minutter før, ugen før, måned før,
måneden før, året før, aftenen før, kr før, end året, før påske, før nytår, før sommer,
før sommeren, før vinteren, før vinter, før ferien, før efterårsferien, før klokken, før punkt, før kl,
før årsskiftet, mod før, ligesom før, kort før, længe før, godt før,
allerede før, færre end, inden for, uden for, brug for, behov for, mulighed for, muligheden for,
ansvaret for, ansvar for, budgettet for, plan for, planen for, forslag for, tilskud for, tilladelse for,
rede for, fordel for, grund for, penge for, betale for, betaler for, betalt for, i stedet for, høj pris,
for høj, for høje, for højt, så høj, så højt, meget høj, en høj, højere end, røde kors, røde fløj, røde tal,
de røde, den røde, på øen, til øen, fra øen, af øen, øen er, øen har, på søen, i søen, ved søen, søen er,
søen skal, søen har, af søen, i åen, ved åen, langs åen, åen er, åen løber, ned i, over åen, ud i, vandet i,
til åen, fra åen, et rør, nyt rør, ældre rør, nye rør, rør og, rør til, er hejst, blev hejst, bliver hejst,
hejst på, hejst op, er solgt, har solgt, blev solgt, har sagt, sagt ja, sagt nej, sagt op, sagt til,
sagt fra, sagt undskyld, er sagt, blev sagt, han sagt, kort sagt, for lang, for lange, gå i, gå til, gå ind,
gå ud, gå op, gå over, gå ned, gå videre, vil gå, skal gå, kan gå, må gå, kunne gå, et år, i år, hvert år,
om året, hele året, sidste år, næste år, to år, tre år, fire år, fem år, seks år, otte år, ti år, et par,
år og, år siden, år efter, får del, få del, med at, til hjælp, om hjælp, med hjælp, ved hjælp, hjælp til,
hjælp fra, hjælp af, få hjælp, får hjælp, søge hjælp, har hjulpet, en måling, målingen viser, måling af,
måling blandt, nye målinger, målinger af, målinger viser, at måle, måles på, måles ved, kan måles,
skal måles, er malet, blev malet, malet hvid, males hvid, kan males, skal males, at male, male væggene,
lånes ud, lån og, at låne, låne penge, kan lånes, vil låne, låse døren, låses op, låses inde, låses kl,
kan låses, skal låses, kunne låses, døren låses, låst inde, slås op, slås fra, slås sammen, slås ned,
slås til, slået op, stillingen slås, at slå, slå op, slå fast, slå til, at tømme, at dæmpe, at løfte,
at hæmme, at træne, at føje, at fælde, at lære, at lede, at lægge, at bære, at støtte, en låge, to låger,
nye låger, bliver låger, om søndagen, i søndags, i lørdags, hver lørdag, af træ, et træ, store træer,
af tegl, løse hunde, løse opgaver, løse problemet, løse fugle, går galt, gik galt, går løs, gå løse,
går løse, gør ondt, så godt, så stor, så store, så mange, så meget, så få, ikke så, om så, også så, og så,
og må, hvis så, udsættes så, ikke må, der må, må ikke, må gerne, må de, må der, må ske, må bruges, må være,
må højst, på plejehjemmet, praktik på, tur på, ud på, ind på, op på, ned på, hen på, inde på, ude på,
oppe på, nede på, på et, på en, på den, på det, på de, på grund, søm og, søm i, fundet søm, med søm,
og skruer, hår og, hår i, et sår, sår og, ål og, en båd, båd til, både og, gamle både, to både, mod døden,
den døde, en død, død og, de døde, en bøde, bøder for, en bør, et hul, bør afprøves, bør undersøges,
bør afvente, bør bygge, bør indgå, bør gøres, bør tages, bør sættes, bør vedtages, bør gives, bør gå, bør få,
bør køre, bør bruges, mod bod, til bod, en mur, få år, om få, af få, de få, få dage, få uger, få meter,
kun få, alt for, meget få, for så, for øvrigt, for eksempel, for lidt, for meget, for mange, for tidligt,
for sent, måder at, måder på, åbent møde, åbne møder, et møde, et åbent, går tur, går det, det galt, gå tur,
på tur, bænke og, og bænke, med bænke, nye bænke, tre måder, to måder, fire måder, tages op, søgt orlov,
blev søgt, søgt støtte, søgt tilskud, en bod, boder og, bod fra, står til, der står, står på, står for,
står i, som står, står stadig, står tomme, står tom, læger kan, læger og, en læge, lægen har, egen læge,
tilfælde af, flere tilfælde, nye tilfælde, i tilfælde, to tilfælde, tre tilfælde, fire tilfælde, maling og,
og maling, maling af, kunne tåle, ikke tåle, tåle at, brød og, og brød, brød til,
fik bøder, får bøder, læste et, læste op, læste højt, formanden læste, læste en, møde på, stå for, står ved,
sættes på, sættes op, sættes af, sættes ned, sættes til, sættes i, skal sættes, kan sættes, bliver sat,
går op, går ned, hæves med, hæves fra, hæves til, hævet kl, hævet fra, hævet til, blev hævet,
for mødet, referat for, protokol for, dagsorden for, af tre, for måned, to sager, tre sager, antal sager, 
sager til, sager i, de sager, nye sager, flere sager, sag om, alle sager, på lager, og lager, lager af, eget lager, en
kort, kort drøftelse, kort orientering, kort redegørelse, kort over, kort beskrivelse, ordinære møde, ekstraordinære
møde, udvalgets møde, rådets møde, rådets møder, udvalgets møder, byrådets møde, byrådets møder, møde er, møde kan,
møder er, møder i, møder den, fælles møder, kommende møde, kommende møder, dialogmøde med, kan læses, skal læses,
læses som, læses på, læses op, læses i, pr barn, ét barn, barnet er, barn er, barn har, barn til, barn på, med barn,
lille barn, barns lov, til læge, hos læge, læge og, læger i, læge i, maden er, maden til, en måler, nye målere, pr
måler, måler er, blev aftalt, er aftalt, aftalt at, det aftalte, som aftalt, et sæt, nyt sæt, sæt af, har været, er
været, havde været, været med, været i, blive målt, måles og, tre bind, er bind, et bind, brug af, for brug, at sende,
søger nu, at søge, for lånet, lånet er, ydet lån, afslag på, til søen, mod søen, åen og, den å, på skødet, skødet er,
skøde på, underskrive skødet, i foråret, til foråret, om foråret, fra foråret, åbne for, åbent for, åben for, de år,
tolv år, syv år, ni år, alle år`;

/** "next word" as "til møde". */
const commonPairs: ReadonlySet<string> = new Set(
  TABLE.split(",").map((pair) => pair.trim().replace(/\s+/, " ")),
);

/** Behind these a verb is an infinitive. */
const beforeInfinitive = new Set(
  "at kan skal vil må bør kunne skulle ville måtte ikke også der".split(" "),
);
/** Infinitives of verbs whose past is their damaged form: sætte and satte. */
const infinitive = /(?:[sd]|^)ættes?$/;

/** Whether two words often stand beside each other. */
export const isCommonPair = (word: string, next: string): boolean =>
  commonPairs.has(`${word} ${next}`) || (beforeInfinitive.has(word) && infinitive.test(next));

/** What a clause begins with: a pronoun, or a noun with its article. */
const subject = /^(?:den|det|de|der|man|vi|han|hun|\p{Ll}{3,}(?:[en]t|en|ne))$/u;

/** Whether »for« behind a comma is »før«, with which a clause begins that the next word goes on. */
export const beginsClause = (read: string, word: string, next: string): boolean =>
  read === "for" && word === "før" && subject.test(next);
