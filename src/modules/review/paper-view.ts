import type { Tx } from "../../platform/database/doors.ts";
import { dateInDenmark } from "../../platform/clock.ts";
import { da } from "../../platform/i18n/da.ts";
import { DECISION_TYPES } from "../decisions/index.ts";
import type { ReadLine } from "../intake/index.ts";
import {
  listBodies,
  SECTION_KIND_NAMES,
  SECTION_KINDS,
  type Viewer,
} from "../organisation/index.ts";
import { publicPlaces } from "../publication/index.ts";
import type { Draft, PaperState, Wish } from "./draft.ts";
import { meetingNote } from "./meeting-note.ts";
import { wishesLetters } from "./store/key-wishes.ts";
import { contentOf, listPapers, type Paper } from "./store/papers.ts";

/** Minutes that somebody is thought to be at a paper after opening or saving it. */
const HELD_MS = 15 * 60_000;

export interface PaperView {
  id: string;
  name: string;
  state: PaperState;
  wish: Wish;
  revision: number;
  outcome: string | null;
  fault: string | null;
  hint: string | null;
  meetingId: string | null;
  /** Path of the public's page. */
  page: string | null;
  /** The paper to look through after this one. */
  nextId: string | null;
  /** Null for what is not in review. */
  review: {
    draft: Draft;
    lines: ReadLine[];
    /** How often the reader repaired something in it. */
    repairs: number;
    /** Of a PDF or scan, whose pages are shown as pictures. */
    hasPictures: boolean;
    pageCount: number;
    /** Who else is at it. */
    holder: { name: string; since: string } | null;
    /** What importing it would do to a meeting that is there already. */
    meetingNote: string | null;
    choices: Choices;
    /** Keys of one letter are wished. */
    letters: boolean;
  } | null;
}

export interface Choices {
  bodies: string[];
  sectionKinds: { value: string; text: string }[];
  decisionTypes: { value: string; text: string }[];
}

/** A paper as its page shows it. */
export async function paperView(
  tx: Tx,
  { viewer, now }: { viewer: Viewer; now: Date },
  paper: Paper,
): Promise<PaperView> {
  const { id, name, state, wish, revision, outcome, fault, hint, meetingId } = paper;
  const place =
    meetingId === null ? undefined : (await publicPlaces(tx, [meetingId])).get(meetingId);
  const content = state === "held" ? await contentOf(tx, id) : null;
  const { papers } = await listPapers(tx, {
    state: "held",
    search: "",
    order: "came",
    page: 1,
    size: 2,
  });
  return {
    id,
    name,
    state,
    wish,
    revision,
    outcome,
    fault,
    hint,
    meetingId,
    page: place?.state === "published" ? place.path : null,
    nextId: papers.find((other) => other.id !== id)?.id ?? null,
    review: content && {
      draft: content.draft,
      lines: content.reading.sourceLines,
      repairs: content.reading.repairs.length,
      hasPictures: !/^text\/|wordprocessing|\/(?:xml|json)$/.test(content.reading.kind),
      pageCount: Math.max(1, ...content.reading.sourceLines.map(({ page }) => page ?? 1)),
      holder: holderOf(paper, viewer, now),
      meetingNote: await meetingNote(tx, viewer.authorityId, content.draft.document),
      choices: await choices(tx, now),
      letters: await wishesLetters(tx, viewer.personId),
    },
  };
}

function holderOf(
  { openedById, openedBy, openedAt }: Paper,
  { personId }: Viewer,
  now: Date,
): { name: string; since: string } | null {
  if (openedAt === null || openedBy === null || openedById === personId) return null;
  if (now.getTime() - openedAt.getTime() > HELD_MS) return null;
  return { name: openedBy, since: openedAt.toISOString() };
}

async function choices(tx: Tx, now: Date): Promise<Choices> {
  const bodies = await listBodies(tx, dateInDenmark(now));
  return {
    bodies: bodies.map(({ name }) => name),
    sectionKinds: SECTION_KINDS.map((value) => ({
      value,
      text: SECTION_KIND_NAMES[value],
    })),
    decisionTypes: DECISION_TYPES.map((value) => ({
      value,
      text: da.decisionType[value] || "Ingen beslutning",
    })),
  };
}
