import type { Tx } from "../../platform/database/doors.ts";
import type { Attending } from "./attendance-sentences.ts";
import { attendanceOf } from "./store/attendance.ts";
import { type Guest, guestsOf, type HeldItem, heldItems } from "./store/held-items.ts";
import { changesOf } from "./store/presence.ts";
import { recusalsOf } from "./store/recusals.ts";

type LoadedRoom = Omit<Attending, "guests" | "items"> & { guests: Guest[]; items: HeldItem[] };

/** Everything that tells who is there at each item of a meeting. Five queries. */
export async function loadRoom(tx: Tx, meetingId: string): Promise<LoadedRoom> {
  return {
    attendance: await attendanceOf(tx, meetingId),
    changes: await changesOf(tx, meetingId),
    recusals: await recusalsOf(tx, meetingId),
    items: await heldItems(tx, meetingId),
    guests: await guestsOf(tx, meetingId),
  };
}
