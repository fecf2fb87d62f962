import { Parser } from "htmlparser2";
import iconv from "iconv-lite";
import { InputError } from "../../../platform/errors.ts";

/** An element of a case system's XML; names are local ones, without a prefix. */
export interface XmlNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlNode | string)[];
}

/** Bytes; a large export with its attachments' texts is some MB. */
export const largestXml = 64 * 1024 * 1024;
const MOST_NODES = 2_000_000;
const DEEPEST = 100;

/**
 * Reads XML that needn't be well-formed: what case systems write often isn't. No entity but the five
 * of XML itself is known, so nothing is fetched and nothing expands. `isDamaged` when an
 * element isn't closed by its own end: then nobody knows what stands in what.
 * @throws InputError when it is no XML, has too many or too deep elements, or declares entities
 */
export function readXml(bytes: Uint8Array): { root: XmlNode; isDamaged: boolean } {
  const text = decode(bytes);
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text.slice(0, 100_000)))
    throw new InputError("XML-filen erklærer entiteter, som intet sagssystem skriver.", {
      hint: "Hent filen på ny fra sagssystemet; den er måske lavet for at skade.",
    });
  const top: XmlNode = { name: "", attributes: new Map(), children: [] };
  const open = [top];
  let nodes = 0;
  let isDamaged = false;
  let isLiteral = false;
  const names = new Set<string>();
  // Ends of tags whose beginnings are lost stand in the text.
  const tornTags = new Set<string>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodes += 1;
        if (nodes > MOST_NODES || open.length > DEEPEST)
          throw new InputError("XML-filen har for mange eller for dybe elementer.", {
            hint: "Ingen sagssystemer skriver sådan. Hent filen på ny.",
          });
        if (name.length > 3) names.add(local(name));
        const node: XmlNode = {
          name: local(name),
          attributes: new Map(
            Object.entries(attributes).map(([key, given]) => [folded(local(key)), given]),
          ),
          children: [],
        };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      onclosetag(_, isImplied) {
        if (open.length > 1) open.pop();
        // One that closes itself ends in "/>"; any other is ended by the end of another.
        isDamaged ||= isImplied && text[parser.endIndex - 1] !== "/";
      },
      oncdatastart() {
        isLiteral = true;
      },
      oncdataend() {
        isLiteral = false;
      },
      ontext(data) {
        if (!isLiteral && data.includes(">"))
          for (const [, name = ""] of data.matchAll(/([\p{L}\w]+)>/gu)) tornTags.add(name);
        open.at(-1)?.children.push(clean(data));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  isDamaged ||=
    open.length > 1 || [...tornTags].some((end) => [...names].some((name) => end.endsWith(name)));
  parser.end();
  const root = top.children.find((child) => typeof child !== "string");
  if (root === undefined)
    throw new InputError("Filen er ikke XML.", { hint: "Hent den på ny fra sagssystemet." });
  return { root, isDamaged };
}

/** The elements of this name directly below, whatever their capitals. */
export function children(node: XmlNode | null, name: string): XmlNode[] {
  return (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== "string" && folded(child.name) === folded(name),
  );
}

/** The first element along a path: "Agenda/Meeting". */
export function at(node: XmlNode | null, path: string): XmlNode | null {
  return path
    .split("/")
    .reduce<XmlNode | null>((found, name) => children(found, name)[0] ?? null, node);
}

/** All elements of a path's last name: every Item of "Items/Item". */
export function all(node: XmlNode | null, path: string): XmlNode[] {
  return path
    .split("/")
    .reduce<XmlNode[]>(
      (found, name) => found.flatMap((each) => children(each, name)),
      node === null ? [] : [node],
    );
}

/** The text of an element along a path, blanks as one; "" when it isn't there. */
export function value(node: XmlNode | null, path: string): string {
  return textOf(at(node, path)).replaceAll(/\s+/g, " ").trim();
}

/** The texts of all elements of this name directly below. */
export function values(node: XmlNode | null, name: string): string[] {
  return children(node, name).map((child) => textOf(child).trim());
}

export function attribute(node: XmlNode | null, name: string): string {
  return node?.attributes.get(folded(name))?.trim() ?? "";
}

/** All text in an element, as it stands. */
export function textOf(node: XmlNode | null): string {
  return (node?.children ?? [])
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}

/** All that an element says, its attributes too. */
export function allText(node: XmlNode): string {
  const inner = node.children.map((child) => (typeof child === "string" ? child : allText(child)));
  return [...node.attributes.values(), ...inner].join("\n");
}

/** What an element holds as HTML: its text, which is HTML already, or the elements that stand in it. */
export function htmlOf(node: XmlNode | null): string {
  const inner = node?.children ?? [];
  if (inner.every((child) => typeof child === "string")) return inner.join("");
  return inner.map((child) => (typeof child === "string" ? escaped(child) : shown(child))).join("");
}

function shown(node: XmlNode): string {
  const attributes = [...node.attributes].map(([name, given]) => ` ${name}="${escaped(given)}"`);
  return `<${node.name}${attributes.join("")}>${htmlOf(node)}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const local = (name: string) => name.slice(name.indexOf(":") + 1).normalize("NFC");
const folded = (name: string) => name.normalize("NFC").toLowerCase();

/** Page breaks and the like, which XML doesn't allow and case systems write all the same. */
function clean(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll("\f", "\n").replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f]/g, "");
}

/** By its byte order mark, else as it declares, else UTF-8 or Windows-1252. */
export function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, "utf-16le");
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    const start = buffer.toString("latin1", 0, 200);
    const said = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? "";
    const isOther = iconv.encodingExists(said) && !/^utf/i.test(said);
    return iconv.decode(buffer, isOther ? said : "windows-1252");
  }
}
