import { toTypst, type RichText, type TypstText } from "../../../platform/rich-text/index.ts";
import type { PublishedSection } from "../published-meeting.ts";

/** A headed text: a section, or a decision set apart in its box. */
export interface PartView {
  kind: "section" | "decision";
  heading: string;
  text: TypstText;
  /** Under the text: votes and dissents. */
  notes: { label: string; text: string }[];
}

export function viewSection(section: PublishedSection): PartView {
  const kind = section.kind === "decision" ? "decision" : "section";
  return { kind, heading: section.heading, text: toTypst(section.content), notes: [] };
}

/** A section of one list; none when the list is empty. */
export function viewList(heading: string, entries: { text: string; href?: string }[]): PartView[] {
  if (entries.length === 0) return [];
  const list: RichText = {
    type: "doc",
    content: [
      {
        type: "bulletList",
        content: entries.map(({ text, href }) => ({
          type: "listItem",
          content: [
            {
              type: "paragraph",
              content: [
                { type: "text", text, ...(href && { marks: [{ type: "link", attrs: { href } }] }) },
              ],
            },
          ],
        })),
      },
    ],
  };
  return [{ kind: "section", heading, text: toTypst(list), notes: [] }];
}
