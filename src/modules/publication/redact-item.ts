import type { PublishedItem } from "./published-meeting.ts";
import { type Redaction, redactRichText, redactText } from "./redact.ts";

/**
 * The item as it is published where persons are named in it: the phrases are left out of every text,
 * and its files stay out, since they may name them too. The items below it have redactions of their own.
 */
export function redactItem(item: PublishedItem, redactions: readonly Redaction[]): PublishedItem {
  if (redactions.length === 0) return item;
  const text = (one: string) => redactText(one, redactions);
  // What was repaired may be part of a name.
  const { repairs: _, ...kept } = item;
  return {
    ...kept,
    title: text(item.title),
    sections: item.sections.map(({ heading, kind, content }) => ({
      heading: text(heading),
      kind,
      content: redactRichText(content, redactions),
    })),
    decisions: item.decisions.map((decision) => ({
      ...decision,
      content: redactRichText(decision.content, redactions),
      votes: decision.votes && {
        for: decision.votes.for.map(text),
        against: decision.votes.against.map(text),
        abstain: decision.votes.abstain.map(text),
      },
      dissents: decision.dissents.map(text),
    })),
    attachments: item.attachments.map(({ title }) => ({ title: text(title), file: null })),
    attendance: item.attendance.map(text),
    links: item.links.filter(({ title, url }) => text(title + url) === title + url),
  };
}
