export { MeetingFrame } from "./meeting-frame.tsx";
