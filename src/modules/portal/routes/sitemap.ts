import { services } from "../services.ts";
import { aboutPath, accessibilityPath, bodiesPath, casesPath, frontPath } from "../links.ts";
import type { Route } from "./+types/sitemap.ts";

// The most that one sitemap may hold (sitemaps.org).
const mostUrls = 50_000;

export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const { record, baseUrl } = context.get(services);
  const fixed = [frontPath, bodiesPath, casesPath, aboutPath, accessibilityPath].map((path) => ({
    path,
    modified: null,
  }));
  const published = (await record.sitemap()).filter(({ path }) =>
    fixed.every((f) => f.path !== path),
  );
  const urls = [...fixed, ...published].slice(0, mostUrls).map(({ path, modified }) => {
    const changed = modified ? `<lastmod>${modified.toISOString()}</lastmod>` : "";
    return `<url><loc>${escapeXml(baseUrl + path)}</loc>${changed}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("\n")}</urlset>\n`;
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
