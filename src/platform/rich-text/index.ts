export { breakWords } from "./break-words.ts";
export type * from "./schema.ts";
export { fromPlain } from "./from-plain.ts";
export { toHtml } from "./to-html.ts";
export { toPlain } from "./to-plain.ts";
export { toTypst, type TypstBlock, type TypstSpan, type TypstText } from "./to-typst.ts";
export { richTextSchema } from "./validation.ts";
