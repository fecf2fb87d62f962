/**
 * Words that often stand beside each other, for those words that are each other's damaged forms: møde and
 * måde, søger and sager, før and for.
 */
const TABLE = `
næste møde, sidste møde, til møde, i møde, fra møde, på møde, ved møde, dette møde, ordinært møde,
fælles møde, møde i, møde med, møde den, møde ml, møde om, møde kl, holder møde, på mødet, til mødet,
en måde, den måde, denne måde, samme måde, hvilken måde, anden måde, god måde, måde at, måde som,
alle måder, flere møder, møder om, møder med, der søger, søger om, søger at, søges om, i sager,
sager og, end før, dage før, uger før, før mødet, før jul, før sommerferien, lige før, før den, for at,
for den, for de, at ændre, ændre på, og andre, alle andre, andre kommuner, blandt andre, bør være,
bør have, der bør, det bør, bør der, bør ske, bor i, der bor, så snart, så at, at få, kan få, vil få,
skal få, at gå, før der, måneder før, år før, før end, før de, aldrig før, børn og, børn i, alle børn,
mange børn, flere børn, små børn, børn med, børn der, børn som, af børn, børn under, andelen børn, børn får,
bør også, bør det, bør kunne, bør prioriteres, bør ikke, ikke bør, bør man, udvalget bør, kommunen bør, som bør,
ført til, blev ført, blevet ført, er ført, har ført, ført tilsyn, ført forhandlinger, bliver ført, at føre,
er søgt, søgt om, har søgt, bliver søgt, blevet søgt, mødet hævet, mødet hæves, skal ændres, kan ændres,
ikke ændres, vil ændres, derfor ændres, ændres fra, ændres til, ændres så, gør det, det gør, gør opmærksom,
gør gældende, gør status, gør at, gør brug, går ud, går ind, det går, går tabt, går videre, går i, går på,
for tæt, tæt på, tæt trafik, følge tæt, tæt ved, tæt forbi, ligger tæt, det bør, at løse, løse opgaven,
løses af, opgaven løses, højere løn, løn og, optage lån, optages lån, lån på, lån til, et lån, blev målt, er målt,
har målt, målt til, målt en, den største, største del, flere får, får de, får et, får den, får mulighed, så vidt,
så længe, så de, så der, så det, både i, både for, både den, både som, så tæt, har råd, at føle, føler sig,
til før, som før, op før, for barnet, et barn, sit barn, hvert barn, at læse, læse og, også gør, der gør, gør en, beder om, at bede, bede om, der får, får en, har fået, at tage, er med`;

/** "next word" as "til møde". */
export const commonPairs: ReadonlySet<string> = new Set(
  TABLE.split(",").map((pair) => pair.trim()),
);
