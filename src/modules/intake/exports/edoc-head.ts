/** The head that only the whole agenda's text prints. */
export interface EdocHead {
  place: string | null;
  participants: string[];
  absent: string[];
  tableOfContents: { title: string; page: number }[];
}

const contentsRow = /^\s*[\d.]+\.?\t(?<title>.+)\t(?<page>\d+)\s*$/;
const date = /\bden \d{1,2}\. \p{L}+ \d{4}/u;

/** Reads place, who came and the contents from the text of a whole agenda. */
export function readEdocHead(text: string): EdocHead {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const contents = lines.flatMap((line) => {
    const row = contentsRow.exec(line)?.groups;
    const page = Number(row?.["page"]);
    return row?.["title"] === undefined || page < 1 ? [] : [{ title: row["title"], page }];
  });
  const end = lines.findIndex((line) => /^indholdsfortegnelse$/i.test(line));
  const head = end < 0 ? lines.slice(0, 80) : lines.slice(0, end);
  const dated = head.findIndex((line) => date.test(line));
  const below = dated < 0 ? "" : (head[dated + 1] ?? "");
  return {
    place: /^i\s+/.test(below) ? below.replace(/^i\s+/, "") : null,
    participants: namesBelow(head, /^til\s?stede$/i),
    absent: namesBelow(head, /^(?:afbud|fraværende|afbud\/fraværende)$/i),
    tableOfContents: contents,
  };
}

const label = /^(?:til\s?stede|afbud|fraværende|afbud\/fraværende|sekretær|øvrige)/i;

/** Names without what somebody is in the meeting: "Ane Fjord (A) - formand". */
function namesBelow(lines: readonly string[], heading: RegExp): string[] {
  const from = lines.findIndex((line) => heading.test(line));
  if (from < 0) return [];
  const names: string[] = [];
  for (const line of lines.slice(from + 1)) {
    if (label.test(line)) break;
    if (line !== "") names.push(line.replace(/\s+[-–]\s+(?:\d\.\s*)?(?:næst|vice)?formand$/i, ""));
  }
  return names;
}
