import { ZONE } from "../clock.ts";
import type { Language } from "./index.ts";

type Form = "full" | "long" | "short";

const locales: Record<Language, string> = { da: "da-DK", en: "en-GB" };

const forms: Record<Form, Intl.DateTimeFormatOptions> = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A civil date (YYYY-MM-DD) in words: "onsdag den 21. januar 2026", "21. januar 2026" or
 * "21. jan. 2026". What is no date comes back as it is.
 */
export function dateText(date: string, language: Language, form: Form = "full"): string {
  const instant = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? date : formatter(language, form, "UTC").format(instant);
}

/** A civil time (HH:MM): "kl. 8.30", which no line break parts; in English "8:30". */
export function timeText(time: string, language: Language): string {
  return language === "da" ? `kl.\u00a0${clock(time, language)}` : clock(time, language);
}

/** From one civil time to another, or only the start: "kl. 8.30–11.00". */
export function timeRangeText(from: string, to: string | null, language: Language): string {
  return to === null
    ? timeText(from, language)
    : `${timeText(from, language)}–${clock(to, language)}`;
}

/** An instant as civil date and time in Denmark: "14. januar 2026 kl. 13.05". */
export function instantText(instant: Date, language: Language): string {
  const day = formatter(language, "long", ZONE).format(instant);
  const time = instant.toLocaleTimeString("en-GB", {
    timeZone: ZONE,
    hour: "2-digit",
    minute: "2-digit",
  });
  return `${day} ${timeText(time, language)}`;
}

function clock(time: string, language: Language): string {
  const plain = time.replace(/^0(?=\d)/, "");
  return language === "da" ? plain.replace(":", ".") : plain;
}

function formatter(language: Language, form: Form, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${form} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { ...forms[form], timeZone });
  formatters.set(key, made);
  return made;
}
