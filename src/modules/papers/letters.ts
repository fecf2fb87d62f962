import { dateText, timeText } from "../../platform/i18n/dates.ts";
import {
  type Mail,
  type MailAttachment,
  messageIdOf,
  writeLetter,
} from "../../platform/mail/index.ts";
import type { MeetingHead } from "../meetings/index.ts";
import { paperFilePath, papersPath } from "./links.ts";
import { DISPATCH_KIND_NAMES, type SentKind } from "./words.ts";

/** What a letter tells of; nothing of an item stands in it. */
export interface Told {
  dispatchId: string;
  kind: SentKind;
  head: Pick<MeetingHead, "id" | "date" | "startTime" | "place" | "title" | "body">;
  message: string | null;
  authorityName: string;
  baseUrl: string;
}

/** "Dagsorden: Teknikudvalget 4. marts 2026" */
export function subjectOf({ kind, head }: Pick<Told, "kind" | "head">): string {
  const name = head.title === null ? head.body.name : `${head.body.name}, ${head.title}`;
  return `${DISPATCH_KIND_NAMES[kind]}: ${name} ${dateText(head.date, "da", "long")}`;
}

/** The mail to somebody who signs in here: the way to the papers, and the PDF when it holds nothing closed. */
export function recipientMail(
  told: Told,
  to: { personId: string; name: string; email: string },
  pdf: MailAttachment | null,
): Mail {
  const { head, dispatchId, baseUrl } = told;
  const file = paperFilePath(head.id, { dispatchId, what: "agenda" });
  return compose(told, `${dispatchId}.${to.personId}`, to, pdf, {
    entries: [
      { text: "Åbn dagsordenen (PDF)", url: baseUrl + file },
      { text: "Se alt dit materiale til mødet", url: baseUrl + papersPath(head.id) },
    ],
  });
}

/** The mail to a guest from outside: his items as PDF, or that he is told of them in another way. */
export function outsiderMail(
  told: Told,
  to: { name: string; email: string },
  pdf: MailAttachment | null,
): Mail {
  const how =
    pdf === null
      ? "Materialet til dit punkt kan ikke sendes med mail. Kontakt sekretæren for mødet."
      : "Materialet til dit punkt er vedhæftet.";
  return compose(
    told,
    `${told.dispatchId}.${to.email.toLowerCase().replaceAll(/[^a-z\d]/g, "-")}`,
    to,
    pdf,
    {
      paragraphs: [how],
      entries: [],
    },
  );
}

function compose(
  told: Told,
  key: string,
  { name, email }: { name: string; email: string },
  pdf: MailAttachment | null,
  { paragraphs = [], entries }: { paragraphs?: string[]; entries: { text: string; url: string }[] },
): Mail {
  const { head, message, authorityName, baseUrl } = told;
  const subject = subjectOf(told);
  const preferences = `${baseUrl}/intern/besked/indstillinger`;
  const where = [
    dateText(head.date, "da"),
    ...(head.startTime === null ? [] : [timeText(head.startTime, "da")]),
    ...(head.place === null ? [] : [head.place]),
  ].join(", ");
  const letter = writeLetter(subject, {
    greeting: `Kære ${name}`,
    paragraphs: [
      `${DISPATCH_KIND_NAMES[told.kind]} til ${head.body.name} ${where}.`,
      ...(message === null ? [] : message.split(/\s*\n\s*/).filter((line) => line !== "")),
      ...paragraphs,
    ],
    groups: entries.length === 0 ? [] : [{ heading: null, entries }],
    footer: [
      { text: `Sendt fra Tingsted i ${authorityName}. Mailen kan ikke besvares.` },
      ...(entries.length === 0 ? [] : [{ text: "Vælg, hvad du får mail om", url: preferences }]),
    ],
  });
  return {
    to: { name, address: email },
    subject,
    ...letter,
    messageId: messageIdOf(`dispatch.${key}`, baseUrl),
    attachments: pdf === null ? [] : [pdf],
  };
}
