import { expect, test } from "vitest";
import { inventPdf } from "../../../../tests/setup/files.ts";
import { untaggedPdf } from "../../../../tests/setup/untagged-pdf.ts";
import { PDF_LIMITS, readInProcess } from "./pdf-readers.ts";

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

test.each([
  [{ pageTime: 1 }, "Filen kan ikke læses: det tager for lang tid."],
  [{ time: 1 }, "Filen kan ikke læses: det tager for lang tid."],
  [{ memory: 5 }, "Filen kan ikke læses: det kræver for meget hukommelse."],
])("what takes more than %j is given up, and others are read after it", async (limit, message) => {
  const limits = { ...PDF_LIMITS, ...limit };
  await expect(readInProcess(await long(), "Filen", { limits })).rejects.toMatchObject({
    name: "InputError",
    message,
  });
  expect((await readInProcess(pdf, "Filen", {})).pages).toHaveLength(1);
});

test("it ends with who asked", async () => {
  const gone = new AbortController();
  const reading = readInProcess(await long(), "Filen", { signal: gone.signal });
  gone.abort(new Error("gone"));
  await expect(reading).rejects.toThrow("gone");
});
