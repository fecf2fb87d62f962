import { decode } from "iconv-lite";
import { Parser } from "htmlparser2";

const MOST_DEPTH = 10;

/** Who wrote to whom about what, and the text of a mail (RFC 5322, RFC 2045-2047); no attachments. */
export function mailText(content: Buffer): string {
  const { fields, body } = split(content.toString("latin1"));
  const head = ["from", "to", "cc", "date", "subject"].map((name) => words(fields.get(name) ?? ""));
  return [...head, partText(fields, body, 0)].join("\n");
}

function partText(fields: Map<string, string>, body: string, depth: number): string {
  const type = fields.get("content-type") ?? "text/plain";
  const boundary = parameter(type, "boundary");
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < MOST_DEPTH) {
    const parts = `\n${body}`.split(`\n--${boundary}`).slice(1, -1).map(split);
    const texts = parts.map((part) => partText(part.fields, part.body, depth + 1));
    // Of the same text in several forms the plainest comes first (RFC 2046, 5.1.4).
    return /^multipart\/alternative/i.test(type)
      ? (texts.find((text) => text.trim() !== "") ?? "")
      : texts.join("\n");
  }
  if (/^attachment/i.test(fields.get("content-disposition") ?? "")) return "";
  if (!/^text\/(plain|html)/i.test(type)) return "";
  const bytes = unwrapped(body, fields.get("content-transfer-encoding") ?? "");
  const text = inCharset(bytes, parameter(type, "charset") ?? "utf-8");
  return /^text\/html/i.test(type) ? textOfHtml(text) : text;
}

/** Head and body of a mail or a part, the head's folded lines joined (RFC 5322, 2.2.3). */
function split(part: string): { fields: Map<string, string>; body: string } {
  const [head = "", ...rest] = part.replaceAll("\r\n", "\n").replace(/^\n/, "").split("\n\n");
  const lines = head.replaceAll(/\n[ \t]+/g, " ").split("\n");
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) fields.set(name.toLowerCase(), value ?? "");
  }
  return { fields, body: rest.join("\n\n") };
}

function parameter(field: string, name: string): string | undefined {
  const [, inQuotes, plain] =
    new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(field) ?? [];
  return inQuotes ?? plain;
}

function unwrapped(text: string, encoding: string): Buffer {
  if (/^base64/i.test(encoding)) return Buffer.from(text, "base64");
  if (/^quoted-printable/i.test(encoding)) return quoted(text.replaceAll(/=\n/g, ""));
  return Buffer.from(text, "latin1");
}

function quoted(text: string): Buffer {
  const byte = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return Buffer.from(text.replaceAll(/=([\dA-F]{2})/gi, byte), "latin1");
}

/** A field with words in other alphabets: =?utf-8?q?S=C3=B8?= (RFC 2047). */
function words(field: string): string {
  return field
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(
      /=\?([^?]+)\?([bq])\?([^?]*)\?=/gi,
      (_, charset: string, how: string, text: string) =>
        inCharset(
          how.toLowerCase() === "b"
            ? Buffer.from(text, "base64")
            : quoted(text.replaceAll("_", " ")),
          charset,
        ),
    );
}

function inCharset(bytes: Buffer, charset: string): string {
  try {
    return decode(bytes, charset);
  } catch {
    return bytes.toString("utf8");
  }
}

function textOfHtml(html: string): string {
  let text = "";
  let hidden = 0;
  const isHidden = (name: string) => name === "script" || name === "style" || name === "title";
  const parser = new Parser({
    onopentag: (name) => void (isHidden(name) && hidden++),
    ontext: (part) => void (hidden === 0 && (text += part)),
    onclosetag(name) {
      if (isHidden(name)) hidden--;
      if (/^(p|div|br|tr|li|h\d)$/.test(name)) text += "\n";
    },
  });
  parser.end(html);
  return text;
}
