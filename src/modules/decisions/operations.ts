import { z } from "zod";
import { richTextSchema, type RichText } from "../../platform/rich-text/index.ts";
import { DECISION_TYPES, type DecisionType } from "./decision-type.ts";

/*
 * What a meeting's screen sends, one change at a time, each with an id of the screen's own: sent twice
 * it is done once. Pure, so that screens read it too.
 */

const id = z.uuid();
const line = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(4000);
const note = z.string().trim().max(1000).nullable().default(null);
const day = z.iso.date();
/** HH:MM in Denmark, of the meeting's day or the night after. */
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Skriv tiden som 16:30.");
/** Left out, it is now. */
const clockTime = hour.nullable().default(null);
/** The revision that the screen shows; null where it shows nothing yet. */
const revision = z.int().nullable();
const count = z.int().min(0).max(1000);
const choice = z.enum(["for", "against", "abstain"]);

/** What becomes of the item's case after the meeting. */
const outcome = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("treated"), note }),
  z.strictObject({
    kind: z.literal("postponed"),
    /** A meeting of the body, or null for the next one, whichever that becomes. */
    meetingId: id.nullable().default(null),
    /** The meeting never came to it. */
    isUntreated: z.boolean().default(false),
    note,
  }),
  z.strictObject({
    kind: z.literal("referred"),
    bodyId: id,
    purpose: z.enum(["hearing", "discussion", "recommendation", "decision", "information"]),
    note,
  }),
  z.strictObject({ kind: z.literal("ended"), note }),
]);

/** Present people by their votes; counted where nobody is named. */
const ballot = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("hands"), for: count, against: count, abstain: count }),
  z.strictObject({ method: z.literal("secret"), for: count, against: count, abstain: count }),
  z.strictObject({
    method: z.literal("names"),
    casts: z.array(z.strictObject({ personId: id, choice })).max(300),
  }),
  z.strictObject({
    method: z.literal("party"),
    casts: z
      .array(z.strictObject({ party: line, choice, weight: z.int().min(1).max(300) }))
      .max(300),
  }),
]);

const SHAPES = {
  // Who is there.
  attend: {
    personId: id,
    state: z.enum(["expected", "present", "cancelled", "absent"]),
    reason: note,
    /** null: whatever stands there. */
    revision: revision.default(null),
  },
  /** Everybody who is expected and of whom nothing else is known. */
  "attend-all": {},
  substitute: { personId: id, forPersonId: id, party: line.nullable().default(null) },
  /** Takes back that somebody was called in. */
  dismiss: { personId: id },
  /** Behind closed doors or out of them; null is as the role says. */
  "attend-closed": { personId: id, isIn: z.boolean().nullable() },
  /** From an item on; null is from the beginning. */
  arrive: { personId: id, itemId: id.nullable(), time: clockTime, note },
  /** From an item on; null is after the last. */
  leave: { personId: id, itemId: id.nullable(), time: clockTime, note },
  "correct-presence": { changeId: id, itemId: id.nullable(), time: clockTime, note },
  "remove-presence": { changeId: id },
  /** Left out, \`time\` keeps what stands; \`left\` takes it away. */
  guest: {
    guestId: id,
    state: z.enum(["announced", "attended", "absent"]),
    time: clockTime,
    left: hour.nullable().default(null),
  },
  // Where the meeting is.
  current: { itemId: id.nullable() },
  "closed-part": { on: z.boolean() },
  // What it decides.
  decide: {
    itemId: id,
    content: richTextSchema,
    /** null: read from the text. */
    types: z.array(z.enum(DECISION_TYPES)).min(1).max(9).nullable().default(null),
    revision,
  },
  /** "Som indstillet", with what amendments have changed; `withText` takes the words over as well. */
  adopt: { itemId: id, withText: z.boolean().default(false), revision },
  settle: { itemId: id, settled: z.boolean(), revision },
  outcome: { itemId: id, outcome },
  amend: { itemId: id, proposedBy: line, personId: id.nullable().default(null), text },
  "rule-amendment": {
    amendmentId: id,
    state: z.enum(["proposed", "adopted", "rejected", "withdrawn"]),
  },
  vote: {
    itemId: id,
    amendmentId: id.nullable().default(null),
    /** The vote that this one corrects. */
    replaces: id.nullable().default(null),
    /** What was voted on; empty for the recommendation. */
    proposal: z.string().trim().max(1000).default(""),
    ballot,
    /** The chair's casting vote, where votes are equal and the body's rules know one. */
    casting: z.enum(["for", "against"]).nullable().default(null),
  },
  "remove-vote": { voteId: id },
  dissent: { itemId: id, personId: id.nullable().default(null), who: line, text },
  "remove-dissent": { dissentId: id },
  recuse: {
    itemId: id,
    personId: id,
    reason: text,
    /** The person said so himself; false where somebody else raised it. */
    bySelf: z.boolean().default(true),
  },
  /** null takes the ruling back. */
  rule: { recusalId: id, ruling: z.enum(["recused", "not_recused"]).nullable() },
  "follow-up": {
    itemId: id,
    followUpId: id.nullable().default(null),
    text,
    unitId: id.nullable().default(null),
    personId: id.nullable().default(null),
    /** As printed: the unit's name, or one that is neither unit nor person. */
    responsible: line.nullable().default(null),
    /** Somebody as typed: a name, initials or an address, looked up here; unknown it is printed as it is. */
    person: line.nullable().default(null),
    dueOn: day.nullable().default(null),
    dueBodyId: id.nullable().default(null),
    dueNote: line.nullable().default(null),
  },
  "remove-follow-up": { followUpId: id },
  undo: { operationId: id },
} as const;

type Shapes = typeof SHAPES;
export type Verb = keyof Shapes;
export type InputOf<V extends Verb> = z.output<z.ZodObject<Shapes[V], z.core.$strict>>;
/** One change. What has a default may be left out of what is sent. */
export type Operation = { [V in Verb]: { id: string; verb: V; input: InputOf<V> } }[Verb];
/** As a screen writes it. */
export type SentOperation = {
  [V in Verb]: { id: string; verb: V; input: z.input<z.ZodObject<Shapes[V], z.core.$strict>> };
}[Verb];

export type WishedOutcome = z.output<typeof outcome>;
export type Ballot = z.output<typeof ballot>;
export type Choice = z.output<typeof choice>;

const [first, ...others] = Object.entries(SHAPES).map(([verb, shape]) =>
  z.strictObject({ id, verb: z.literal(verb), input: z.strictObject(shape) }),
);
/** @throws ZodError through `parse`; use `safeParse` where a user waits for the answer */
export const operationSchema = z.discriminatedUnion("verb", [
  first!,
  ...others,
]) as unknown as z.ZodType<Operation>;

/** A decision as it stands in the meeting. */
export interface DecisionNow {
  revision: number;
  content: RichText;
  type: DecisionType;
  types: DecisionType[];
  state: "draft" | "settled";
}

/** What came of an operation. Asked for again by the same id, it is the same answer. */
export type OperationResult =
  | {
      kind: "done";
      /** The meeting's sequence number after it. */
      seq: number;
      /** The id of what was made: a vote, a dissent … */
      made: string | null;
      /** The item's decision, where that was changed. */
      decision: (DecisionNow & { itemId: string }) | null;
      /** What somebody should look at again; nothing stands in the way. */
      warnings: string[];
    }
  | {
      /** Somebody else was faster: this is what stands there. Nothing was stored, nothing of theirs is lost. */
      kind: "conflict";
      itemId: string;
      theirs: DecisionNow;
      changedBy: string;
      changedAt: Date;
    };
