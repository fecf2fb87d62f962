import { parse } from "csv-parse/sync";
import { InputError } from "../../platform/errors.ts";
import type { KleEntry } from "./store/kle.ts";

const CODE = /^\d{2}(\.\d{2}){0,2}$/;
/** Number and title of a main group, group or subject, as KLE's own XML has them side by side. */
const XML_PAIR = /<(\w+)Nr>\s*([\d.]+)\s*<\/\1Nr>\s*<\1Titel>([^<]*)<\/\1Titel>/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The codes of a list of subjects (emneplan) that the municipality has itself: CSV with code and
 * title, or KLE's XML. @throws InputError for a file without any
 */
export function readKle(file: Uint8Array): KleEntry[] {
  const text = new TextDecoder().decode(file).replace(/^\ufeff/, "");
  const entries = text.trimStart().startsWith("<") ? fromXml(text) : fromCsv(text);
  if (entries.length === 0)
    throw new InputError("Der er ingen KLE-koder i filen.", {
      hint: "Brug en CSV-fil med kode og titel i de første to kolonner, eller emneplanen som XML.",
    });
  return [...new Map(entries.map((one) => [one.code, one])).values()];
}

function fromXml(text: string): KleEntry[] {
  return [...text.matchAll(XML_PAIR)].flatMap(([, , code = "", title = ""]) =>
    entry(
      code,
      title.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!),
    ),
  );
}

function fromCsv(text: string): KleEntry[] {
  try {
    const rows = parse(text, {
      delimiter: [";", ",", "\t"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows.flatMap(([code = "", title = ""]) => entry(code, title));
  } catch (cause) {
    throw new InputError("Filen kan ikke læses som CSV.", {
      hint: "Gem den som CSV med semikolon, og prøv igen.",
      cause,
    });
  }
}

function entry(code: string, title: string): KleEntry[] {
  const [plain, name] = [code.trim(), title.trim()];
  return CODE.test(plain) && name !== "" ? [{ code: plain, title: name.slice(0, 300) }] : [];
}
