// npm run check: what is quick to know about a change. `-- <commit>` compares with that commit.
import { runChecks } from "./checks.mjs";
import { build, env, prepare, root } from "./prepare.mjs";
import { run } from "./pinned-node.mjs";

await prepare();
await build();
const failed = await runChecks();
const near = ["run", "--passWithNoTests", "--changed", ...process.argv.slice(2)];
if ((await run("vitest", near, { cwd: root, env })) !== 0) failed.push("tests near the change");
console.log(failed.length > 0 ? `Failed: ${failed.join(", ")}` : "All is well.");
process.exit(failed.length > 0 ? 1 : 0);
