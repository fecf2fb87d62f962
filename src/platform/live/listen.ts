import pg from "pg";
import type { Logger } from "../log.ts";

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 10_000;
/** How often the line is tried, so that one that died without a word is found. */
const TRY_MS = 15_000;

export interface Ear {
  /** Something was told on the channel. */
  heard(payload: string): void;
  /** The line is gone; what is told from now on is missed. */
  lost(): void;
  /** The line is there, for the first time or again: what was told before it may have been missed. */
  found(): void;
}

/**
 * Listens to a channel of PostgreSQL's NOTIFY on a connection of its own, and connects again, with
 * growing pauses, for as long as it takes. Gives back how to stop.
 */
export function listen(
  url: string,
  channel: string,
  ear: Ear,
  { log, tryMs = TRY_MS }: { log: Logger; tryMs?: number },
): () => Promise<void> {
  let client: pg.Client | null = null;
  let failures = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fail = (failed: pg.Client, wasListening: boolean, error?: Error) => {
    if (client !== failed) return;
    client = null;
    clearTimeout(timer);
    void failed.end().catch(() => undefined);
    if (isStopped) return;
    if (wasListening) ear.lost();
    const wait = Math.min(FIRST_RETRY_MS * 2 ** failures++, LAST_RETRY_MS);
    log.warn({ err: error, channel, wait }, "the line to the database is gone");
    timer = setTimeout(() => void open(), wait * (0.75 + Math.random() / 2));
  };

  const open = async (): Promise<void> => {
    const opened = new pg.Client({
      connectionString: url,
      application_name: `tingsted ${channel}`,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    client = opened;
    let isListening = false;
    opened.on("error", (error) => fail(opened, isListening, error));
    opened.on("end", () => fail(opened, isListening));
    opened.on("notification", ({ payload }) => ear.heard(payload ?? ""));
    try {
      await opened.connect();
      await opened.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      return fail(opened, false, error as Error);
    }
    if (client !== opened) return;
    isListening = true;
    failures = 0;
    ear.found();
    const check = async (): Promise<void> => {
      const late = setTimeout(() => fail(opened, true, new Error("no answer")), tryMs);
      await opened.query("select 1").catch((error: Error) => fail(opened, true, error));
      clearTimeout(late);
      if (client === opened) timer = setTimeout(() => void check(), tryMs);
    };
    timer = setTimeout(() => void check(), tryMs);
  };

  void open();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    const last = client;
    client = null;
    await last?.end().catch(() => undefined);
  };
}
