import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import { diff, renderBeside } from "../../platform/rich-text/diff/index.ts";
import type { RichText } from "../../platform/rich-text/index.ts";
import { sectionsOf } from "./store/sections.ts";
import { versionContent } from "./store/versions.ts";

/** In place of a version's number: the text as it stands. */
export const NOW = 0;

export interface ComparedSection {
  key: string;
  heading: string;
  added: number;
  removed: number;
  rows: { status: string; before: string; after: string }[];
}

/** The sections that differ between two versions, side by side as HTML. @throws NotFoundError */
export async function compareVersions(
  tx: Tx,
  documentId: string,
  from: number,
  to: number,
): Promise<ComparedSection[]> {
  const before = await textsOf(tx, documentId, from);
  const after = await textsOf(tx, documentId, to);
  const empty: RichText = { type: "doc", content: [] };
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.flatMap((key) => {
    const difference = diff(before.get(key)?.content ?? empty, after.get(key)?.content ?? empty);
    if (difference.blocks.every(({ status }) => status === "same")) return [];
    const { heading } = (after.get(key) ?? before.get(key))!;
    return [
      { key, heading, ...difference.words, rows: renderBeside(difference, { headingLevel: 4 }) },
    ];
  });
}

async function textsOf(
  tx: Tx,
  documentId: string,
  number: number,
): Promise<Map<string, { heading: string; content: RichText }>> {
  if (number === NOW)
    return new Map((await sectionsOf(tx, documentId)).map((section) => [section.key, section]));
  const content = await versionContent(tx, documentId, number);
  if (content === null) throw new NotFoundError("Versionen findes ikke.");
  return new Map(content.sections.map((section) => [section.key, section]));
}
