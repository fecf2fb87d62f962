export interface ContentsRow {
  title: string;
  page: number;
  /** The item number and leaders that are printed around the title. */
  number: string;
}

const numbered = /^(?:Punkt\s+)?(?<number>\d{1,4}(?:\.\d{1,2})?)(?:[.:]\s*|\s+)(?=\D)/;

/** Reads "Title.....<tab>4" or "12. Title ..... 4"; null when no leader stands before the page. */
export function readContentsRow(text: string): ContentsRow | null {
  let end = text.length;
  while (end > 0 && isDigit(text.charCodeAt(end - 1))) end -= 1;
  const page = text.slice(end);
  if (page === "" || page.length > 4 || Number(page) === 0) return null;
  let start = end;
  while (start > 0 && ". \t…_".includes(text.charAt(start - 1))) start -= 1;
  const leader = text.slice(start, end);
  if (!/\.{3}|…|\t| {3}|_{3}|(?:\. ){3}/.test(leader)) return null;
  const before = text.slice(0, start);
  const number = numbered.exec(before)?.[0] ?? "";
  const title = before.slice(number.length).trim();
  return title === "" ? null : { title, page: Number(page), number };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
