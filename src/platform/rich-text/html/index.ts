export { blocksOfHtml, fromHtml } from "./from-html.ts";
