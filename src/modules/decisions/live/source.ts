import { type Db, inAuthority } from "../../../platform/database/doors.ts";
import type { LiveSource } from "../../../platform/live/hub.ts";
import { loadLive } from "./load-live.ts";
import type { LiveMeeting } from "./live-meeting.ts";
import { partsFor } from "./live-parts.ts";
import { markOf } from "./live-view.ts";

/** The channel on which each change of a meeting is told: JSON {authority, meeting, seq}. */
export const LIVE_CHANNEL = "tingsted_meeting";

/** Meetings as what a hub fans out; a topic is a meeting's id. */
export function liveMeetings(
  app: Db,
  authority: () => Promise<{ id: string } | null>,
): LiveSource<LiveMeeting> {
  let authorityId: string | undefined;
  return {
    async load(meetingId) {
      authorityId ??= (await authority())?.id;
      if (authorityId === undefined) return null;
      return inAuthority(app, { authorityId, actor: "system" }, (tx) => loadLive(tx, meetingId));
    },
    markOf,
    show: partsFor,
  };
}
