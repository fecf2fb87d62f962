import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { BundledFile } from "../src/modules/publication/pdf/bundle/bundle-task.ts";
import { renderBundle } from "../src/modules/publication/pdf/bundle/render-bundle.ts";
import { inventLongMeeting } from "../src/modules/publication/pdf/invented-meeting.ts";
import { createTypesetter } from "../src/modules/publication/pdf/typeset.ts";
import { viewMeeting } from "../src/modules/publication/pdf/view.ts";
import { noisePng } from "../tests/setup/hard-files.ts";

const ITEMS = 60;
const FILES = 150;
const PAGES = 10;

const run = promisify(execFile);

/**
 * A bundle of a meeting with 60 items and 150 attachments of ten pages of text with a picture each:
 * pages a second, and the most memory that its process took. Against pdfunite (poppler), which joins
 * the attachments and makes neither agenda, contents, bookmarks, links nor page numbers.
 */
export async function bench() {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-bench-"));
  try {
    const places = await inventFiles(folder);
    const sizes = await Promise.all(places.map(async (place) => (await stat(place)).size));
    const meeting = { ...inventLongMeeting(ITEMS, 1), kind: "agenda" as const };
    const view = viewMeeting(meeting, { publishedAt: new Date(0), bundle: [] });
    const files = places.map((place, at): BundledFile => ({
      title: `Bilag ${at}`,
      item: view.items[Math.floor((at * ITEMS) / FILES)]!.heading,
      fileName: path.basename(place),
      mediaType: "application/pdf",
      size: sizes[at]!,
      href: `https://hvidsund.example/fil/${at}`,
      refused: null,
    }));
    let memory = 0;
    const watching = setInterval(
      () => void peakOfChildren().then((one) => (memory = Math.max(memory, one))),
      50,
    );
    const started = performance.now();
    const open = (at: number) => Promise.resolve(createReadStream(places[at]!));
    const pages = await renderBundle({ view, files, open }, async (_, facts) => facts.pages);
    const ours = performance.now() - started;
    clearInterval(watching);
    const before = performance.now();
    await run("pdfunite", [...places, path.join(folder, "united.pdf")]);
    const theirs = performance.now() - before;
    return [
      {
        name: "bundle",
        unit: "pages/s",
        value: pages / (ours / 1000),
        baseline: "pdfunite",
        ratio: theirs / ours,
      },
      { name: "bundle-memory", unit: "MB", value: memory },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inventFiles(folder: string): Promise<string[]> {
  const typeset = createTypesetter();
  const places: string[] = [];
  for (let at = 0; at < FILES; at++) {
    const meeting = inventLongMeeting(PAGES + 4, at + 100);
    const pdf = await PDFDocument.load(typeset(viewMeeting(meeting, { publishedAt: new Date(0) })));
    while (pdf.getPageCount() > PAGES) pdf.removePage(pdf.getPageCount() - 1);
    for (const page of pdf.getPages()) {
      const picture = await pdf.embedPng(noisePng(256, 256));
      page.drawImage(picture, { x: 60, y: 60, width: 60, height: 60 });
    }
    const place = path.join(folder, `${at}.pdf`);
    await writeFile(place, await pdf.save());
    places.push(place);
  }
  return places;
}

/** The most resident memory that any process started by this one has had, in MB (proc(5)). */
async function peakOfChildren(): Promise<number> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const peaks = await Promise.all(
    ids.map(async (id) => {
      const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
      const isChild = new RegExp(`^PPid:\\s*${process.pid}$`, "m").test(status);
      const [, kilobytes = "0"] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? [];
      return isChild ? Number(kilobytes) / 1000 : 0;
    }),
  );
  return Math.max(0, ...peaks);
}
