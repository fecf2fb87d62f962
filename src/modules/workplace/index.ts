export { WorkError } from "./ui/work-error.tsx";
export { WorkFoot, WorkHead } from "./ui/work-head.tsx";
export { type Worker, workerContext, workerOf } from "./worker.ts";
