// npm run bench: every bench/*.ts in a process of its own, one table. `-- --only NAME` runs one.
import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build, prepare, root } from "./prepare.mjs";

if (process.send) {
  const { bench } = await import(pathToFileURL(process.argv[2]).href);
  process.send(await bench(), () => process.exit(0));
} else {
  await prepare();
  await build();
  const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
  const files = readdirSync(path.join(root, "bench"))
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => path.join("bench", file))
    .sort();
  const chosen = files.filter((file) => !only || path.basename(file, ".ts") === only);
  if (chosen.length === 0) {
    console.error(
      `No such benchmark. There are: ${files.map((file) => path.basename(file, ".ts")).join(", ")}`,
    );
    process.exit(2);
  }
  const failed = [];
  console.log("| benchmark | value | unit | baseline | ratio |\n|---|--:|---|--:|--:|");
  for (const file of chosen) {
    const results = await measure(file);
    if (!results) failed.push(file);
    for (const { name, value, unit, baseline, ratio } of results ?? []) {
      console.log(
        `| ${[name, figure(value), unit, figure(baseline), figure(ratio)].join(" | ")} |`,
      );
    }
  }
  if (failed.length > 0) console.error(`Failed: ${failed.join(", ")}`);
  process.exit(failed.length > 0 ? 1 : 0);
}

/** @returns what the module's bench() returned, or undefined when it failed */
async function measure(file) {
  const child = fork(import.meta.filename, [path.join(root, file)], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", 2, 2, "ipc"],
  });
  let results;
  child.once("message", (message) => (results = message));
  const [code] = await once(child, "exit");
  return code === 0 ? results : undefined;
}

function figure(value) {
  return value === undefined ? "" : value.toLocaleString("en", { maximumSignificantDigits: 4 });
}
