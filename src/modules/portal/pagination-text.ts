import type { Messages } from "../../platform/i18n/index.ts";

/** What the page links say. */
export function paginationText(m: Messages) {
  const { pages: label, previousPage: previous, nextPage: next, page } = m.common;
  return { label, previous, next, page };
}
