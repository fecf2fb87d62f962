export { addFreeItem } from "./actions/add-free-item.ts";
export { addGuest } from "./actions/guests.ts";
export { changeSchedule } from "./actions/change-schedule.ts";
export { invite } from "./actions/invite.ts";
export { openAgenda } from "./actions/open-agenda.ts";
export { type ClosedJob, ITEM_CLOSED } from "./queue.ts";
export { minutesOf, shiftTime } from "./shift-schedule.ts";
export { scheduleEntries } from "./store/schedule.ts";
export { planMeetings } from "./actions/plan-meeting.ts";
export { type AgendaLack, agendaLacks } from "./agenda-lacks.ts";
export { saveAgendaVersion } from "./agenda-version.ts";
export { dropEmptyTexts, freezeStanding } from "./freeze-standing.ts";
export { accessToMeeting, demandOfMeeting, type MeetingAccess } from "./access.ts";
export { type MeetingHead, openMeeting } from "./meeting-head.ts";
export { itemPath, meetingPath } from "./meeting-links.ts";
export { isApproved, isSent, type MeetingState } from "./meeting-state.ts";
export { type ComingMeeting, comingMeetings } from "./coming-meetings.ts";
export { findMeeting, type MeetingKey, meetingsOn } from "./find-meetings.ts";
export { itemOfRow } from "./item-of-row.ts";
export { loadMeeting, loadMeetings, type StoredItem, type StoredMeeting } from "./load-meeting.ts";
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
export { changeReadItem } from "./store/change-read-item.ts";
export { saveMeeting, type SavedMeeting, saveMeetings } from "./save-meeting.ts";
export { SECTION_KINDS, type SectionKind } from "../organisation/index.ts";
export { sentencesOf } from "./attendance-sentences.ts";
export { callInSubstitute, dismissSubstitute } from "./actions/call-in-substitute.ts";
export { composeAttendance } from "./actions/compose-attendance.ts";
export {
  correctPresence,
  notePersonCame,
  notePersonLeft,
  removePresence,
} from "./actions/note-presence.ts";
export { prepareAttendance } from "./actions/prepare-attendance.ts";
export { onCase, type OnCase, raiseRecusal, ruleRecusal } from "./actions/recusal.ts";
export { setAllPresent, setAttendance, setInClosed } from "./actions/set-attendance.ts";
export { tellGuests } from "./actions/tell-guests.ts";
export { setGuest } from "./actions/set-guest.ts";
export {
  type Attendee,
  type AttendanceState,
  hasSeat,
  type PresenceChange,
  type Recusal,
  type Room,
  staysInClosed,
} from "./attendance.ts";
export { changeState, recordStep } from "./change-state.ts";
export { loadRoom } from "./load-room.ts";
export {
  type ItemFacts,
  mayBegin,
  mayFollowAsGuest,
  mayFollowLive,
  mayKeepAttendance,
  mayManage,
  mayRecord,
  mayRecordItem,
  maySeeAgenda,
  maySeeClosed,
  maySeeItem,
  maySeeMinutes,
} from "./policy.ts";
export { isAtMeeting, type Presence, presenceAt, type Quorum, quorumAt } from "./presence.ts";
export { confirmingIn, isConfirmed, toConfirm } from "./to-confirm.ts";
export { type Recorder } from "./recorder.ts";
export {
  type Guest,
  type HeldItem,
  heldItem,
  heldItems,
  letGuestsGo,
  setHours,
} from "./store/held-items.ts";
