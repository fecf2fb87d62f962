import { sql } from "kysely";
import { endMeeting } from "../../src/modules/decisions/actions/end-meeting.ts";
import { beginMeeting } from "../../src/modules/decisions/actions/begin-meeting.ts";
import { runOperation } from "../../src/modules/decisions/actions/run-operation.ts";
import type { LiveItem, LiveMeeting } from "../../src/modules/decisions/live/live-meeting.ts";
import { roomOf } from "../../src/modules/decisions/live/live-parts.ts";
import { loadLive } from "../../src/modules/decisions/live/load-live.ts";
import type {
  DecisionNow,
  OperationResult,
  SentOperation,
} from "../../src/modules/decisions/operations.ts";
import { presenceAt, type Quorum, quorumAt } from "../../src/modules/meetings/index.ts";
import type { Tx } from "../../src/platform/database/doors.ts";
import { fromPlain } from "../../src/platform/rich-text/index.ts";
import type { House, Part } from "./house.ts";
import { inventMeeting, type InventedMeeting } from "./house-meeting.ts";

/** Who sits in the body beside its members, by part: five seats in all. */
const SEATS = [
  ["director", "chair", "A"],
  ["adviser", "member", "A"],
  ["approver", "member", "V"],
] as const;

/** Gives the house's body a chair and more members; "granted access" may sit for the adviser. */
export async function fillBody(house: House): Promise<void> {
  const { authorityId: a, bodyId, people } = house;
  await house.transact(async (tx) => {
    for (const [part, role, party] of SEATS)
      await sql`insert into app.membership (authority_id, body_id, person_id, role, party, starts_on)
        values (${a}, ${bodyId}, ${people[part]}, ${role}, ${party}, '2022-01-01')`.execute(tx);
    await sql`update app.membership set party = 'V' where role = 'member' and party is null`.execute(
      tx,
    );
    await sql`insert into app.membership (authority_id, body_id, person_id, role, party, starts_on)
      values (${a}, ${bodyId}, ${people["granted access"]}, 'substitute', 'A', '2022-01-01')`.execute(
      tx,
    );
  });
}

export interface Session extends InventedMeeting {
  /** Sends one change as that part, in a transaction of its own. */
  send(part: Part, sent: Sent): Promise<OperationResult>;
  /** The same, and it must have been done. */
  done(part: Part, sent: Sent): Promise<Extract<OperationResult, { kind: "done" }>>;
  /** The meeting as screens get it, with who is there at each item, by id. */
  look(): Promise<Shown>;
  /** Writes a decision in place of what stands there. */
  write(itemId: string, text: string): Promise<DecisionNow>;
  /** Decides every item, and ends the meeting. */
  finish(): Promise<void>;
  end(): Promise<void>;
}
type Shown = Omit<LiveMeeting, "items"> & {
  items: (LiveItem & {
    present: string[];
    entitled: string[];
    recused: string[];
    quorum: Quorum;
  })[];
};
type WithoutId<T> = T extends { id: string } ? Omit<T, "id"> & { id?: string } : never;
type Sent = WithoutId<SentOperation>;

/**
 * A meeting of the filled body that "body secretary" has begun, with everybody there.
 * @param prepare what is done to the meeting before it begins
 */
export async function heldSession(
  house: House,
  date = "2026-03-04",
  prepare?: (tx: Tx, made: InventedMeeting) => Promise<unknown>,
): Promise<Session> {
  const made = await house.transact(async (tx) => {
    const meeting = await inventMeeting(tx, house, "dispatched", date);
    await prepare?.(tx, meeting);
    return meeting;
  });
  await house.as("body secretary", (tx, desk) => beginMeeting(tx, desk, made.id));
  const send: Session["send"] = (part, sent) =>
    house.as(part, (tx, desk) =>
      runOperation(tx, desk, made.id, { id: crypto.randomUUID(), ...sent }),
    );
  const done: Session["done"] = async (part, sent) => {
    const result = await send(part, sent);
    if (result.kind !== "done") throw new Error(`A conflict: ${JSON.stringify(result)}`);
    return result;
  };
  const look = async (): Promise<Shown> => {
    const meeting = (await house.transact((tx) => loadLive(tx, made.id)))!;
    const room = roomOf(meeting);
    const items = meeting.items.map((item) => {
      const there = presenceAt(room, item.id);
      return {
        ...item,
        present: there.present.map(({ personId }) => personId),
        entitled: there.entitled.map(({ personId }) => personId),
        recused: there.recused.map(({ personId }) => personId),
        quorum: quorumAt(meeting.quorum, room, item.id),
      };
    });
    return { ...meeting, items };
  };
  const write: Session["write"] = async (itemId, text) => {
    const now = (await look()).items.find(({ id }) => id === itemId)!.decision;
    const { decision } = await done("body secretary", {
      verb: "decide",
      input: { itemId, content: fromPlain(text), revision: now?.revision ?? null },
    });
    return decision!;
  };
  const end = () => house.as("body secretary", (tx, desk) => endMeeting(tx, desk, made.id));
  await done("body secretary", { verb: "attend-all", input: {} });
  return {
    ...made,
    send,
    done,
    look,
    write,
    end,
    async finish() {
      for (const itemId of [made.open, made.closed, made.guest]) await write(itemId, "Godkendt.");
      await end();
    },
  };
}
