export { Confirm } from "./confirm.tsx";
export { MeetingFrame } from "./meeting-frame.tsx";
export { meetingPath } from "../meeting-links.ts";
