import { recordEvent } from "../../platform/audit/event.ts";
import { dateInDenmark } from "../../platform/clock.ts";
import { sendPdf } from "../../platform/files/send-pdf.ts";
import { dateText } from "../../platform/i18n/dates.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import {
  demandOfMeeting,
  type MeetingAccess,
  maySeeClosed,
  maySeeItem,
  maySeeMinutes,
  openMeeting,
} from "../meetings/index.ts";
import { authorityById, type SignedIn } from "../organisation/index.ts";
import {
  addendumHeading,
  loadPapers,
  type Papers,
  type PublishedItem,
  type PublishedSection,
  renderMinutes,
} from "../publication/index.ts";
import { loadContent } from "./content.ts";
import { type Addendum, addendaOf } from "./store/addenda.ts";
import { lockOf } from "./store/locks.ts";
import { signersOf } from "./store/signatures.ts";

/**
 * The minutes as PDF, as they stand and as the viewer may see them: what was decided and added, who has
 * signed, whether they are approved. That closed matter was opened is noted.
 * @throws NotFoundError, ForbiddenError as the page of the minutes does
 */
export async function answerMinutes(
  desk: Pick<SignedIn, "viewer" | "authority" | "transact">,
  meetingId: string,
): Promise<Response> {
  const { viewer, authority, transact } = desk;
  const { head, papers, lock, signers } = await transact(async (tx) => {
    const { head: opened, access } = await openMeeting(tx, viewer, meetingId);
    demandOfMeeting(maySeeMinutes(access), access);
    const { id } = opened;
    const reader = {
      sees: maySeeClosed(access) ? ("all" as const) : ("open" as const),
      guestOf: [],
      recusedIn: [...access.recusedIn].toSorted(),
    };
    const made = await loadPapers(tx, await authorityById(tx, authority.id), id, reader, "minutes");
    if (made.holdsClosed)
      await recordEvent(tx, {
        action: "opened",
        subject: { kind: "meeting", id },
        details: { what: "Referat (PDF)" },
      });
    const locked = await lockOf(tx, id);
    const sha256 = locked?.sha256 ?? (await loadContent(tx, viewer.authorityId, id)).sha256;
    return {
      head: opened,
      papers: withAddenda(made, await addendaOf(tx, id), access),
      lock: locked,
      signers: await signersOf(tx, id, sha256),
    };
  });
  const pdf = await renderMinutes(
    papers,
    {
      lock: lock && { sha256: lock.sha256, date: dateInDenmark(lock.lockedAt) },
      signatures: signers.flatMap(({ name, signedAt }) =>
        signedAt === null ? [] : { name, date: dateInDenmark(signedAt) },
      ),
    },
    lock?.lockedAt ?? null,
  );
  return sendPdf(pdf, `${head.body.name} ${dateText(head.date, "da", "long")} – referat.pdf`);
}

/** What was added to the minutes, under the items that the viewer sees. */
function withAddenda(papers: Papers, addenda: readonly Addendum[], access: MeetingAccess): Papers {
  const of = (itemId: string | null): PublishedSection[] =>
    addenda
      .filter((one) => one.itemId === itemId)
      .map(({ text, madeAt }) => ({
        heading: addendumHeading(dateText(dateInDenmark(madeAt), "da", "long")),
        kind: "other",
        content: fromPlain(text),
      }));
  const add = (item: PublishedItem): PublishedItem => ({
    ...item,
    sections: maySeeItem(access, item) ? [...item.sections, ...of(item.id)] : item.sections,
    items: item.items.map(add),
  });
  const { content } = papers;
  return {
    ...papers,
    content: {
      ...content,
      preamble: [...content.preamble, ...of(null)],
      items: content.items.map(add),
    },
  };
}
