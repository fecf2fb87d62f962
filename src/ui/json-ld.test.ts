import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "./json-ld.tsx";

test("no text can end the element that data for search engines stands in", () => {
  const html = renderToStaticMarkup(
    createElement(JsonLd, { data: { name: "</script><script>alert(1)" } }),
  );
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(html).toContain("\\u003c/script>");
});
