import { expect } from "vitest";
import { pdfText } from "../../pdf-text.ts";
import type { Asker } from "../signed-in.ts";
import type { Ground } from "./ground.ts";

/** What can be asked of a meeting, by everybody who knows its addresses. */
export interface Asked {
  /** "/intern/moeder/…" */
  meeting: string;
  /** Its items' pages inside. */
  items: readonly string[];
  /** "/udvalg/fjordraadet/2026-12-01" */
  publicPage: string;
  /** A word that somebody would search for; the pages say it back. */
  word: string;
}

/** Every address inside that tells of the meeting. */
function insideOf({ meeting, items, word }: Asked): string[] {
  const pages = [
    "",
    "/dagsorden",
    "/dagsorden?som=medlem",
    "/tidsplan",
    "/papirer",
    "/udsendelse",
    "/moede",
    "/foelg",
    "/foelg?storskaerm",
    "/referat",
    "/referat/offentliggoerelse",
    "/historik",
  ].map((page) => meeting + page);
  return [
    ...pages.flatMap((path) => [path, path.replace(/(\?|$)/, ".data$1")]),
    ...items.flatMap((path) => [path, `${path}.data`, `${path}/bilag/0`]),
    `${meeting}/papirer/dagsorden.pdf`,
    `${meeting}/kalender.ics`,
    `${meeting}/live`,
    `${meeting}/live?skaerm=foelg`,
    "/intern",
    "/intern/besked",
    "/intern/moeder?udvalg=alle",
    `/intern/sager?q=${word}`,
    `/intern/sager/soeg-i-bilag?q=${word}`,
  ];
}

/** Every address that anybody can open. */
function publicOf({ publicPage, word }: Asked): string[] {
  return [
    publicPage,
    `${publicPage}.data`,
    `${publicPage}/referat.pdf`,
    `${publicPage}/dagsorden.pdf`,
    ...[1, 2, 3, 4, 5].map((number) => `${publicPage}/punkt/${number}`),
    publicPage.split("/").slice(0, -1).join("/"),
    "/",
    `/soeg?q=${word}`,
    "/sitemap.xml",
  ];
}

/** What an address says: a page's source, a PDF's text, the first word of a stream. */
export async function read(
  ground: Ground,
  asker: Asker | null,
  path: string,
): Promise<{ status: number; text: string }> {
  const answer = await (asker === null
    ? fetch(ground.serving.address + path, { redirect: "manual" })
    : asker.get(path));
  const { status } = answer;
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("text/event-stream")) {
    const reader = answer.body!.getReader();
    const { value } = await reader.read();
    await reader.cancel();
    return { status, text: new TextDecoder().decode(value) };
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (type.startsWith("text/calendar"))
    return {
      status,
      text: Buffer.from(bytes)
        .toString("utf8")
        .replaceAll(/\r?\n /g, ""),
    };
  const text =
    type === "application/pdf"
      ? // Where lines are broken is the page's.
        (await pdfText(bytes)).replaceAll(/\s+/g, " ")
      : Buffer.from(bytes).toString("utf8");
  return { status, text: `${answer.headers.get("location") ?? ""} ${text}` };
}

/**
 * Holds that nothing of what matches `secret` is told at any address to any of `eyes`; null is who
 * isn't signed in.
 */
export async function tellsNobody(
  ground: Ground,
  asked: Asked,
  eyes: Record<string, Asker | null>,
  secret: RegExp,
): Promise<void> {
  const leaks: string[] = [];
  for (const [who, asker] of Object.entries(eyes)) {
    const paths = [...(asker === null ? publicOf(asked) : []), ...insideOf(asked)];
    const seen = await Promise.all(
      paths.map(async (path) => ({ path, ...(await read(ground, asker, path)) })),
    );
    for (const { path, status, text } of seen) {
      if (status >= 500) leaks.push(`${who} ${path}: ${status}`);
      const at = text.search(secret);
      if (at >= 0)
        leaks.push(`${who} ${path} (${status}): …${text.slice(Math.max(0, at - 60), at + 80)}…`);
    }
  }
  expect(leaks).toEqual([]);
}

/** Holds that no mail and no notice so far says it. */
export async function isInNoMail(ground: Ground, secret: RegExp): Promise<void> {
  for (const { subject, text, html, attachments } of await ground.mail.mails()) {
    expect(`${subject} ${text} ${String(html)}`).not.toMatch(secret);
    for (const { content, contentType } of attachments) {
      const said =
        contentType === "application/pdf"
          ? await pdfText(new Uint8Array(content))
          : // A calendar breaks its lines anywhere.
            content.toString("utf8").replaceAll(/\r?\n /g, "");
      expect(said, `${subject}`).not.toMatch(secret);
    }
  }
  const notices = await ground.query<{ text: string }>("select text from app.notice");
  expect(notices.filter(({ text }) => secret.test(text))).toEqual([]);
}
