import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";

/** The parts that hold what is written: Word, Excel, PowerPoint, OpenDocument. */
const PARTS =
  /^(word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|xl\/(sharedStrings|worksheets\/sheet\d+)\.xml|ppt\/(slides|notesSlides)\/[a-z]+\d+\.xml|content\.xml)$/i;
const MOST_BYTES = 80_000_000;

/** Elements whose text is written text, where others hold formulas, field codes and styles. */
const TEXT = new Set(["w:t", "a:t", "t", "v"]);
const LINES = new Set(["w:p", "a:p", "si", "row", "text:p", "text:h", "table:table-row"]);
const SPACES = new Set([
  "w:tab",
  "w:br",
  "c",
  "text:s",
  "text:tab",
  "text:line-break",
  "w:tc",
  "table:table-cell",
]);

/** The text of an office file. @throws Error when it is no archive or unpacks to too much */
export function officeText(content: Buffer): string {
  let bytes = 0;
  const parts = unzipSync(content, {
    filter({ name, originalSize }) {
      if (!PARTS.test(name)) return false;
      bytes += originalSize;
      if (bytes > MOST_BYTES) throw new Error("unpacks to too much");
      return true;
    },
  });
  const names = Object.keys(parts).sort(inOrder.compare);
  return names.map((name) => textOfXml(Buffer.from(parts[name]!).toString("utf8"))).join("\n");
}

const inOrder = new Intl.Collator("en", { numeric: true });

function textOfXml(xml: string): string {
  let text = "";
  /** How deep inside elements of text; an OpenDocument paragraph is all text. */
  let depth = 0;
  let isShared = false;
  const isText = (name: string) => TEXT.has(name) || /^text:[ph]$/.test(name);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SPACES.has(name)) text += " ";
        // A cell of type "s" holds the number of a shared string, which stands elsewhere.
        if (name === "c") isShared = attributes["t"] === "s";
        if (isText(name) && !(name === "v" && isShared)) depth += 1;
      },
      ontext(part) {
        if (depth > 0) text += part;
      },
      onclosetag(name) {
        if (isText(name) && !(name === "v" && isShared)) depth -= 1;
        if (LINES.has(name)) text += "\n";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return text;
}
