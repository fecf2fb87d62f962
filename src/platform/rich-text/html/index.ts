export { fromDom } from "./from-dom.ts";
export { blocksOfHtml, fromHtml } from "./from-html.ts";
