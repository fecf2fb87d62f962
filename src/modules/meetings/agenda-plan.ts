import type { BodyRules, StandingItem } from "../organisation/index.ts";

/** An item that the body's rules put on every agenda. */
export interface PlannedItem {
  isChapter: boolean;
  /** The chapter's own key, or the key of the chapter that the item stands in. */
  chapterKey: string | null;
  title: string;
  standing: StandingItem | null;
  pinned: "first" | "last" | null;
}

const sameTitle = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What every agenda of the body has, in order: items that come first, chapters with theirs, items that
 * come last. A chapter that has the name of a fixed item is that item itself, so that none stands twice.
 * @param has what there is to report; an item that would be empty for lack of it is left out
 */
export function plannedItems(
  rules: Pick<BodyRules, "chapters" | "standing">,
  has: { chairDecisions: boolean; lastMinutes: boolean },
): PlannedItem[] {
  const { chapters } = rules;
  const wanted = rules.standing.filter(
    ({ kind }) =>
      (kind !== "chair_decisions" || has.chairDecisions) && (kind !== "minutes" || has.lastMinutes),
  );
  const asChapter = (title: string) => chapters.find((one) => sameTitle(one.title, title));
  const items = wanted.filter(({ title }) => asChapter(title) === undefined);
  const placed = (chapter: string | null, at: "first" | "last") =>
    items
      .filter((one) => {
        const isKnown = chapters.some(({ key }) => key === one.chapter);
        return one.at === at && (isKnown ? one.chapter : null) === chapter;
      })
      .map(({ kind, title }) => ({
        isChapter: false,
        chapterKey: chapter,
        title,
        standing: kind === "other" ? null : kind,
        pinned: at,
      }));
  return [
    ...placed(null, "first"),
    ...chapters.flatMap(({ key, title }) => {
      const itself = wanted.find((one) => sameTitle(one.title, title));
      const standing = itself === undefined || itself.kind === "other" ? null : itself.kind;
      return [
        { isChapter: true, chapterKey: key, title, standing, pinned: null },
        ...placed(key, "first"),
        ...placed(key, "last"),
      ];
    }),
    ...placed(null, "last"),
  ];
}

/** The chapter that cases come into unless somebody says otherwise: the first that has no fixed item. */
export function chapterOfCases(rules: Pick<BodyRules, "chapters" | "standing">): string | null {
  const fixed = new Set(rules.standing.map(({ chapter }) => chapter));
  const isFree = ({ key, title }: { key: string; title: string }) =>
    !fixed.has(key) && !rules.standing.some((one) => sameTitle(one.title, title));
  return rules.chapters.find(isFree)?.key ?? null;
}
