import { InputError } from "../errors.ts";

/** A mail to one person. Texts are given by the caller; nothing here adds to them. */
export interface Mail {
  to: { name: string; address: string };
  subject: string;
  /** Plain text, lines as they are to stand. */
  text: string;
  /** The same as HTML; see `writeLetter`. */
  html?: string | undefined;
  /**
   * "<…@…>", the same each time the mail is tried (RFC 5322 §3.6.4): it is queued once only, and a
   * receiver that gets it twice after a broken connection can tell.
   */
  messageId: string;
  /** More header fields, by name: List-Unsubscribe. */
  headers?: Record<string, string> | undefined;
  attachments?: MailAttachment[] | undefined;
}

export interface MailAttachment {
  fileName: string;
  mediaType: string;
  /** The content as base64. */
  content: string;
}

const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/;
const MESSAGE_ID = /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>$/;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9-]*$/;
/** Written by the transport alone. */
const OWN_FIELDS =
  /^(from|to|cc|bcc|sender|reply-to|return-path|subject|message-id|date|auto-submitted|content-.*|mime-version)$/i;

/**
 * Refuses what would write header fields of its own: line breaks and other control characters in a
 * line, more than one receiver, fields that the transport sets.
 * @throws InputError
 */
export function checkMail(mail: Mail): void {
  const lines = [mail.to.name, mail.to.address, mail.subject, mail.messageId];
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!FIELD_NAME.test(name) || OWN_FIELDS.test(name))
      throw refused(`Mailens felt ${JSON.stringify(name)} kan ikke sættes.`);
    lines.push(value);
  }
  for (const { fileName, mediaType } of mail.attachments ?? []) lines.push(fileName, mediaType);
  if (lines.some((line) => /\p{Cc}|[\u2028\u2029]/u.test(line)))
    throw refused("Mailens emne, modtager eller felter indeholder linjeskift eller styretegn.");
  if (!ADDRESS.test(mail.to.address))
    throw refused(`»${mail.to.address}« er ikke én mailadresse.`, "Ret adressen hos personen.");
  if (!MESSAGE_ID.test(mail.messageId))
    throw refused("Mailens Message-ID har ikke den rette form.");
  if (mail.subject.trim() === "") throw refused("Mailen har intet emne.");
}

function refused(message: string, hint = "Ret det, og prøv igen."): InputError {
  return new InputError(message, { hint });
}
