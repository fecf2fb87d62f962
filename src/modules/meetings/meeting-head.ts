import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { Viewer } from "../organisation/index.ts";
import { accessToMeeting, demandOfMeeting, type MeetingAccess } from "./access.ts";
import type { MeetingPage } from "./meeting-links.ts";
import { isSent, type MeetingState } from "./meeting-state.ts";
import {
  mayManage,
  mayFollowAsGuest,
  mayFollowLive,
  maySeeAgenda,
  maySeeMeeting,
  maySeeMinutes,
  maySeeOnlineUrl,
} from "./policy.ts";

/** What stands around every page of a meeting. */
export interface MeetingHead {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM */
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  /** For those who take part; null for others. */
  onlineUrl: string | null;
  /** Of the meeting, where it has another one than its body's: "Budgetmøde". */
  title: string | null;
  state: MeetingState;
  slug: string;
  body: { id: string; slug: string; name: string };
  /** Pages that the viewer has. */
  pages: MeetingPage[];
}

/**
 * A meeting that the viewer may see, with his access to it. Two queries.
 * @throws NotFoundError
 */
export async function openMeeting(
  tx: Tx,
  viewer: Viewer,
  meetingId: string,
): Promise<{ head: MeetingHead; access: MeetingAccess }> {
  const access = await accessToMeeting(tx, viewer, meetingId);
  demandOfMeeting(maySeeMeeting(access), access);
  const { rows } = await sql<Omit<MeetingHead, "pages">>`
    select m.id, m.date, to_char(m.start_time, 'HH24:MI') as "startTime",
      to_char(m.end_time, 'HH24:MI') as "endTime", m.place, m.online_url as "onlineUrl", m.title,
      m.state, m.slug, json_build_object('id', b.id, 'slug', b.slug, 'name', b.name) as body
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = app.current_authority() and m.id = ${access.meeting.id}`.execute(tx);
  const found = rows[0]!;
  const onlineUrl = maySeeOnlineUrl(access) ? found.onlineUrl : null;
  return { head: { ...found, onlineUrl, pages: pagesOf(access) }, access };
}

function pagesOf(access: MeetingAccess): MeetingPage[] {
  const { state } = access.meeting;
  const manages = mayManage(access);
  const isCalledIn = state !== null && isSent(state) && access.guestOf.size > 0;
  const has: [MeetingPage, boolean][] = [
    ["", true],
    ["dagsorden", maySeeAgenda(access)],
    ["tidsplan", maySeeAgenda(access)],
    ["papirer", maySeeAgenda(access) || isCalledIn],
    ["udsendelse", manages],
    ["moede", manages && state !== null && isSent(state)],
    ["foelg", mayFollowLive(access) || mayFollowAsGuest(access)],
    ["referat", maySeeMinutes(access)],
    ["historik", manages],
  ];
  return has.flatMap(([page, shows]) => (shows ? page : []));
}
