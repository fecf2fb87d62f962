import type { ParsedItem, ParsedSection } from "../../intake/index.ts";

/**
 * All words of an item as sections, for where it is none: what its sections don't hold already stands in
 * sections of its own. Items within it aren't counted.
 */
export function textsOf(item: ParsedItem): ParsedSection[] {
  const printed = item.sections.map(({ heading, text }) => `${heading}\n${text}`).join("\n");
  const unsaid = (texts: readonly string[]) =>
    texts.filter((text) => text.trim() !== "" && !plain(printed).includes(plain(text)));
  const decided = unsaid(item.decisions.flatMap(({ text, dissents }) => [text, ...dissents]));
  const attachments = unsaid(item.attachments);
  const other = unsaid([
    ...(item.caseNumber === null ? [] : [`Sagsnr. ${item.caseNumber}`]),
    ...item.caseHandlers,
    ...item.attendance,
  ]);
  return [
    ...item.sections,
    ...section("other", "", other),
    ...section("attachments", "Bilag", attachments),
    ...section("decision", "Beslutning", decided),
  ];
}

/** The line that an item begins with: "3. Havnebad". */
export function titleLine({ number, title }: ParsedItem): string {
  return [number === "" ? "" : `${number}.`, title].filter((part) => part !== "").join(" ");
}

/** Nothing but a number stands in it. */
export function isEmpty(item: ParsedItem): boolean {
  return item.title.trim() === "" && textsOf(item).length === 0 && item.items.length === 0;
}

function section(
  kind: ParsedSection["kind"],
  heading: string,
  texts: readonly string[],
): ParsedSection[] {
  return texts.length === 0 ? [] : [{ heading, kind, text: texts.join("\n\n") }];
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
