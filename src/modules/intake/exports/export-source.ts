import type { Bundle } from "./bundle.ts";

/** The document that a paper of an export is told by. */
export interface ExportSource {
  content: Buffer;
  mediaType: string;
}

/**
 * The bytes that stand for a paper of an export: its file, and where that holds several agendas the file with a
 * mark of the one, so that each has a source of its own.
 */
export async function exportSource(
  bundle: Bundle,
  paper: { path: string; agendaId: string | null },
  isOneOfMany: boolean,
): Promise<ExportSource> {
  const source = await bundle.read(paper.path);
  const mark = isOneOfMany ? `\n<!-- ${paper.agendaId?.replaceAll("-", "_")} -->` : "";
  return { content: Buffer.concat([source, Buffer.from(mark)]), mediaType: mediaTypeOf(source) };
}

function mediaTypeOf(source: Uint8Array): string {
  const start = Buffer.from(source.subarray(0, 200)).toString("latin1").replace(/^\W*/, "");
  if (/^(?:html|doctype html)/i.test(start)) return "text/html";
  return /^\s*[{[]/.test(Buffer.from(source.subarray(0, 20)).toString("utf8").replace("\ufeff", ""))
    ? "application/json"
    : "application/xml";
}
