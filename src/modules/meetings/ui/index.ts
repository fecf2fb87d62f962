export { Confirm } from "./confirm.tsx";
export { MeetingFrame } from "./meeting-frame.tsx";
export { itemPath, meetingPath } from "../meeting-links.ts";
