/** Where a quotation stands in an element's text, whatever spaces and marks are between; null when it doesn't. */
export function findQuote(root: Element, quote: string): Range | null {
  const places: { node: Text; at: number }[] = [];
  let text = "";
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let at = 0; at < node.data.length; at += 1) {
      if (/\s/.test(node.data[at]!)) continue;
      text += node.data[at];
      places.push({ node, at });
    }
  }
  const wanted = quote.replaceAll(/\s/g, "");
  const start = wanted === "" ? -1 : text.indexOf(wanted);
  const first = places[start];
  const last = places[start + wanted.length - 1];
  if (start < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}

export interface Quotation {
  sectionKey: string;
  quote: string;
}

/** Longer quotations say no more about the place. */
const LONGEST_QUOTE = 500;

/** The chosen words and their section, or null when nothing is chosen in one section's text. */
export function chosenQuote(): Quotation | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { commonAncestorContainer: within } = selection.getRangeAt(0);
  const element = within instanceof Element ? within : within.parentElement;
  const section = element?.closest("[data-text]")?.closest<HTMLElement>("[data-section]");
  const quote = selection.toString().trim().slice(0, LONGEST_QUOTE);
  const sectionKey = section?.dataset["section"];
  return sectionKey === undefined || quote === "" ? null : { sectionKey, quote };
}

/** A section's text on the page, whether it is being written or only read. */
export function textOfSection(key: string): Element | null {
  return document.querySelector(`[data-section="${CSS.escape(key)}"] [data-text]`);
}
