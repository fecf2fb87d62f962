export { openAgenda } from "./actions/open-agenda.ts";
export { planMeetings } from "./actions/plan-meeting.ts";
export { accessToMeeting, demandOfMeeting, type MeetingAccess } from "./access.ts";
export { changeState } from "./change-state.ts";
export { type MeetingHead, openMeeting } from "./meeting-head.ts";
export { meetingPath } from "./meeting-links.ts";
export { isApproved, type MeetingState } from "./meeting-state.ts";
export { mayManage, maySeeItem, maySeeMinutes } from "./policy.ts";
export { type ComingMeeting, comingMeetings } from "./coming-meetings.ts";
export { findMeeting, type MeetingKey, meetingsOn } from "./find-meetings.ts";
export { itemOfRow } from "./item-of-row.ts";
export { loadMeeting, type StoredItem, type StoredMeeting } from "./load-meeting.ts";
export {
  type AgendaItem,
  allItems,
  type Attachment,
  type FileReference,
  type Meeting,
  type ScheduleRow,
  type Section,
} from "./meeting.ts";
export { MEETING_MERGING, moveNamed } from "./merging.ts";
export { readFeed } from "./read-feed.ts";
export { saveMeeting, type SavedMeeting } from "./save-meeting.ts";
export { SECTION_KINDS, type SectionKind } from "../organisation/index.ts";
