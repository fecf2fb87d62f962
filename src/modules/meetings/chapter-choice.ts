import type { BodyRules } from "../organisation/index.ts";
import { chapterOfCases } from "./agenda-plan.ts";
import type { AgendaRow } from "./agenda-row.ts";

/** The chapters that an item can be put into, withdrawn ones not, and the one that cases usually come into. */
export function chaptersOf(
  rows: readonly Pick<
    AgendaRow,
    "id" | "isChapter" | "chapterKey" | "number" | "title" | "withdrawnAt"
  >[],
  rules: Pick<BodyRules, "chapters" | "standing">,
): { chapters: { id: string; name: string }[]; usual: string | null } {
  const chapters = rows.filter(({ isChapter, withdrawnAt }) => isChapter && withdrawnAt === null);
  const key = chapterOfCases(rules);
  return {
    chapters: chapters.map(({ id, number, title }) => ({ id, name: `${number} ${title}` })),
    usual: chapters.find(({ chapterKey }) => key !== null && chapterKey === key)?.id ?? null,
  };
}
