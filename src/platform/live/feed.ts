import { createHash } from "node:crypto";

/** What a screen shows, in parts that change by themselves: each part's name and its value. */
export type Parts = Record<string, unknown>;

/** Bytes of steps that are kept for those who were away for a moment. */
const MOST_KEPT = 256_000;

/** What all who see the same are sent, made once for all of them. */
export interface Feed {
  /** Takes up what is to be seen now; the message that tells of the difference, or null. */
  advance(parts: Parts): Buffer | null;
  /** The whole of it, for who begins or has lost the thread. */
  whole(): Buffer;
  /** What somebody lacks who has seen up to `id`: nothing, the steps since, or the whole. */
  since(id: string | null): Buffer[];
}

/**
 * One feed. A message's id names what its reader has then seen, by content: so any process can tell
 * what a screen lacks that another process served before, and none has to remember screens.
 */
export function openFeed(view: string, first: Parts): Feed {
  let shown = written(first);
  let id = idOf(view, shown);
  let whole: Buffer | null = null;
  const steps: { before: string; message: Buffer }[] = [];
  const feed: Feed = {
    advance(parts) {
      const next = written(parts);
      const set = [...next].filter(([name, value]) => shown.get(name) !== value);
      const gone = [...shown.keys()].filter((name) => !next.has(name));
      if (set.length === 0 && gone.length === 0) return null;
      const before = id;
      shown = next;
      id = idOf(view, shown);
      whole = null;
      const data = `{"set":${objectOf(set)}${gone.length > 0 ? `,"gone":${JSON.stringify(gone)}` : ""}}`;
      const message = messageOf("change", id, data);
      steps.push({ before, message });
      while (steps.reduce((sum, step) => sum + step.message.length, 0) > MOST_KEPT) steps.shift();
      return message;
    },
    whole: () => (whole ??= messageOf("state", id, objectOf([...shown]))),
    since(seen) {
      if (seen === id) return [];
      // The last one: a state may have been there twice, and the way from the later one is shorter.
      const at = seen === null ? -1 : steps.findLastIndex((step) => step.before === seen);
      return at < 0 ? [feed.whole()] : steps.slice(at).map((step) => step.message);
    },
  };
  return feed;
}

/** A message of an event stream (HTML standard, 9.2). */
export function messageOf(event: string, id: string | null, data: string): Buffer {
  return Buffer.from(`event: ${event}\n${id === null ? "" : `id: ${id}\n`}data: ${data}\n\n`);
}

function written(parts: Parts): Map<string, string> {
  return new Map(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)]));
}

function objectOf(entries: [string, string][]): string {
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`;
}

function idOf(view: string, shown: Map<string, string>): string {
  const hash = createHash("sha256").update(view);
  for (const [name, value] of shown) hash.update(`\n${name}\n${value}`);
  return hash.digest("base64url").slice(0, 16);
}
