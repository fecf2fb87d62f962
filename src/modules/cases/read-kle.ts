import { parse } from "csv-parse/sync";
import { DomUtils, parseDocument } from "htmlparser2";
import { InputError } from "../../platform/errors.ts";
import type { KleEntry } from "./store/kle.ts";

const { getElementsByTagName, isTag, textContent } = DomUtils;
const CODE = /^\d{2}(\.\d{2}){0,2}$/;
/** Of a main group, group or subject, in KLE's own XML; other numbers with titles are sources of law. */
const NUMBER = /^(Hovedgruppe|Gruppe|Emne)Nr$/;
const TITLE = /^(Hovedgruppe|Gruppe|Emne)Titel$/;

/**
 * The codes of a list of subjects (emneplan) that the municipality has itself: CSV with code and
 * title, or KLE's XML. @throws InputError for a file without any
 */
export function readKle(file: Uint8Array): KleEntry[] {
  const text = decoded(file);
  const entries = text.trimStart().startsWith("<") ? fromXml(text) : fromCsv(text);
  if (entries.length === 0)
    throw new InputError("Der er ingen KLE-koder i filen.", {
      hint: "Brug en CSV-fil med kode og titel i de første to kolonner, eller emneplanen som XML.",
    });
  return [...new Map(entries.map((one) => [one.code, one])).values()];
}

/** Each element …Nr with the …Titel that follows it among its siblings; all other elements are passed over. */
function fromXml(text: string): KleEntry[] {
  return getElementsByTagName(
    (name) => NUMBER.test(name),
    parseDocument(text, { xmlMode: true }),
  ).flatMap((number) => {
    const beside = number.parent?.children.filter((node) => isTag(node)) ?? [];
    const title = beside.slice(beside.indexOf(number) + 1).find(({ name }) => TITLE.test(name));
    return title === undefined ? [] : entry(textContent(number), textContent(title));
  });
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

/** UTF-8, or else what Excel writes on a Danish machine. */
function decoded(file: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("windows-1252").decode(file);
  }
}

function entry(code: string, title: string): KleEntry[] {
  const [plain, name] = [code.trim(), title.trim().replace(/\s+/g, " ")];
  return CODE.test(plain) && name !== "" ? [{ code: plain, title: name.slice(0, 300) }] : [];
}
