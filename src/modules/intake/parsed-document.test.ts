import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parsedDocumentJsonSchema } from "./parsed-document.ts";

test("the published JSON Schema is the one that documents are checked by", () => {
  const file = path.join(import.meta.dirname, "../../../docs/parsed-document.schema.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(parsedDocumentJsonSchema());
});
