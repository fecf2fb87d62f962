import type { Logger } from "../log.ts";
import { type Feed, messageOf, openFeed } from "./feed.ts";
import type { LiveSource } from "./hub.ts";
import type { Stream } from "./stream.ts";

/** What screens follow, as it was read last. */
export interface Topic<Whole> {
  name: string;
  whole: Whole | null;
  loadedAt: number;
  /** One for each view that somebody has. */
  feeds: Map<string, Feed>;
  screens: Set<Screen>;
  /** The reading under way, and the one that follows it for what was told meanwhile. */
  loading: Promise<void> | null;
  next: Promise<void> | null;
}

export interface Screen {
  topic: string;
  personId: string;
  ask(): Promise<string | null>;
  /** Until the first message is sent. */
  seen: string | null;
  stream: Stream | null;
  /** null while it isn't known what the person may see; nothing is sent then. */
  view: string | null;
  mark: string | null;
  askedAt: number;
  /** Its person is being asked about. */
  isAsked: boolean;
  isGone: boolean;
  open(): void;
}

const RETRY_MS = 1000;
/** Sent before a line is cut for want of access: the screen empties itself. */
const OUT = messageOf("out", null, "");

export function newTopic<Whole>(name: string): Topic<Whole> {
  return {
    name,
    whole: null,
    loadedAt: 0,
    feeds: new Map(),
    screens: new Set(),
    loading: null,
    next: null,
  };
}

/**
 * Reads the topic and sends what changed. Who calls while it is read gets a reading that begins after
 * the call; many such share one, so a topic that changes fast is read as fast as that goes.
 */
export function refresh<Whole>(
  topic: Topic<Whole>,
  source: LiveSource<Whole>,
  log: Logger,
): Promise<void> {
  const read = (): Promise<void> => {
    topic.next = null;
    const reading = source
      .load(topic.name)
      .then((whole) => take(topic, whole, source))
      .catch((error: unknown) => {
        log.error({ err: error, topic: topic.name }, "a live topic can't be read");
        if (topic.screens.size > 0)
          setTimeout(() => void refresh(topic, source, log), RETRY_MS).unref();
      })
      .finally(() => {
        if (topic.loading === reading) topic.loading = null;
      });
    topic.loading = reading;
    return reading;
  };
  if (topic.loading === null) return read();
  return (topic.next ??= topic.loading.then(read));
}

function take<Whole>(topic: Topic<Whole>, whole: Whole | null, source: LiveSource<Whole>): void {
  topic.whole = whole;
  topic.loadedAt = Date.now();
  if (whole === null) {
    for (const screen of topic.screens) cut(screen);
    return;
  }
  const doubtful: Screen[] = [];
  const byView = new Map<string, Screen[]>();
  for (const screen of topic.screens) {
    if (screen.mark !== null && screen.mark !== source.markOf(whole, screen.personId)) {
      // From this moment on it gets nothing more by its old view.
      screen.view = null;
      doubtful.push(screen);
    } else if (screen.view !== null) {
      const same = byView.get(screen.view);
      if (same === undefined) byView.set(screen.view, [screen]);
      else same.push(screen);
    }
  }
  for (const [view, feed] of topic.feeds) {
    const seeing = byView.get(view);
    // One that nobody sees would grow old.
    if (seeing === undefined) topic.feeds.delete(view);
    const message = seeing && feed.advance(source.show(whole, view));
    if (message) for (const screen of seeing) screen.stream?.send(message);
  }
  for (const screen of doubtful) void show(topic, screen, source);
}

/**
 * Asks what a screen's person may see, and shows it when that isn't what the screen shows already:
 * what a new screen lacks, or the whole when it can't be known what it has.
 */
export async function show<Whole>(
  topic: Topic<Whole>,
  screen: Screen,
  source: LiveSource<Whole>,
): Promise<void> {
  screen.askedAt = Date.now();
  if (screen.isAsked) return;
  screen.isAsked = true;
  try {
    const view = await viewOf(topic, screen, source);
    // Who is let out may be in doubt already, and still shows what was sent before.
    if (!screen.isGone && (view === null || view !== screen.view))
      showView(topic, screen, source, view);
  } catch (error) {
    if (screen.stream === null) throw error;
    // It comes back when it can be asked again.
    screen.stream.end();
  } finally {
    screen.isAsked = false;
  }
}

async function viewOf<Whole>(
  topic: Topic<Whole>,
  screen: Screen,
  source: LiveSource<Whole>,
): Promise<string | null> {
  for (;;) {
    // Taken before the question: what changes while it is asked makes the answer doubtful.
    const mark = topic.whole && source.markOf(topic.whole, screen.personId);
    screen.mark = mark;
    const view = await screen.ask();
    if (screen.isGone || topic.whole === null) return view;
    if (mark === source.markOf(topic.whole, screen.personId)) return view;
  }
}

function showView<Whole>(
  topic: Topic<Whole>,
  screen: Screen,
  source: LiveSource<Whole>,
  view: string | null,
): void {
  const { whole } = topic;
  if (view === null || whole === null) return cut(screen);
  screen.view = view;
  const feed = topic.feeds.get(view) ?? openFeed(view, source.show(whole, view));
  topic.feeds.set(view, feed);
  const isNew = screen.stream === null;
  if (isNew) screen.open();
  for (const message of isNew ? feed.since(screen.seen) : [feed.whole()])
    screen.stream?.send(message);
}

/** Takes a screen's matter away and ends its line. */
function cut(screen: Screen): void {
  screen.view = null;
  screen.stream?.send(OUT);
  screen.stream?.end();
}
