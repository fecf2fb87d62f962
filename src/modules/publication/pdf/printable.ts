import { breakWords } from "../../../platform/rich-text/index.ts";

/** Longer words than this may not fit a line. */
const LONGEST_WORD = 50;
const MISSING = "\ufffd";

/**
 * Makes any text one that the font can print, since a tagged PDF may hold no character without
 * a glyph: control characters are dropped, an unknown space is a space, and what the font lacks
 * (emoji, Chinese) shows as the sign for a missing character, one for each.
 */
export function makePrintable(covered: ReadonlySet<number>): (text: string) => string {
  return (text) => {
    const composed = text.toWellFormed().normalize("NFC");
    const whole = composed.replace(/[^\x20-\x7eæøåÆØÅé–]/gu, printable);
    return breakWords(whole, LONGEST_WORD);
  };

  function printable(sign: string): string {
    if (/\s/.test(sign) && sign !== "\u00a0" && sign !== "\u202f") return " ";
    if (/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(sign))
      return /[\u00ad\u200b]/.test(sign) ? sign : "";
    return covered.has(sign.codePointAt(0)!) ? sign : MISSING;
  }
}
