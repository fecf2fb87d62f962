import { joinEnd } from "./join-lines.ts";

const begins = /^(?:-\s+|\d{1,3}[.)]\s|Bilag\s+\d)/;

const fileName = /\.(?:pdf|docx?|xlsx?|pptx?|html?|txt)$/i;

/**
 * The titles in a section of attachments: one a paragraph, so consecutive lines are one title,
 * unless the layout prints one a line, a line begins as an entry of a list does or the one before
 * it ends as a file name does.
 */
export function readAttachments(text: string, perLine: boolean): string[] {
  const titles: string[] = [];
  for (const paragraph of text.split("\n\n")) {
    let open = false;
    for (const line of paragraph.split("\n")) {
      const title = line.trim().replace(/^-\s+/, "");
      const before = titles.at(-1);
      const ended = perLine || begins.test(line.trim()) || fileName.test(before ?? "");
      if (open && before !== undefined && !ended) {
        titles[titles.length - 1] = joinEnd(before, title, 0, { left: [], joined: [] }) + title;
      } else if (title !== "") {
        titles.push(title);
      }
      open = true;
    }
  }
  return titles;
}
