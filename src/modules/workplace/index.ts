export { type Worker, workerContext, workerOf } from "./worker.ts";
