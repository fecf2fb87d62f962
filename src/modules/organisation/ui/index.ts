// The door to what other modules' pages show of this one. Apart from ../index.ts, since the command
// line runs the sources as they are, and Node reads no JSX.
export { History } from "./history.tsx";
export { PersonField } from "./person-field.tsx";
