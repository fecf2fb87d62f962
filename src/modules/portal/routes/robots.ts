import { services } from "../services.ts";
import { searchPath } from "../links.ts";
import type { Route } from "./+types/robots.ts";

/** Everything published may be indexed; result pages and the language switch are no content. */
export function loader({ context }: Route.LoaderArgs): Response {
  const { baseUrl } = context.get(services);
  const lines = [
    "User-agent: *",
    `Disallow: ${searchPath}?`,
    "Disallow: /sprog/",
    `Sitemap: ${baseUrl}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
