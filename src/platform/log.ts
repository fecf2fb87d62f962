import { pino, type Logger } from "pino";

export type { Logger };

/** JSON lines on standard error, so that standard output stays for what a command prints. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ["*.password", "*.url", "req.headers.cookie", "req.headers.authorization"] },
    },
    pino.destination(2),
  );
}
