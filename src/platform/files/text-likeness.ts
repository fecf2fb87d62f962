/** What a file is that has no signature of its own: "html", "script", "text", "cfb" or "unknown". */
export function textLikeness(head: Buffer): string {
  if (head.subarray(0, 4).equals(OLE)) return "cfb";
  const text = textOfHead(head);
  if (text === null) return "unknown";
  if (/^\s*(<!doctype\s+html|<html|<head|<body|<script|<iframe|<meta\s)/i.test(text)) return "html";
  if (/^\s*(<\?xml[^>]*>\s*(<!--.*?-->\s*)*)?(<!doctype\s+svg[^>]*>\s*)?<svg/is.test(text))
    return "svg";
  if (/^(#!|<\?php|@echo off|#requires )/i.test(text)) return "script";
  return "text";
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Whether the file is a plain text or a mail, as its name says. */
export function looksLike(mediaType: string, actual: string, head: Buffer): boolean {
  if (mediaType === "application/vnd.ms-outlook") return actual === "cfb" && isOutlookMail(head);
  if (actual !== "text") return false;
  if (mediaType === "message/rfc822") return isMail(textOfHead(head) ?? "");
  return mediaType === "text/plain" || mediaType === "text/csv";
}

/** The head as text in UTF-8, UTF-16 or Windows-1252; null when it is none. */
function textOfHead(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString("utf16le", 2);
  // Signs that no text holds; those of layout and the escape of old printouts do.
  for (const byte of head) if (byte < 32 && !LAYOUT.has(byte)) return null;
  return head.toString("utf8").replace(/^\uFEFF/, "");
}

const LAYOUT = new Set([9, 10, 12, 13, 27]);

/** At least two of the header fields that every mail has, at its very beginning (RFC 5322, 3.6). */
function isMail(text: string): boolean {
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? "";
  if (!/^[!-9;-~]+:/.test(head)) return false;
  const fields = head.match(/^(from|to|date|subject|received|message-id|mime-version):/gim) ?? [];
  return new Set(fields.map((field) => field.toLowerCase())).size >= 2;
}

/** The names of streams of a compound file are UTF-16; Outlook's are these (MS-OXMSG, 2.2). */
function isOutlookMail(head: Buffer): boolean {
  return (
    head.includes(Buffer.from("__nameid_version1.0", "utf16le")) ||
    head.includes(Buffer.from("__properties_version1.0", "utf16le")) ||
    head.includes(Buffer.from("__substg1.0_", "utf16le"))
  );
}
