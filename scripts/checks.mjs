import { env, root } from "./prepare.mjs";
import { run } from "./pinned-node.mjs";

const checks = [
  ["format", "oxfmt", "--check"],
  // Before the lint, which reads types too.
  ["route types", "react-router", "typegen"],
  ["lint", "oxlint", "--type-aware", "--deny-warnings"],
  ["types", "tsc", "-p", "."],
  ["unused code", "knip"],
];

/** Runs every check, also after one that fails. @returns the names of those that failed */
export async function runChecks() {
  const failed = [];
  for (const [name, command, ...args] of checks) {
    console.log(`• ${name}`);
    if ((await run(command, args, { cwd: root, env })) !== 0) failed.push(name);
  }
  return failed;
}
