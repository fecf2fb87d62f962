export { MeetingFrame } from "./meeting-frame.tsx";
export { meetingPath } from "../meeting-links.ts";
