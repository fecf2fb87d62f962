export { WorkError } from "./work-error.tsx";
export { WorkFoot, WorkHead } from "./work-head.tsx";
