import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Serving, startServing } from "./serving.ts";

let serving: Serving;
let folder: string;
beforeAll(async () => {
  serving = await startServing({ sample: false });
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-papers-"));
});
afterAll(() => serving.stop());

const get = (at: string, headers: Record<string, string> = {}) =>
  fetch(serving.address + at, { headers, redirect: "manual" });

const minutes = (decision: string) =>
  `REFERAT Klimaudvalget 2026-2029 d. 10-03-2026\n\nMødedato d. 10-03-2026 kl. 16:00\n\nMødested Rådhuset\n\nMødedeltagere Ida Holm\n\nPunkt 1: Havnebad\n\nS2026-17\n\nSagens kerne\n\nUdvalget skal tage stilling til et havnebad.\n\nBeslutning\n\n${decision}\n`;

async function importMinutes(decision: string): Promise<void> {
  const file = path.join(folder, "referat.txt");
  await writeFile(file, minutes(decision));
  const { code, err } = await serving.run("import", file);
  expect(code, err).toBe(0);
}

describe("a system with nothing in it", () => {
  test("is healthy, has an empty front page and finds nothing", async () => {
    for (const at of [
      "/healthz",
      "/readyz",
      "/",
      "/udvalg",
      "/sager",
      "/sitemap.xml",
      "/robots.txt",
    ]) {
      expect((await get(at)).status, at).toBe(200);
    }
    expect((await get("/udvalg/klimaudvalget")).status).toBe(404);
  });
});

describe("with one meeting", () => {
  beforeAll(() => importMinutes("Udsat."));
  const meeting = "/udvalg/klimaudvalget/2026-03-10";

  test("a page is compressed, tagged, revalidated, and the same to HEAD", async () => {
    const br = await get(meeting, { "accept-encoding": "br" });
    const gzip = await get(meeting, { "accept-encoding": "gzip" });
    const plain = await get(meeting, { "accept-encoding": "identity" });
    expect([br, gzip, plain].map((answer) => answer.headers.get("content-encoding"))).toEqual([
      "br",
      "gzip",
      null,
    ]);
    const texts = await Promise.all([br, gzip, plain].map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    const etag = br.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+-br"$/);
    const unchanged = await get(meeting, { "accept-encoding": "br", "if-none-match": etag });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);
    const head = await fetch(serving.address + meeting, {
      method: "HEAD",
      headers: { "accept-encoding": "br" },
    });
    expect([head.status, head.headers.get("etag")]).toEqual([200, etag]);
  });

  test("every answer carries the security headers", async () => {
    for (const at of [
      meeting,
      "/healthz",
      "/favicon.svg",
      "/nope",
      `${meeting}/referat.pdf`,
      "/soeg?q=havn",
    ]) {
      const { headers } = await get(at);
      expect(headers.get("content-security-policy"), at).toContain("frame-ancestors 'none'");
      expect(headers.get("content-security-policy"), at).not.toContain("unsafe-inline");
      expect(headers.get("x-content-type-options"), at).toBe("nosniff");
      expect(headers.get("strict-transport-security"), "only behind TLS").toBeNull();
    }
  });

  test("the language follows the browser and the visitor's choice, and the switch leads nowhere else", async () => {
    const language = async (headers: Record<string, string>) =>
      /<html lang="(\w+)"/.exec(await (await get("/", headers)).text())?.[1];
    expect(await language({})).toBe("da");
    expect(await language({ "accept-language": "en-GB,en;q=0.9,da;q=0.8" })).toBe("en");
    expect(await language({ "accept-language": "de" })).toBe("da");
    expect(await language({ "accept-language": "en", cookie: "sprog=da" })).toBe("da");
    const chosen = await get(`/sprog/en?til=${encodeURIComponent(meeting)}`);
    expect([chosen.status, chosen.headers.get("location")]).toEqual([303, meeting]);
    expect(chosen.headers.get("set-cookie")).toMatch(/^sprog=en;.*HttpOnly.*SameSite=Lax/);
    for (const til of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ]) {
      expect(
        (await get(`/sprog/en?til=${encodeURIComponent(til)}`)).headers.get("location"),
        til,
      ).toBe("/");
    }
  });

  test("PDF and source are served by their hash, and only as downloads where a browser might run them", async () => {
    const pdf = await get(`${meeting}/referat.pdf`);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(
      (await get(`${meeting}/referat.pdf`, { "if-none-match": pdf.headers.get("etag") ?? "" }))
        .status,
    ).toBe(304);
    expect((await get(`${meeting}/dagsorden.pdf`)).headers.get("location")).toBe(
      `${meeting}/referat.pdf`,
    );
    const page = await (await get(meeting)).text();
    const source = /href="(\/filer\/[0-9a-f]{64}\/[^"]+)"/.exec(page)?.[1] ?? "";
    const file = await get(source);
    expect(await file.text()).toBe(minutes("Udsat."));
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(file.headers.get("content-security-policy")).toContain("sandbox");
    expect((await get(`/filer/${"0".repeat(64)}/x.txt`)).status).toBe(404);
    expect((await get("/filer/../../etc/passwd")).status).toBe(404);
  });

  test("an item's source opens at its lines", async () => {
    const item = await (await get(`${meeting}/punkt/1`)).text();
    expect(item).toContain(`href="${meeting}/kilde#punkt-1"`);
    expect(item).toContain(`href="${meeting}/kilde#linje-17"`);
    const source = await get(`${meeting}/kilde`);
    expect(source.status).toBe(200);
    const text = await source.text();
    expect(text).toMatch(/id="punkt-1".*id="linje-9">Punkt 1: Havnebad<.*id="linje-19">Udsat\.</s);
    expect(text).toContain('<meta name="robots" content="noindex"');
    expect((await get("/udvalg/klimaudvalget/2026-03-11/kilde")).status).toBe(404);
  });

  test("what is corrected or withdrawn is gone from every page with the next request", async () => {
    expect(await (await get(meeting)).text()).toContain("Udsat.");
    await importMinutes("Godkendt.");
    const corrected = await (await get(meeting)).text();
    expect(corrected).toContain("Godkendt.");
    expect(corrected).not.toContain("Udsat.");
    expect(
      (
        await serving.run(
          "publish",
          "klimaudvalget/2026-03-10",
          "--withdraw",
          "Et navn var med ved en fejl.",
        )
      ).code,
    ).toBe(0);
    const withdrawn = await get(meeting);
    expect(withdrawn.status).toBe(410);
    expect(await withdrawn.text()).toContain("Et navn var med ved en fejl.");
    expect((await get(`${meeting}/punkt/1`)).status).toBe(410);
    expect((await get(`${meeting}/referat.pdf`)).status).toBe(410);
    expect((await get("/sager/S2026-17")).status).toBe(404);
    expect(await (await get("/soeg?q=havnebad")).text()).not.toContain(
      "Udvalget skal tage stilling",
    );
  });
});

test("only reading is possible, metrics are for near callers, and too much searching is slowed down", async () => {
  expect((await fetch(`${serving.address}/`, { method: "POST", body: "x" })).status).toBe(405);
  expect((await fetch(`${serving.address}/`, { method: "DELETE" })).status).toBe(405);
  expect(await (await get("/metrics")).text()).toContain("tingsted_http_requests_total");
  expect((await get("/metrics", { "x-forwarded-for": "203.0.113.9" })).status).toBe(403);
  const long = await get(`/soeg?q=${"a".repeat(10_000)}`);
  expect(long.status).toBe(200);
  const odd = await get(
    `/soeg?q=${encodeURIComponent(`' OR 1=1; drop table "x" -- + - & | ( ) * ~`)}`,
  );
  expect(odd.status).toBe(200);
  const answers = await Promise.all(Array.from({ length: 130 }, (_, n) => get(`/soeg?q=havn${n}`)));
  const refused = answers.find((answer) => answer.status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("while the database is away pages say so and keep nothing alive, and they come back by themselves", async () => {
  expect((await get("/")).status).toBe(200);
  const owner = new pg.Client({ connectionString: inject("postgresUrl") });
  await owner.connect();
  const name = new URL(serving.database).pathname.slice(1);
  await owner.query(`alter database ${name} allow_connections false`);
  await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
    name,
  ]);
  const away = await get("/");
  expect([away.status, await away.text()]).toEqual([
    503,
    expect.stringContaining("Databasen svarer ikke"),
  ]);
  expect((await get("/readyz")).status).toBe(503);
  expect((await get("/healthz")).status).toBe(200);
  await owner.query(`alter database ${name} allow_connections true`);
  await owner.end();
  await expect.poll(async () => (await get("/")).status, { timeout: 10_000 }).toBe(200);
});
