import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** Files that are loaded with `file`, each with the way to it. What is imported as type only is left out. */
function reached(file: string, way: string[] = [], seen = new Map<string, string[]>()) {
  if (seen.has(file)) return seen;
  seen.set(file, [...way, file]);
  const text = readFileSync(path.join(root, file), "utf8");
  for (const [, now = "", later = now] of text.matchAll(LOADING)) {
    const target = path.posix.join(path.posix.dirname(file), later);
    if (/\.tsx?$/.test(target) && existsSync(path.join(root, target)))
      reached(target, [...way, file], seen);
  }
  return seen;
}

/** Imports and re-exports of relative paths, unless all of it is types. */
const LOADING =
  /^(?:import|export)(?!\s+type\b)\s+(?:[^"';]*?\bfrom\s+)?["'](\.[^"'?]*)["']|(?<!typeof )\bimport\(\s*["'](\.[^"'?]*)["']/gm;

const componentsOf = (file: string) =>
  [...reached(file)].flatMap(([at, way]) => (at.endsWith(".tsx") ? [way.join(" → ")] : []));

test.each([
  "src/cli.ts",
  ...globSync("src/modules/*/index.ts", { cwd: root }).map((file) =>
    file.split(path.sep).join("/"),
  ),
])("%s runs by type stripping alone: it reaches no component", (file) => {
  expect(componentsOf(file)).toEqual([]);
});

test("the walk finds what is behind doors and re-exports", () => {
  expect([...reached("src/cli.ts").keys()]).toContain("src/modules/organisation/store/units.ts");
  expect(componentsOf("src/modules/organisation/ui/index.ts").length).toBeGreaterThan(0);
});
