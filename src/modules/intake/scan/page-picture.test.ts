import { describe, expect, test } from "vitest";
import { inventPdf, inventScan } from "../../../../tests/setup/files.ts";
import { inventPng } from "../../../../tests/setup/hard-files.ts";
import { inventTiff } from "../../../../tests/setup/invent-tiff.ts";
import { canReadScans } from "../../../../tests/setup/scan-tools.ts";
import { imageSizes } from "./image-size.ts";
import { pagePicture } from "./page-picture.ts";

describe.skipIf(!canReadScans)("the picture of a page", () => {
  test("of a PDF is drawn, and no larger than a screen shows", async () => {
    const picture = await pagePicture(inventPdf("Punkt 1"), 1);
    expect(picture?.mediaType).toBe("image/png");
    expect(imageSizes(picture!.content)).toEqual([{ width: 1272, height: 1800 }]);
    expect((await pagePicture(inventScan(), 1))?.content.length).toBeGreaterThan(100);
  });

  test("of a picture is itself", async () => {
    const png = inventPng(60, 40);
    expect(await pagePicture(png, 1)).toEqual({ mediaType: "image/png", content: png });
  });

  test("of a TIFF is drawn, page by page", async () => {
    const tiff = inventTiff(3, 120, 80);
    expect(imageSizes(tiff)).toHaveLength(3);
    const picture = await pagePicture(tiff, 3);
    expect(imageSizes(picture!.content)[0]).toMatchObject({ width: 1800, height: 1201 });
    await expect(pagePicture(tiff, 4)).rejects.toThrow("Filen har ingen side 4");
  });

  test("isn't there for papers without pages", async () => {
    expect(await pagePicture(Buffer.from("REFERAT\n\nPunkt 1"), 1)).toBeNull();
  });

  test.each([0, 2, 99])("page %i of one page isn't there", async (page) => {
    await expect(pagePicture(inventPdf("Punkt 1"), page)).rejects.toThrow(
      `Filen har ingen side ${page}.`,
    );
    await expect(pagePicture(inventPng(10, 10), page)).rejects.toThrow("ingen side");
  });

  test("of what is broken is refused", async () => {
    await expect(pagePicture(Buffer.from("%PDF-1.7 nothing follows"), 1)).rejects.toThrow(
      "Side 1 kan ikke vises som billede.",
    );
    const huge = inventPng(10, 10);
    huge.writeUInt32BE(60_000, 16);
    await expect(pagePicture(huge, 1)).rejects.toThrow(/60000 × 10 punkter/);
  });
});

test("says what to install when the programs are missing, and ends with who asked", async () => {
  const none = { folders: "/nonexistent" };
  await expect(pagePicture(inventPdf("Punkt 1"), 1, none)).rejects.toMatchObject({
    message: "programmet pdftoppm (viser PDF som billeder) mangler på serveren.",
    hint: expect.stringContaining("apt install tesseract-ocr tesseract-ocr-dan poppler-utils"),
  });
  const signal = AbortSignal.abort(new Error("gone"));
  await expect(pagePicture(inventPdf("Punkt 1"), 1, { signal })).rejects.toThrow("gone");
});

test("sizes are read from the heads only", () => {
  const jpeg = Buffer.from("ffd8ffe000044a46ffc40004aaaaffc0000b080010002001012200ffd9", "hex");
  expect(imageSizes(jpeg)).toEqual([{ width: 32, height: 16 }]);
  for (let cut = 0; cut < jpeg.length; cut++) imageSizes(jpeg.subarray(0, cut));
  const circle = inventTiff(1, 8, 8);
  circle.writeUInt32LE(8, 8 + 2 + circle.readUInt16LE(8) * 12);
  expect(imageSizes(circle).length).toBeGreaterThan(500);
});
