import { z } from "zod";
import { searchPath } from "./links.ts";

export const hitsPerPage = 20;

/** The kinds as the address names them, and as the search knows them. */
export const kinds = { referat: "minutes", dagsorden: "agenda", beslutning: "decision" } as const;
export type KindName = keyof typeof kinds;

const form = z.object({
  q: z.string().trim().catch(""),
  udvalg: z.string().max(100).catch(""),
  aar: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
  type: z.enum(["referat", "dagsorden", "beslutning"]).nullable().catch(null),
  side: z.coerce.number().int().min(1).max(500).catch(1),
});

export type SearchForm = z.infer<typeof form>;

/** Reads the address of a search. What can't be read is left out, so that an old link still works. */
export function readSearchForm(params: URLSearchParams): SearchForm {
  return form.parse({ aar: null, type: null, ...Object.fromEntries(params) });
}

/** The address of a search; `page` 1 is left out, so that each page has one address. */
export function searchHref({ q, udvalg, aar, type }: SearchForm, page: number): string {
  const params = new URLSearchParams({ q });
  if (udvalg) params.set("udvalg", udvalg);
  if (aar) params.set("aar", String(aar));
  if (type) params.set("type", type);
  if (page > 1) params.set("side", String(page));
  return `${searchPath}?${params}`;
}
