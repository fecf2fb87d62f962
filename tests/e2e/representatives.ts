/** What a page may have to show, as it stands in its HTML; each is checked on one page that has it. */
const features: Record<string, RegExp> = {
  "a coming agenda": /Mødet er ikke holdt endnu/,
  "a time table": /id="tidsplan"/,
  chapters: /class="chapter"/,
  "absent members": /<dt>Afbud/,
  "a closed item on a meeting": /class="badge pale">Lukket punkt/,
  "a closed item": /Kun nummer og titel er offentlige/,
  "a table": /class="scroll"/,
  "a list": /<ul><li>/,
  "a long title": /<h1>[^<]{90}/,
  "an attachment with a file": /href="\/filer\/[^>]*>[^<]*<\/a> <span class="quiet">\(/,
  "an attachment without a file": /\(ikke offentliggjort som fil\)/,
  "several decisions": /class="decision earlier"/,
  "a vote": /class="label">Afstemning/,
  "a case in several bodies": /class="steps">(.*<h3>){3}/s,
};

/**
 * Reads every page of the site map and the items that they lead to; gives one path for each
 * feature, and the features that no page has.
 */
export async function representatives(address: string) {
  const sitemap = await read(`${address}/sitemap.xml`);
  const queue = new Set(
    [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname),
  );
  const pages = new Map<string, string>();
  // A set takes in what is added while it is walked.
  for (const path of queue) {
    const html = await read(address + path);
    for (const [, link] of html.matchAll(/href="(\/udvalg\/[^"]+\/punkt\/[^"#]+)"/g))
      queue.add(link!);
    for (const [feature, sign] of Object.entries(features))
      if (!pages.has(feature) && sign.test(html)) pages.set(feature, path);
  }
  const missing = Object.keys(features).filter((feature) => !pages.has(feature));
  return { paths: [...new Set(pages.values())], missing };
}

async function read(url: string): Promise<string> {
  return (await fetch(url, { headers: { "accept-language": "da" } })).text();
}
