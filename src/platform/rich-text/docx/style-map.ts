/** Word has nine levels of lists, and five styles for what goes on under an entry. */
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const TITLE_STYLE = "Title";
export const META_STYLE = "Tingsted Meta";

/** The style of a paragraph that goes on under an entry of level 1-9. */
export function continueStyle(level: number): string {
  return level === 1 ? "List Continue" : `List Continue ${level}`;
}

/** What mammoth makes of Word's styles; lists become marked paragraphs that html/lists.ts builds. */
export const STYLE_MAP = [
  "u => u",
  "strike => s",
  `p[style-name='${TITLE_STYLE}'] => p.docx-title:fresh`,
  `p[style-name='${META_STYLE}'] => p.docx-meta:fresh`,
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level}:fresh`,
    `p[style-name='Heading ${level}'] => h${level}:fresh`,
  ]),
  ...LEVELS.flatMap((level) => [
    `p[style-name='${continueStyle(level)}'] => p.entry-continued-${level}:fresh`,
    `p:unordered-list(${level}) => p.entry-bullets-${level}:fresh`,
    `p:ordered-list(${level}) => p.entry-numbers-${level}:fresh`,
  ]),
];
