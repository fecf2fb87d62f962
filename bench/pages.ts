import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import { startServing } from "./server/serving.ts";

const CONNECTIONS = 32;
const SECONDS = 8;

/** Published pages under load; the load generator shares the machine's cores with the server. */
export async function bench(): Promise<
  { name: string; unit: string; value: number; baseline?: string; ratio?: number }[]
> {
  const serving = await startServing();
  try {
    const meeting = `${serving.address}${await largestMeeting(serving.address)}`;
    const page = await fetch(meeting, { headers: { "accept-encoding": "br" } });
    const etag = page.headers.get("etag") ?? "";
    const body = Buffer.from(await page.arrayBuffer());
    const bare = await bareServer(body);
    const plain = await load(bare.url);
    bare.close();
    const pages = await load(meeting);
    const unchanged = await load(meeting, { "if-none-match": etag });
    const wire = await weight(serving.address, meeting);
    for (const word of ["budget", "havn", "skole", "klima", "lokalplan"])
      await fetch(`${serving.address}/soeg?q=${word}`);
    const baseline = "a bare node:http server sending the same bytes";
    return [
      {
        name: "published page, requests",
        unit: "1/s",
        value: pages.rate,
        baseline,
        ratio: pages.rate / plain.rate,
      },
      {
        name: "published page, p99",
        unit: "ms",
        value: pages.p99,
        baseline,
        ratio: pages.p99 / Math.max(plain.p99, 1),
      },
      { name: "published page, answers not 200", unit: "", value: pages.failed },
      {
        name: "published page, revalidated (304)",
        unit: "1/s",
        value: unchanged.rate,
        baseline,
        ratio: unchanged.rate / plain.rate,
      },
      { name: "meeting page with style and fonts, brotli", unit: "kB", value: wire },
      { name: "server memory after the load", unit: "MB", value: await serving.memory() },
    ];
  } finally {
    await serving.stop();
  }
}

async function load(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ rate: number; p99: number; failed: number }> {
  const given = { url, connections: CONNECTIONS, headers: { "accept-encoding": "br", ...headers } };
  await autocannon({ ...given, duration: 2 });
  const result = await autocannon({ ...given, duration: SECONDS });
  return {
    rate: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** The path of the sample meeting with the most items. */
async function largestMeeting(address: string): Promise<string> {
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
  const items = [...sitemap.matchAll(/<loc>[^<]*?(\/udvalg\/[^/<]+\/[^/<]+)\/punkt\//g)].map(
    (match) => match[1] ?? "",
  );
  const counted = [...Map.groupBy(items, (path) => path)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return counted[0]?.[0] ?? "/";
}

/** What a first visit moves over the wire: the page and all it asks for, in kB. */
async function weight(address: string, url: string): Promise<number> {
  const size = async (at: string) => {
    const answer = await fetch(at, { headers: { "accept-encoding": "br" } });
    const text = await answer.clone().text();
    const moved =
      Number(answer.headers.get("content-length") ?? 0) || (await answer.arrayBuffer()).byteLength;
    return { moved, text };
  };
  const page = await size(url);
  const parts = new Set(
    [...page.text.matchAll(/(?:href|src)="(\/(?:assets\/|favicon)[^"]+)"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  let sum = page.moved;
  for (const part of parts) sum += (await size(address + part)).moved;
  return sum / 1000;
}

async function bareServer(body: Buffer): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "br",
      "content-length": body.byteLength,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
