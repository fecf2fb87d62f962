/**
 * The parts of src, bottom to top; those of one level don't know each other. What is neither
 * platform, ui nor a module is the shell, on top (docs/architecture.md, levels).
 */
const LEVELS: readonly (readonly string[])[] = [
  ["platform", "ui"],
  ["editor"],
  ["organisation"],
  ["notices"],
  ["cases", "sign-in", "scim"],
  ["meetings"],
  ["decisions"],
  ["planning", "collections", "registers", "preparation", "intake"],
  ["publication"],
  ["search", "papers"],
  ["minutes", "review"],
  ["portal", "opendata", "assistant", "workplace"],
  ["shell"],
];

/** The rule that `file` breaks by importing `target`, or null. Both are paths from the root, with "/". */
export function brokenRule(file: string, target: string): string | null {
  const [from, to] = [partOf(file), partOf(target)];
  if (from === to) return null;
  const unknown = [from, to].find((part) => levelOf(part) < 0);
  if (unknown !== undefined) return `${unknown} has no level: give it one in src/levels.ts`;
  if (levelOf(to) > levelOf(from)) return `${to} is above ${from}`;
  if (levelOf(to) === levelOf(from))
    return `${from} and ${to} are of one level and don't know each other`;
  return isDoor(from, target) ? null : `${to} is entered by its index.ts`;
}

function partOf(file: string): string {
  const [top = "", next = ""] = file.split("/").slice(1);
  if (top === "modules") return next;
  if (file.startsWith("src/ui/editor/")) return "editor";
  return ["platform", "ui"].includes(top) ? top : "shell";
}

function levelOf(part: string): number {
  return LEVELS.findIndex((level) => level.includes(part));
}

/**
 * A module's doors are index.ts and, for components, ui/index.ts. platform has no single door, nor
 * have style sheets and fonts; pages are listed for the build in routes.ts.
 */
function isDoor(from: string, target: string): boolean {
  const [top, , ...inside] = target.split("/").slice(1);
  if (top === "platform" || !/\.tsx?$/.test(target)) return true;
  if (top === "ui") return ["src/ui/index.ts", "src/ui/editor/index.ts"].includes(target);
  const door = inside.join("/");
  return (
    ["index.ts", "ui/index.ts"].includes(door) ||
    (/^routes[^/]*\.ts$/.test(door) && from === "shell")
  );
}
