export const BODIES_CRUMB = { text: "Udvalg", href: "/intern/udvalg" };

/** The address of a body's page, or of one below it: bodyPath("byraadet", "medlemmer"). */
export function bodyPath(slug: string, ...below: string[]): string {
  return ["/intern/udvalg", slug, ...below].join("/");
}
