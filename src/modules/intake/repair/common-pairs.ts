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
skal få, at gå, beder om, at bede, bede om, der får, får en, har fået, at tage, er med`;

/** "next word" as "til møde". */
export const commonPairs: ReadonlySet<string> = new Set(
  TABLE.split(",").map((pair) => pair.trim()),
);
