import { joinEnd } from "./join-lines.ts";

const begins = /^(?:-\s+|\d{1,3}[.)]\s|Bilag\s+\d)/;

/**
 * The titles in a section of attachments: one a paragraph, so consecutive lines are one title,
 * unless a line begins as an entry of a list does.
 */
export function readAttachments(text: string): string[] {
  const titles: string[] = [];
  for (const paragraph of text.split("\n\n")) {
    let open = false;
    for (const line of paragraph.split("\n")) {
      const title = line.trim().replace(/^-\s+/, "");
      const before = titles.at(-1);
      if (open && before !== undefined && !begins.test(line.trim())) {
        titles[titles.length - 1] = joinEnd(before, title, 0, { left: [], joined: [] }) + title;
      } else if (title !== "") {
        titles.push(title);
      }
      open = true;
    }
  }
  return titles;
}
