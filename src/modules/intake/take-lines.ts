import type { Layout } from "./layout.ts";
import type { Ledger } from "./ledger.ts";
import { longestRunning, type Pages, withoutOffer, withoutRule } from "./lines.ts";
import type { SourceText } from "./source-text.ts";

/** The lines of a paper as its reader gives them. One that marks its headings holds no page heads. */
export function takeLines(
  { lines, hasPages }: SourceText,
  layout: Layout,
  isMarked: boolean,
  ledger: Ledger,
): Pages {
  let page = 0;
  return {
    lines: lines.map((line, index) => {
      const { level, indent, isNote, links } = line;
      let text = withoutOffer(withoutRule(line.text), index + 1, ledger);
      if (
        !isMarked &&
        text.length <= longestRunning &&
        layout.running.some((pattern) => pattern.test(text))
      ) {
        ledger.left.push({ line: index + 1, text, as: "running" });
        text = "";
      }
      const pageStart = line.page > page && text !== "";
      if (pageStart) page = line.page;
      return { text, number: index + 1, page: line.page, pageStart, level, indent, isNote, links };
    }),
    pageOffset: hasPages ? 0 : null,
  };
}
