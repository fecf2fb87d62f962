import type { IStylesOptions } from "docx";
import { continueStyle, META_STYLE } from "./style-map.ts";

/** Hundredths of a millimetre are for printers; Word counts twentieths of a point. */
const STEP = 360;
const BODY = "Calibri";

const heading = (size: number) => ({
  run: { font: BODY, size, bold: true, color: "1a1a1a" },
  paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
});

/** The look of our documents; sizes are half points, distances twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: BODY, size: 22, language: { value: "da-DK" } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { font: BODY, size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(30),
    heading2: heading(26),
    heading3: heading(24),
    heading4: heading(22),
  },
  paragraphStyles: [
    {
      id: "TingstedMeta",
      name: META_STYLE,
      basedOn: "Normal",
      quickFormat: true,
      run: { color: "595959" },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: "TableHeading",
      name: "Table Heading",
      basedOn: "Normal",
      run: { bold: true },
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => ({
      id: continueStyle(level).replaceAll(" ", ""),
      name: continueStyle(level),
      basedOn: "Normal",
      paragraph: { indent: { left: STEP * (level + 1) } },
    })),
  ],
};
