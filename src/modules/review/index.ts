export { holdPaper, isDoubtful } from "./hold-paper.ts";
export { type ImportedPaper, importPapers } from "./import-paper.ts";
export { PAPER_CAME } from "./queue.ts";
export { sweepPapers } from "./sweep-papers.ts";
export { reviewHandlers } from "./take-paper.ts";
