import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ParsedDocument, ParsedItem } from "../../../src/modules/intake/index.ts";
import type {
  PublishedItem,
  PublishedMeeting,
} from "../../../src/modules/publication/published-meeting.ts";
import { toPlain } from "../../../src/platform/rich-text/index.ts";
import type { Ground } from "./ground.ts";

/** What minutes say, in the words of both the record and a paper that was read. */
interface Said {
  kind: string;
  body: string;
  date: string;
  hours: (string | null)[];
  place: string | null;
  participants: string[];
  absent: string[];
  substitutes: { for: string; by: string }[];
  schedule: { from: string; to: string; title: string; guests: string[]; block: string | null }[];
  items: SaidItem[];
}

interface SaidItem {
  number: string;
  title: string;
  closed: boolean;
  sections: { heading: string; kind: string; text: string }[];
  decisions: object[];
  attachments: string[];
  attendance: string[];
  items: SaidItem[];
}

/** What the public record says of a meeting, and what its own PDF says when it is read as any paper. */
export async function bothWays(
  ground: Ground,
  publicPage: string,
): Promise<{ record: Said; paper: Said; warnings: unknown[] }> {
  const [, , body, slug] = publicPage.split("/");
  const [row] = await ground.query<{ content: PublishedMeeting }>(
    `select v.document::jsonb -> 'content' as content from record.meeting m
     join record.version v on v.authority_id = m.authority_id and v.meeting_id = m.id
     where m.body_slug = $1 and m.slug = $2 order by v.version desc limit 1`,
    [body, slug],
  );
  const record = ofRecord(row!.content);
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-read-"));
  const file = path.join(folder, "referat.pdf");
  const pdf = await fetch(`${ground.serving.address}${publicPage}/referat.pdf`);
  await writeFile(file, new Uint8Array(await pdf.arrayBuffer()));
  const { out, err } = await ground.serving.run("parse", file);
  await rm(folder, { recursive: true });
  if (out === "") throw new Error(err);
  const read = JSON.parse(out) as ParsedDocument;
  return { record, paper: ofPaper(read), warnings: read.warnings };
}

function ofRecord(meeting: PublishedMeeting): Said {
  const { kind, date, startTime, endTime, place, participants, absent, substitutes } = meeting;
  return {
    kind,
    date,
    place,
    participants,
    absent,
    substitutes,
    body: meeting.body.name,
    hours: [startTime, endTime],
    schedule: meeting.schedule.map(({ from, to, title, guests, block }) => ({
      from,
      to,
      title,
      guests,
      block,
    })),
    items: meeting.items.map(itemOfRecord),
  };
}

function itemOfRecord(item: PublishedItem): SaidItem {
  const { number, title, closed, attendance } = item;
  return {
    number,
    title,
    closed,
    attendance,
    sections: item.sections
      .filter(isText)
      .map(({ heading, kind, content }) => ({ heading, kind, text: plain(toPlain(content)) })),
    decisions: item.decisions.map(({ content, ...decision }) => ({
      ...decision,
      text: plain(toPlain(content)),
    })),
    attachments: item.attachments.map((one) => one.title),
    items: item.items.map(itemOfRecord),
  };
}

function ofPaper(document: ParsedDocument): Said {
  const { kind, date, startTime, endTime, place, participants, absent, substitutes } = document;
  return {
    kind,
    date,
    place,
    participants,
    absent,
    substitutes,
    body: document.body.name,
    hours: [startTime, endTime],
    schedule: document.schedule.map(({ participants: guests, ...row }) => ({ ...row, guests })),
    items: document.items.map(itemOfPaper),
  };
}

function itemOfPaper(item: ParsedItem): SaidItem {
  const { number, title, closed, attendance, attachments } = item;
  return {
    number,
    title,
    closed,
    attendance,
    attachments,
    sections: item.sections
      .filter(isText)
      .map((section) => ({ ...section, text: plain(section.text) })),
    decisions: item.decisions.map((decision) => ({ ...decision, text: plain(decision.text) })),
    items: item.items.map(itemOfPaper),
  };
}

/** A paper prints what was decided, and the list of attachments, as sections too. */
const isText = ({ kind }: { kind: string }) => kind !== "decision" && kind !== "attachments";

/** Where lines are broken is the paper's. */
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
