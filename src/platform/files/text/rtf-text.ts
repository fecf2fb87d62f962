/** Groups of an RTF file that are no text: tables of fonts and colours, pictures, what is marked as skippable. */
const SKIPPED =
  /^(fonttbl|colortbl|stylesheet|info|pict|object|themedata|datastore|listtable|listoverridetable|generator|\*)$/;

const windows = new TextDecoder("windows-1252");

/** The text of an RTF file (Rich Text Format Specification 1.9.1), read from left to right. */
export function rtfText(content: Buffer): string {
  const token = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)/gi;
  const source = content.toString("latin1");
  /** For each open group whether it is skipped, and how many signs stand in for one of \u. */
  const groups: { skips: boolean; stand: number }[] = [{ skips: false, stand: 1 }];
  let text = "";
  let toSkip = 0;
  const write = (more: string) => {
    if (!groups.at(-1)!.skips) text += more;
  };
  const writeByte = (byte: number) => {
    if (toSkip > 0) toSkip -= 1;
    else write(windows.decode(new Uint8Array([byte])));
  };
  for (const [, word, number, hex, sign, brace, run] of source.matchAll(token)) {
    const group = groups.at(-1)!;
    if (brace === "{") groups.push({ ...group });
    else if (brace === "}") {
      if (groups.length > 1) groups.pop();
    } else if (hex !== undefined) writeByte(Number.parseInt(hex, 16));
    else if (run !== undefined) {
      for (const one of run.replaceAll(/[\r\n]/g, "")) writeByte(one.charCodeAt(0));
    } else if (word === "u") {
      write(String.fromCharCode(Number(number) & 0xffff));
      toSkip = group.stand;
    } else if (word === "uc") group.stand = Number(number ?? 1);
    else if (word === "par" || word === "line" || word === "row") write("\n");
    else if (word === "tab" || word === "cell" || sign === "~") write(" ");
    else if (SKIPPED.test(word ?? sign ?? "")) group.skips = true;
    else if (sign !== undefined && "\\{}".includes(sign)) write(sign);
  }
  return text;
}
