import { fromPlain } from "../../platform/rich-text/index.ts";
import type { Decision } from "../decisions/index.ts";
import { type ParsedDocument, type ParsedItem, toMeeting } from "../intake/index.ts";
import { type AgendaItem, allItems, type StoredItem } from "../meetings/index.ts";
import { slugOf } from "../organisation/index.ts";
import { renderPdf } from "./pdf/index.ts";
import { toPublished } from "./to-published.ts";
import { NOTHING_WITHHELD } from "./withheld.ts";

/** The PDF that a parsed document would have if it were published: closed items are bare here too. */
export async function renderDocument(
  document: ParsedDocument,
  options: { itemPerPage: boolean },
): Promise<Uint8Array> {
  const meeting = toMeeting(
    document,
    { bodyId: "", termId: null, slug: document.date },
    () => null,
  );
  const { name, period, organisation } = document.body;
  const authority = { id: "", slug: "", name: organisation ?? name, isSample: false };
  const body = { id: "", slug: slugOf(name), name, kind: "political" as const, organisation };
  const items = meeting.items.map(withId);
  const stored = { ...meeting, id: "", termLabel: period, state: null, items };
  const decisions = new Map(
    allItems(document.items).map((item) => [item.number, item.decisions.map(toDecision)]),
  );
  return renderPdf(toPublished(authority, body, stored, decisions, null, NOTHING_WITHHELD), {
    publishedAt: null,
    itemPerPage: options.itemPerPage,
  });
}

/** Outside the database an item's number tells it from the others. */
function withId(item: AgendaItem): StoredItem {
  return {
    ...item,
    id: item.number,
    publicTitle: null,
    isOwn: false,
    isChapter: item.items.length > 0,
    isWithdrawn: false,
    withdrawnReason: null,
    attachments: item.attachments.map((one) => ({ ...one, isClosed: false })),
    items: item.items.map(withId),
  };
}

function toDecision({ text, ...decision }: ParsedItem["decisions"][number]): Decision {
  return { ...decision, bodyId: null, content: fromPlain(text) };
}
