import type { AgendaRow } from "./agenda-row.ts";

/** A row that is new on an agenda; its number comes when it is put into its place. */
export function newRow(given: Partial<AgendaRow> & { title: string }): AgendaRow {
  return {
    id: crypto.randomUUID(),
    parentId: null,
    isChapter: false,
    chapterKey: null,
    number: "",
    closed: false,
    publicTitle: null,
    closedGround: null,
    itemType: null,
    standing: null,
    pinned: null,
    caseNumber: null,
    documentId: null,
    stopId: null,
    minutes: null,
    supplement: 0,
    lateReason: null,
    withdrawnAt: null,
    withdrawnReason: null,
    resubmittedFrom: null,
    revision: 1,
    ...given,
  };
}

/**
 * The agenda with rows put where new ones belong: in the chapter that they name (the first one when it
 * is there), before what stands last by rule. Where `isSent`, they come after all that was sent.
 */
export function withNewRows(
  rows: readonly AgendaRow[],
  added: readonly AgendaRow[],
  isSent: boolean,
): AgendaRow[] {
  const all = [...rows];
  for (const row of added) {
    const siblings = all.filter(({ parentId }) => parentId === row.parentId);
    const next = isSent ? undefined : siblings.find(({ pinned }) => pinned === "last");
    if (next === undefined) {
      const inside = all.findLastIndex(
        ({ id, parentId }) =>
          id === row.parentId || (row.parentId !== null && parentId === row.parentId),
      );
      all.splice(row.parentId === null ? all.length : inside + 1, 0, row);
    } else all.splice(all.indexOf(next), 0, row);
  }
  return all;
}
