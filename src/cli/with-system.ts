import { readConfig } from "../config.ts";
import { createLog } from "../platform/log.ts";
import { openSystem, type System } from "../system.ts";

/** Runs a command on the system and closes it again, whatever happens. */
export async function withSystem<T>(work: (system: System) => Promise<T>): Promise<T> {
  const config = readConfig();
  const level = process.argv.includes("--debug") ? "debug" : config.commandLogLevel;
  const system = await openSystem(config, createLog(level), false);
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}
