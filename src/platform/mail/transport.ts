import nodemailer, { type NodemailerError } from "nodemailer";
import { checkMail, type Mail, type MailAttachment } from "./mail.ts";

/** What the mail server said, or that it said nothing that counts. `reason` is for an administrator. */
export type Outcome =
  | { state: "sent"; response: string }
  /** For good (5yz, RFC 5321 §4.2.1): trying again gives the same. */
  | { state: "refused"; reason: string }
  /** Not now. `unreachable`: no server took the connection, so other mails won't go either. */
  | { state: "later"; reason: string; unreachable: boolean };

export interface MailTransport {
  /** Tries once. @throws InputError for a mail that may not be sent at all; see `checkMail` */
  send(mail: Mail): Promise<Outcome>;
  close(): void;
}

/** Codes of nodemailer for what concerns the server, not the mail. */
const SERVER_FAULTS = new Set([
  "EAUTH",
  "ECONNECTION",
  "EDNS",
  "ENOAUTH",
  "EPROTOCOL",
  "ESOCKET",
  "ETIMEDOUT",
  "ETLS",
]);

/**
 * Opens the way to a mail server. `smtpUrl` is smtp://user:password@host:port, or smtps: for TLS from
 * the first byte; `from` is "Name <address>" or an address. Connections are made when needed.
 */
export function openMailTransport(smtpUrl: string, from: string): MailTransport {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    // A mail whose connection breaks is tried again by the outbox, which writes that down.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      checkMail(mail);
      try {
        const info = await transport.sendMail({
          from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          headers: {
            ...mail.headers,
            // RFC 3834: answering machines stay silent; Exchange asks for a field of its own.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": "da",
          },
          attachments: (mail.attachments ?? []).map((attachment) => ({
            filename: attachment.fileName,
            contentType: attachment.mediaType,
            content: attachment.content,
            encoding: "base64",
          })),
          alternatives: (mail.attachments ?? []).filter(isInvitation).map((attachment) => ({
            contentType: attachment.mediaType,
            content: attachment.content,
            encoding: "base64",
          })),
        });
        return { state: "sent", response: info.response };
      } catch (error) {
        return outcomeOf(error as NodemailerError);
      }
    },
    close: () => transport.close(),
  };
}

/** Calendar programs act on it only where it stands as another form of the text (RFC 6047 §2.4). */
function isInvitation({ mediaType }: MailAttachment): boolean {
  return /^text\/calendar\b.*\bmethod=/i.test(mediaType);
}

function outcomeOf(error: NodemailerError): Outcome {
  const reason = error.response ?? error.message;
  // A refused sign-in is permanent too, but for the server's settings, not for this mail.
  const unreachable = SERVER_FAULTS.has(error.code ?? "") || error.responseCode === 421;
  if (error.permanent === true && !unreachable) return { state: "refused", reason };
  return { state: "later", reason, unreachable };
}
