import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { brokenRule } from "./levels.ts";

const LONGEST = 300;
const root = path.resolve(import.meta.dirname, "..");
const filesIn = (...patterns: string[]) =>
  globSync(patterns, { cwd: root }).map((file) => file.split(path.sep).join("/"));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Paths that a file imports from beside itself, types and lazy ones too, each with its line. */
function importsOf(file: string, text: string): { target: string; line: number }[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"'?]*)/g);
  return [...found].map((match) => ({
    target: path.posix.join(path.posix.dirname(file), match[1] ?? ""),
    line: text.slice(0, match.index).split("\n").length,
  }));
}

function faultsOf(file: string, text: string): string[] {
  return importsOf(file, text).flatMap(({ target, line }) => {
    if (target.includes("/+types/")) return [];
    const isTest = /\.test\.tsx?$/.test(file);
    if (!target.startsWith("src/"))
      return isTest && target.startsWith("tests/")
        ? []
        : [`${file}:${line}: ${target} is not in src`];
    const rule = brokenRule(file, target);
    return rule === null ? [] : [`${file}:${line}: imports ${target}, but ${rule}`];
  });
}

test("imports point down, and enter a module by its door", () => {
  // This file quotes imports.
  const files = filesIn("src/**/*.{ts,tsx}").filter((file) => file !== "src/levels.test.ts");
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => importsOf(file, read(file))).length).toBeGreaterThan(300);
  expect(files.flatMap((file) => faultsOf(file, read(file)))).toEqual([]);
});

test.each([
  ["src/platform/log.ts", 'import "../modules/cases/index.ts";', "cases is above platform"],
  [
    "src/modules/cases/x.ts",
    'import { y } from "../meetings/index.ts";',
    "meetings is above cases",
  ],
  ["src/modules/intake/x.ts", "\nimport {\n  y,\n} from '../planning/index.ts';", "of one level"],
  ["src/ui/x.tsx", 'import type { Y } from "../platform/i18n/index.ts";', "of one level"],
  [
    "src/modules/search/x.ts",
    'import type { Y } from "../publication/reader.ts";',
    "by its index.ts",
  ],
  ["src/cli/x.ts", 'const y = await import("../modules/intake/parse.ts");', "by its index.ts"],
  ["src/modules/portal/x.ts", 'export * from "../../config.ts";', "shell is above portal"],
  ["src/modules/portal/x.ts", 'import { y } from "../archive/index.ts";', "archive has no level"],
  ["src/modules/portal/x.ts", 'import { y } from "../search/routes.ts";', "by its index.ts"],
  ["src/modules/portal/x.ts", 'import { y } from "../../../tests/setup/y.ts";', "is not in src"],
])("refuses in %s: %s", (file, text, fault) => {
  expect(faultsOf(file, text)).toEqual([expect.stringContaining(fault)]);
});

test.each([
  ["src/modules/search/x.ts", 'import { y } from "../publication/index.ts";'],
  ["src/modules/search/x.ts", 'import { y } from "./pdf/y.ts";'],
  ["src/modules/search/x.test.ts", 'import { y } from "../../../tests/setup/y.ts";'],
  ["src/routes.ts", 'import { y } from "./modules/portal/routes.ts";'],
  ["src/root.tsx", 'import y from "./ui/fonts/y.woff2?url";'],
  ["src/root.tsx", 'import type { Route } from "./+types/root.ts";'],
])("allows in %s: %s", (file, text) => {
  expect(faultsOf(file, text)).toEqual([]);
});

test("a file stays short, or says in its first lines why it is long", () => {
  const files = filesIn("{src,tests,bench,scripts}/**/*.{ts,tsx,mjs,scss,typ}");
  const long = files.flatMap((file) => {
    const lines = read(file).trimEnd().split("\n");
    const reason = lines.slice(0, 5).some((line) => /Long because \S/.test(line));
    return lines.length > LONGEST && !reason ? [`${file}: ${lines.length} lines`] : [];
  });
  expect(long).toEqual([]);
});
