import { da, type Messages } from "./da.ts";
import { en } from "./en.ts";

export type { Messages } from "./da.ts";
export { dateText, instantText, timeRangeText, timeText } from "./dates.ts";

/** Danish is the product's first language. */
export const languages = ["da", "en"] as const;
export type Language = (typeof languages)[number];

const catalogues: Record<Language, Messages> = { da, en };

/** What the pages say in `language`. */
export function messagesIn(language: Language): Messages {
  return catalogues[language];
}

/** True for a language that has a catalogue. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
