import { NotFoundError } from "../../platform/errors.ts";
import { allItems } from "../meetings/index.ts";
import { type ExtractFacts, type MinutesStanding, renderPdf } from "./pdf/index.ts";
import type { Papers } from "./to-papers.ts";

/**
 * Agenda or minutes as a tagged PDF for the one reader that the papers were made for; set like the
 * public one. `at` is the document's date.
 */
export function renderPapers(papers: Papers, at: Date | null): Promise<Uint8Array> {
  return renderPdf(papers.content, { publishedAt: at, inside: papers });
}

/** Minutes as a tagged PDF for the one reader that they were made for, with how far they are. */
export function renderMinutes(
  papers: Papers,
  standing: MinutesStanding,
  at: Date | null,
): Promise<Uint8Array> {
  return renderPdf(papers.content, { publishedAt: at, inside: papers, standing });
}

/**
 * One item of the minutes as a PDF for its case: head, item, decision, and what it rests on.
 * @throws NotFoundError when the reader of the papers doesn't see the item
 */
export async function renderExtract(
  papers: Papers,
  itemId: string,
  facts: ExtractFacts,
  at: Date | null,
): Promise<Uint8Array> {
  const item = allItems(papers.content.items).find(({ id }) => id === itemId);
  if (item === undefined) throw new NotFoundError("Punktet findes ikke i referatet.");
  const content = {
    ...papers.content,
    preamble: [],
    schedule: [],
    items: [{ ...item, items: [] }],
  };
  const inside = { ...papers, holdsClosed: papers.closedIn.has(itemId) };
  return renderPdf(content, { publishedAt: at, inside, extract: facts });
}
