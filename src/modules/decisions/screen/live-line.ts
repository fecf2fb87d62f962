/** How the line to the server is; "deaf" is a server that hears of no changes itself. */
export type LineState = "opening" | "open" | "deaf" | "lost" | "signed-out" | "out";

export interface LiveLine {
  stop(): void;
}

export interface LineEars {
  /** What is to be seen, by the names of its parts; empty when the access has ended. */
  shown(parts: Record<string, unknown>): void;
  line(state: LineState): void;
}

export interface LinePace {
  /** Milliseconds to the first new try, doubled for each up to `lastRetry`. */
  firstRetry: number;
  lastRetry: number;
  /** Milliseconds without a word, heartbeats counted, after which the line is taken for dead. */
  silence: number;
}

const PACE: LinePace = { firstRetry: 500, lastRetry: 8000, silence: 40_000 };

/** Follows what `url` streams, and comes back as long as it is let in. Screens come back spread over time. */
export function followLive(url: string, ears: LineEars, pace: LinePace = PACE): LiveLine {
  let parts: Record<string, unknown> = {};
  let seen: string | null = null;
  let failures = 0;
  let isStopped = false;
  let underWay: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hear = (event: string, id: string | undefined, data: string) => {
    if (id !== undefined) seen = id;
    if (event === "deaf") return ears.line("deaf");
    if (event === "hearing") return ears.line("open");
    if (event === "out") {
      parts = {};
      seen = null;
      return ears.shown(parts);
    }
    if (event === "state") parts = JSON.parse(data) as Record<string, unknown>;
    if (event === "change") {
      const { set, gone } = JSON.parse(data) as { set: typeof parts; gone?: string[] };
      parts = { ...parts, ...set };
      for (const name of gone ?? []) delete parts[name];
    }
    ears.shown(parts);
  };

  const again = (wait: number) => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void open(), wait * (0.5 + Math.random()));
  };
  const retry = () => again(Math.min(pace.firstRetry * 2 ** failures++, pace.lastRetry));

  const open = async (): Promise<void> => {
    underWay?.abort();
    const aborter = new AbortController();
    underWay = aborter;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => aborter.abort(), pace.silence);
    };
    heard();
    try {
      const answer = await fetch(url, {
        headers: { accept: "text/event-stream", ...(seen !== null && { "last-event-id": seen }) },
        signal: aborter.signal,
        redirect: "manual",
      });
      if (aborter !== underWay) return;
      if (answer.status === 401) {
        ears.line("signed-out");
        return again(pace.lastRetry);
      }
      if (answer.status === 403 || answer.status === 404) {
        hear("out", undefined, "");
        return ears.line("out");
      }
      if (!answer.ok || answer.body === null) throw new Error(`answered ${answer.status}`);
      ears.line("open");
      await readEvents(answer.body, heard, (...event) => {
        failures = 0;
        if (aborter === underWay) hear(...event);
      });
      throw new Error("ended");
    } catch {
      if (isStopped || aborter !== underWay) return;
      ears.line("lost");
      retry();
    } finally {
      clearTimeout(silence);
    }
  };

  const hurry = () => {
    failures = 0;
    again(pace.firstRetry / 2);
  };
  globalThis.addEventListener?.("online", hurry);
  void open();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
      underWay?.abort();
      globalThis.removeEventListener?.("online", hurry);
    },
  };
}

/** Reads an event stream to its end (HTML standard, 9.2; only what our server sends). */
async function readEvents(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
  tell: (event: string, id: string | undefined, data: string) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    heard();
    text += decoder.decode(value, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split("\n")
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const event = field("event");
      if (event !== undefined) tell(event, field("id"), field("data") ?? "");
    }
  }
}
