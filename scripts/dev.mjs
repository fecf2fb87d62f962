// npm run dev: builds and starts again whenever a source changes. Arguments go to `tingsted serve`.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import path from "node:path";
import { env, prepare, root } from "./prepare.mjs";

await prepare();
let server;
let timer;
let turn = Promise.resolve();
watch(path.join(root, "src"), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => (turn = turn.then(restart)), 150);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await stop();
    process.exit(0);
  });
}
await (turn = restart());

/** A build that fails leaves the running server as it is. */
async function restart() {
  const { status } = spawnSync("react-router", ["build", "--logLevel", "warn"], {
    env,
    stdio: "inherit",
  });
  if (status !== 0) return;
  await stop();
  server = spawn(process.execPath, ["src/cli.ts", "serve", "--sample", ...process.argv.slice(2)], {
    // Its own group: Ctrl-C reaches us, and we stop it.
    detached: true,
    stdio: "inherit",
    env: { ...env, NODE_ENV: "production" },
  });
}

async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}
