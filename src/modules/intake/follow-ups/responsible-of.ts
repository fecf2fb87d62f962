import { AGENT, DO, DOES, NAMED, NEVER, OFFICE, STILL } from "./words.ts";

const end = "(?!\\p{L})";
const acting = `(?:${AGENT}(?= (?:${DOES})${end})|(?:${OFFICE}|${NAMED})(?= (?!(?:${STILL})${end})\\p{Ll}{2,}r${end}))`;

const patterns = [
  `vender (?<who>${OFFICE}|${NAMED}) tilbage${end}`,
  `(?:pålægges|overlades(?: det)?(?: til)?|anmodes) (?<who>${OFFICE}|${NAMED}) (?:om )?(?:til )?at${end}`,
  `(?:beder|bad|anmoder|anmodede|pålægger|pålagde|bemyndiger|giver|gav) (?<who>${AGENT})(?: om)?(?: til)?(?: at)? ?(?:i opgave at )?(?:\\p{L}+ ){0,3}?(?:${DO})?(?!\\p{L})`,
  `(?<who>${OFFICE}|${NAMED}|\\p{Lu}[\\p{L}-]*(?:rådet|udvalget|kredsen|klubben|kommunen|værket|service|foreningen)|\\p{Lu}\\p{L}+(?= (?:bedes|pålægges|får til opgave|opfordres))) (?:opfordres|skal|får til opgave|bedes|anmodes|pålægges|bemyndiges|gives)(?!\\p{L})`,
  `(?:^|, (?:og |idet )?|; | og | at |: | [–-] )(?<who>${acting})`,
  `(?:, at|idet) (?<who>${OFFICE}|${NAMED})(?= (?:[\\p{L}\\d.]+ ){1,7}?(?:${DOES})${end})`,
  `^(?<who>(?:[Aa]lle|[Hh]vert?|[Bb]egge) \\p{L}+) (?!(?:${NEVER})${end})\\p{Ll}{2,}r${end}`,
  `(?:${DOES}) (?<who>${OFFICE}|${NAMED})${end}`,
  `^(?<who>(?:${OFFICE}) (?:på|i|for) \\p{Lu}[\\p{L}-]+) (?:${DOES})${end}`,
  `(?:[Aa]nsvarlig(?:e)?|[Tt]ovholder): ?(?<who>${AGENT})`,
  `(?:^|, (?:og |idet )?|; )(?<who>(?:${OFFICE}|${NAMED})(?= (?!(?:${NEVER})${end})\\p{Ll}{2,}r${end}))`,
  `(?:, og|;|^) (?<who>(?:alle|hvert?|begge|de enkelte) [\\p{L}-]+) (?:${DOES})${end}`,
  `(?:^|: )(?<who>${AGENT}): (?:${DO})${end}`,
  `(?:e|å)s (?:\\p{L}+ ){0,4}?(?:af|v/) ?(?<who>${AGENT})(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, "u"));

/** Words that begin a sentence and are nobody. */
const nobody =
  /^(?:Der|Det|Den|De|Sagen|Punktet|Udkast|Oplæg|Opsamling|Orientering|Materialet|Planen|Status|Dette|Endvidere|Derudover|Samtidig)$/;

/** Who is to do it, as the sentence names them; null when it doesn't. */
export function responsibleOf(sentence: string): string | null {
  for (const pattern of patterns) {
    const who = pattern.exec(sentence)?.groups?.["who"];
    if (who !== undefined && !nobody.test(who)) return who.replace(/\.$/, "");
  }
  return null;
}
