import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const papers = globSync("{*.md,docs/**/*.md,src/**/README.md}", { cwd: root });

const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))].sort();

const withoutCode = (text: string) => text.replaceAll(/```[^]*?```|`[^`]*`/g, "");

test("links between the papers lead somewhere", () => {
  expect(papers.length).toBeGreaterThan(20);
  const dead = papers.flatMap((paper) =>
    all(withoutCode(read(paper)), /\]\((?!https?:|#)([\w.][^)#\s]*)/g)
      .filter((link) => !existsSync(path.join(root, path.dirname(paper), link)))
      .map((link) => `${paper}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test("operations lists the settings that are read", () => {
  const settings = all(read("src/config.ts"), /^ {2}([A-Z_]+): z\b/gm);
  expect(settings).toContain("DATABASE_URL");
  expect(all(read("docs/operations.md"), /^\| `([A-Z_]+)` /gm)).toEqual(settings);
});

test("the front page names every command", () => {
  const commands = globSync("src/cli/*.ts", { cwd: root }).flatMap((file) =>
    all(read(file), /\.command\("(\w+)"\)/g),
  );
  expect(commands).toContain("serve");
  const table = read("README.md").split("## Commands")[1]?.split("## ")[0] ?? "";
  const named = all(table, /`(\w+)/g);
  expect(commands.filter((command) => !named.includes(command))).toEqual([]);
});

test("a module says at its door what it knows, in few lines", () => {
  const parts = ["src/platform", "src/ui", "src/cli", "src/migrations", "src/sample"].concat(
    globSync("src/modules/*", { cwd: root }),
  );
  const faults = parts.flatMap((part) => {
    const readme = `${part}/README.md`;
    if (!existsSync(path.join(root, readme))) return [`${readme} is missing`];
    const lines = read(readme).trimEnd().split("\n").length;
    return lines > 25 ? [`${readme}: ${lines} lines`] : [];
  });
  expect(faults).toEqual([]);
});
