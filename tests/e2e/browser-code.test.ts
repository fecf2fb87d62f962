import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const build = path.resolve("build");
const textsOf = (pattern: string) =>
  globSync(pattern, { cwd: build }).map((file) => ({
    file,
    text: readFileSync(path.join(build, file), "utf8"),
  }));

/** What no minifier changes, and only what runs on the server says. */
const SERVER_ONLY = [
  /\bapp\.(person|body|case|notice|mail)\b/,
  /\bsign_in\.[a-z]/,
  /\bselectFrom\b/,
  /\binsert into\b/,
  /["'`]node:[a-z]/,
  /\bDATABASE_URL\b/,
  /\bbetter-auth\b/,
  /\bnodemailer\b/,
  /\bpg-boss\b/,
];

test.each(SERVER_ONLY)("no script of a page holds %s, which the server's does", (mark) => {
  const scripts = textsOf("client/assets/*.js");
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.flatMap(({ file, text }) => (mark.test(text) ? [file] : []))).toEqual([]);
  expect(textsOf("server/**/*.js").some(({ text }) => mark.test(text))).toBe(true);
});

test("no script of a page asks for what only Node has", () => {
  const asking = textsOf("client/assets/*.js").filter(({ text }) =>
    text.includes("externalized for browser compatibility"),
  );
  expect(asking.map(({ file }) => file)).toEqual([]);
});
