import { writeSync } from "node:fs";
import { Session, type Debugger } from "node:inspector";
import { setTimeout } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

await new Promise<void>((hung) => {
  const watch = globalThis.setTimeout(hung, workerData as number);
  parentPort?.on("message", () => watch.refresh());
});
const session = new Session();
session.connectToMainThread();
const urls = new Map<string, string>();
session.on("Debugger.scriptParsed", ({ params }) => urls.set(params.scriptId, params.url));
session.on("Debugger.paused", ({ params }) => end(params.callFrames));
session.post("Debugger.enable");
session.post("Debugger.pause");
// A process that only waits has nothing to pause in.
await setTimeout(2000);
end([]);

/** Ends the process, and says by the calls it was in why. Written at once: the main thread passes nothing on. */
function end(calls: Debugger.CallFrame[]): void {
  const places = calls.map(
    ({ functionName, location }) =>
      `  ${functionName} ${urls.get(location.scriptId)}:${location.lineNumber + 1}`,
  );
  writeSync(2, `${["A test hangs and its file is ended. It was in:", ...places].join("\n")}\n`);
  process.kill(process.pid, "SIGKILL");
}
