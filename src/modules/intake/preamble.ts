import { composeText } from "./compose-text.ts";
import type { Line } from "./lines.ts";
import type { ParsedSection } from "./parsed-document.ts";
import { putPlace } from "./places/places.ts";
import type { Reading } from "./reading.ts";

/** Lines of the head that have no field of their own. */
export interface PreambleText {
  heading: string;
  lines: Line[];
}

const heading = /^\p{Lu}[\p{L} ]{2,40}$/u;

/** Makes sections of the texts before the first item, such as an organisation's mission. */
export function readPreamble(
  free: readonly Line[],
  labelled: readonly PreambleText[],
  reading: Reading,
): ParsedSection[] {
  const texts: PreambleText[] = [{ heading: "", lines: [] }];
  for (const [index, line] of free.entries()) {
    const named = heading.test(line.text) && line.text.split(" ").length <= 4;
    if (named && /^\p{Lu}/u.test(textBelow(free, index))) {
      texts.push({ heading: line.text, lines: [] });
    } else {
      texts.at(-1)?.lines.push(line);
    }
  }
  return [...labelled, ...texts].flatMap(({ heading: printed, lines }) => {
    const text = composeText(lines, reading);
    if (printed === "" && text === "") return [];
    const section = { heading: printed, kind: "other" as const, text };
    putPlace(section, lines);
    return [section];
  });
}

function textBelow(lines: readonly Line[], index: number): string {
  let below = index + 1;
  while (lines[below]?.text === "") below += 1;
  return lines[below]?.text ?? "";
}
