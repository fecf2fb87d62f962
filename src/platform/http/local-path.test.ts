import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each([
  "/",
  "/intern",
  "/intern/sager/1?fane=bilag#kommentar",
  "/udvalg/æøå",
  "/a//b",
  "/a:b@c",
])("a path of this site may be gone back to: %s", (path) => {
  expect(localPath(path, "/andet")).toBe(path);
  expect(new URL(path, "https://dagsorden.example").origin).toBe("https://dagsorden.example");
});

test.each([
  null,
  undefined,
  "",
  "intern",
  "//ondt.example",
  "/\\ondt.example",
  "\\/ondt.example",
  "https://ondt.example",
  "javascript:alert(1)",
  "/\t/ondt.example",
  "/\n/ondt.example",
  "/intern\r\nSet-Cookie: a=b",
  "/a\\b",
  " /intern",
])("what leads elsewhere is not gone back to: %j", (path) => {
  expect(localPath(path, "/andet")).toBe("/andet");
});
