import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { getCookie } from "hono/cookie";
import { isLanguage, type Language, languages } from "../i18n/index.ts";

export const LANGUAGE_COOKIE = "sprog";

/** The visitor's own choice, else what the browser asks for, else Danish. */
export function languageOf(c: Context): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  if (isLanguage(chosen)) return chosen;
  const accepted = accepts(c, {
    header: "Accept-Language",
    supports: [...languages],
    default: "da",
    match: (ranges, { supports, default: fallback }) =>
      ranges
        .filter((range) => range.q > 0)
        .sort((a, b) => b.q - a.q)
        .map((range) => range.type.split("-")[0]?.toLowerCase() ?? "")
        .find((type) => supports.includes(type)) ?? fallback,
  });
  return isLanguage(accepted) ? accepted : "da";
}
