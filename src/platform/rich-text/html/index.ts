export { fromDom } from "./from-dom.ts";
export { fromHtml } from "./from-html.ts";
