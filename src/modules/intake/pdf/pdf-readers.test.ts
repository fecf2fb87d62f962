import { expect, test } from "vitest";
import { inventPdf } from "../../../../tests/setup/files.ts";
import { hangingPage, heavyPage, packedPages } from "../../../../tests/setup/pdf-bombs.ts";
import { untaggedPdf } from "../../../../tests/setup/untagged-pdf.ts";
import { PDF_LIMITS, readInProcess } from "./pdf-readers.ts";

const TOO_LONG = "Filen kan ikke læses: det tager for lang tid.";
const pdf = inventPdf("Referat");
const long = () =>
  untaggedPdf({
    content: Array.from({ length: 2000 }, (_, at) => ({
      text: `Linje ${at}: ${"ord ".repeat(20)}`,
    })),
  });

test("a long PDF is read by several at once, and its pages come in order", async () => {
  const content = Buffer.concat([await long(), Buffer.alloc(100_000, " ")]);
  const { pages } = await readInProcess(content, "Filen", {});
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.map(({ pieces }) => pieces.number)).toEqual(pages.map((_, at) => at + 1));
  const text = pages.flatMap(({ pieces }) => pieces.all.map((piece) => piece.text)).join(" ");
  expect([...text.matchAll(/Linje (\d+):/g)].map(([, at]) => Number(at))).toEqual(
    Array.from({ length: 2000 }, (_, at) => at),
  );
});

const text = (words: string) => Buffer.from(`BT /F1 12 Tf 40 800 Td (${words}) Tj ET`);

test("a page that hangs is given up, and those beside it are read", async () => {
  const content = packedPages([text("En"), hangingPage(), text("Tre")], 2);
  const { pages } = await readInProcess(content, "Filen", {});
  expect(
    pages.map(({ pieces, isUnreadable }) => [
      pieces.number,
      isUnreadable ?? pieces.all.map((piece) => piece.text).join(""),
    ]),
  ).toEqual([
    [1, "En"],
    [2, true],
    [3, "Tre"],
  ]);
});

test("a page that is missing is given up", async () => {
  const content = Buffer.from(
    packedPages([text("En"), text("To")])
      .toString("latin1")
      .replace("[4 0 R 6 0 R]", "[4 0 R 9 0 R]"),
    "latin1",
  );
  const { pages } = await readInProcess(content, "Filen", {});
  expect(pages.map(({ isUnreadable }) => isUnreadable)).toEqual([undefined, true]);
});

test.each([
  ["pages that hang", () => packedPages(Array<Buffer>(9).fill(hangingPage()), 2), {}, TOO_LONG],
  [
    "work on many pages",
    () => packedPages(Array<Buffer>(30).fill(heavyPage()), 2),
    { work: 1500 },
    TOO_LONG,
  ],
  ["all of it", long, { time: 1 }, TOO_LONG],
  ["memory", long, { memory: 5 }, "Filen kan ikke læses: det kræver for meget hukommelse."],
])(
  "a file that goes too far by %s is refused, and others are read after it",
  async (_, file, limit, message) => {
    const limits = { ...PDF_LIMITS, ...limit };
    await expect(readInProcess(await file(), "Filen", { limits })).rejects.toMatchObject({
      name: "InputError",
      message,
    });
    expect((await readInProcess(pdf, "Filen", {})).pages).toHaveLength(1);
  },
);

test("it ends with who asked", async () => {
  const gone = new AbortController();
  const reading = readInProcess(await long(), "Filen", { signal: gone.signal });
  gone.abort(new Error("gone"));
  await expect(reading).rejects.toThrow("gone");
});
