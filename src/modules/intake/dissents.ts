import { splitSentences } from "../decisions/index.ts";

/** That somebody asked to have something recorded. */
export const toRecord =
  /(?<!\p{L})(?:til(?:føre?s?|føjet|ført)?\s*(?:til\s+)?(?:protokol|referat)|(?:før(?:t|es|e)|optaget|tilført|tilføjet|anført|noteret|indført) (?:i|til) (?:beslutnings)?(?:protokol|referat)|tilfør(?:t|es) (?:protokol|referat|beslutning)|mindretalsudtalelse|afvigende mening(?!\p{L})|protokollat(?!\p{L})|(?:ønske|fik|begære|bad)[^.:]{0,40}\sprotokolleret|stemmeforklaring|særstandpunkt|særudtalelse|ønsker? at tilføje(?!\p{L})|ønskede? tilføjet(?!\p{L})|ønske[rd]?e? det (?:ført|tilført)|protokoltilførsel|protokolbemærkning|(?:ønske[rd]?e?|bad om at få) (?:det |følgende )?(?:noteret|bemærket|anført|indført|tilført)(?!\p{L}))/iu;
/** Only such a text is looked at. */
const mayState =
  /protokol|referat|mindretalsudtalelse|afvigende mening|stemmeforklaring|særstandpunkt|særudtalelse|noteret|bemærket|anført|indført|tilført|at tilføje|tilføjet/i;
/** Nothing was said: "Intet til protokollen". */
const nothing = /^(?:intet|ingen .{0,20}) til (?:referat|protokol)/i;

/** What was said just before is the statement. */
const itself =
  /^(?:han|hun|de|partiet|gruppen|begge|vedkommende) (?:ønsker|ønskede|begærede|begærer|bad om at få) (?:sin|sit|deres|dette|det|denne)(?!\p{L})[^:]*$/iu;

/** What the body did may stand before it in the same paragraph. */
function fromRecord(line: string): string {
  const sentences = splitSentences(line);
  const found = sentences.findIndex((each) => toRecord.test(each));
  // "… kan ikke anbefale indstillingen, da … Hun ønskede sin holdning ført til protokol."
  const at = found > 0 && itself.test(sentences[found] ?? "") ? found - 1 : found;
  return at > 0 && !/["”“»:]/.test(sentences.slice(0, at).join(" "))
    ? sentences.slice(at).join(" ")
    : line;
}

/** Statements that somebody asked to have recorded, with what follows a colon. */
export function readDissents(text: string): string[] {
  if (!mayState.test(text)) return [];
  const lines = text.split(/\n+/);
  const dissents: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string;
    if (!toRecord.test(line) || nothing.test(line)) continue;
    const parts = [fromRecord(line)];
    let next = lines[index + 1];
    if (line.endsWith(":") && next !== undefined) {
      parts.push(next);
      index += 1;
      // A quotation goes on until it is closed.
      while (/^["”“»]/.test(parts[1] ?? "") && !/["”“«»]\.?$/.test(next ?? "")) {
        index += 1;
        next = lines[index];
        if (next === undefined) break;
        parts.push(next);
      }
    }
    dissents.push(parts.join("\n\n"));
  }
  return dissents;
}
