import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { type Mail, type MailAttachment, queueMail } from "../../platform/mail/index.ts";
import type { MeetingHead } from "../meetings/index.ts";
import { notify } from "../notices/index.ts";
import { bodyById } from "../organisation/index.ts";
import { type PaperReader, renderPapers, toPapers } from "../publication/index.ts";
import type { DispatchDesk } from "./actions/send-papers.ts";
import { outsiderMail, recipientMail, subjectOf, type Told } from "./letters.ts";
import { papersPath } from "./links.ts";
import type { NewDispatch } from "./store/dispatches.ts";
import type { Receivers } from "./store/recipients.ts";
import type { SentKind } from "./words.ts";

interface Telling {
  sent: NewDispatch & { kind: SentKind };
  head: MeetingHead;
  receivers: Receivers;
  /** Whether the PDF goes with the mail where it holds nothing closed. */
  attaches: boolean;
  now: Date;
}

/** Larger PDFs stay behind their link. */
const MOST_BYTES = 5_000_000;

/**
 * Tells everybody who gets the papers: in the system, and by a mail of its own to who wants to be told at
 * once. A PDF goes along only when its reader's papers hold nothing closed.
 */
export async function tellRecipients(
  tx: Tx,
  desk: DispatchDesk,
  { sent, head, receivers, attaches, now }: Telling,
): Promise<void> {
  const { viewer, authority, jobs, baseUrl } = desk;
  const { authorityId } = viewer;
  const told: Told = {
    dispatchId: sent.id,
    kind: sent.kind,
    head,
    message: sent.message,
    authorityName: authority.name,
    baseUrl,
  };
  const wanted = await notify(
    tx,
    jobs,
    {
      authorityId,
      personIds: receivers.recipients.map(({ personId }) => personId),
      kind: "papers_sent",
      text: `${subjectOf(told)} er sendt ud.`,
      href: papersPath(head.id),
      subject: { kind: "meeting", id: head.id },
      hasOwnMail: true,
    },
    now,
  );
  const body = await bodyById(tx, authorityId, head.body.id);
  const pdfs = new Map<string, MailAttachment | null>();
  const pdfFor = async (reader: PaperReader): Promise<MailAttachment | null> => {
    const key = JSON.stringify(reader);
    if (!pdfs.has(key)) pdfs.set(key, await render(reader));
    return pdfs.get(key) ?? null;
  };
  const render = async (reader: PaperReader): Promise<MailAttachment | null> => {
    const source = { authority: { slug: "", name: authority.name }, body, meeting: sent.content };
    const papers = toPapers({ ...source, decisions: new Map(), kind: "agenda" }, reader);
    if (papers.holdsClosed) return null;
    const pdf = await renderPapers(papers, now);
    if (pdf.length > MOST_BYTES) return null;
    return {
      fileName: `${subjectOf(told).replaceAll(/[^\p{L}\d]+/gu, "-")}.pdf`,
      mediaType: "application/pdf",
      content: Buffer.from(pdf).toString("base64"),
    };
  };
  const send = async (mail: Mail) => {
    try {
      await queueMail(tx, jobs, authorityId, mail, now);
    } catch (error) {
      // An address that no mail can go to; who it is sees the papers in the system.
      if (!(error instanceof InputError)) throw error;
    }
  };
  for (const { personId, name, email, sees, guestOf, recusedIn } of receivers.recipients) {
    if (email === null || !wanted.has(personId)) continue;
    const pdf = attaches ? await pdfFor({ sees, guestOf, recusedIn }) : null;
    await send(recipientMail(told, { personId, name, email }, pdf));
  }
  for (const { name, email, items } of receivers.outsiders) {
    const pdf = await pdfFor({ sees: "items", guestOf: items, recusedIn: [] });
    await send(outsiderMail(told, { name, email }, pdf));
  }
}
