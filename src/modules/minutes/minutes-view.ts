import type { Tx } from "../../platform/database/doors.ts";
import { toHtml } from "../../platform/rich-text/index.ts";
import {
  allItems,
  isApproved,
  mayManage,
  type MeetingAccess,
  maySeeItem,
  type StoredItem,
} from "../meetings/index.ts";
import type { Decision } from "../decisions/index.ts";
import { minutesRules } from "./approval-way.ts";
import { loadContent } from "./content.ts";
import { lacksOf } from "./lacks.ts";
import * as policy from "./policy.ts";
import { addendaOf } from "./store/addenda.ts";
import { circulationsOf } from "./store/circulations.ts";
import { commentsOf } from "./store/comments.ts";
import { lockOf } from "./store/locks.ts";
import { signersOf } from "./store/signatures.ts";

/** What the page of the minutes shows this viewer. What he may not see of an item isn't in it. */
export async function minutesView(tx: Tx, access: MeetingAccess) {
  const { viewer, meeting } = access;
  const content = await loadContent(tx, viewer.authorityId, meeting.id);
  const lock = await lockOf(tx, meeting.id);
  const rules = await minutesRules(tx, meeting.bodyId);
  const manages = mayManage(access);
  const items = allItems(content.meeting.items).map((item) =>
    itemView(item, content.decisions.get(item.id) ?? [], access),
  );
  const seen = new Set(items.flatMap((item) => (item.isSeen ? item.id : [])));
  const isOfSeen = ({ itemId }: { itemId: string | null }) => itemId === null || seen.has(itemId);
  const signers = await signersOf(tx, meeting.id, content.sha256);
  const own = signers.find((one) => one.personId === viewer.personId);
  const { participants, absent, substitutes } = content.meeting;
  return {
    participants,
    absent,
    substitutes,
    items,
    sha256: lock?.sha256 ?? content.sha256,
    lock: lock && { approvedBy: lock.approvedBy, lockedAt: lock.lockedAt },
    way: rules.approval,
    commentDays: rules.commentDays,
    circulations: await circulationsOf(tx, meeting.id),
    comments: (await commentsOf(tx, meeting.id)).filter(isOfSeen),
    addenda: (await addendaOf(tx, meeting.id)).filter(isOfSeen),
    signers: rules.approval === "signature" ? signers : [],
    lacks: manages && meeting.state === "draft" ? await lacksOf(tx, access) : [],
    may: {
      circulate: policy.mayCirculate(access),
      conclude: policy.mayConclude(access),
      comment: policy.mayComment(access),
      sign: rules.approval === "signature" && policy.maySign(access) && own?.signedAt === null,
      followUp: policy.mayFollowUp(access),
      prepare: policy.mayPrepare(access),
    },
    isApproved: meeting.state !== null && isApproved(meeting.state),
  };
}

export type MinutesView = Awaited<ReturnType<typeof minutesView>>;

function itemView(item: StoredItem, decisions: readonly Decision[], access: MeetingAccess) {
  const { id, number, closed, isWithdrawn, withdrawnReason, isChapter } = item;
  const isSeen = maySeeItem(access, item);
  const bare = {
    id,
    number,
    closed,
    isChapter: isChapter || item.items.length > 0,
    isSeen,
    isRecused: access.recusedIn.has(id),
  };
  if (!isSeen)
    return {
      ...bare,
      title: item.publicTitle ?? (closed ? "Lukket punkt" : item.title),
      withdrawn: null,
      caseNumber: null,
      sections: [],
      decisions: [],
      attendance: [],
      attachments: [],
    };
  const options = { headingLevel: 4, notePrefix: `p${number}` };
  return {
    ...bare,
    title: item.title,
    withdrawn: isWithdrawn ? (withdrawnReason ?? "") : null,
    caseNumber: item.caseNumber,
    sections: item.sections
      .filter(({ kind }) => kind !== "decision" && kind !== "attachments")
      .map(({ heading, content }) => ({ heading, html: toHtml(content, options) })),
    decisions: decisions.map(({ body, date, content, votes, dissents }) => ({
      body,
      date,
      html: toHtml(content, options),
      votes,
      dissents,
    })),
    attendance: item.attendance,
    attachments: item.attachments.map(({ title, isClosed }) => ({ title, isClosed })),
  };
}

export type MinutesItem = MinutesView["items"][number];
