export type * from "./difference.ts";
export { diff } from "./diff.ts";
export { renderBeside, renderDiff, type View } from "./render.ts";
