import type { ServerResponse } from "node:http";
import { UnavailableError } from "../errors.ts";
import type { Logger } from "../log.ts";
import { openStream } from "./stream.ts";
import { messageOf, type Parts } from "./feed.ts";
import { newTopic, refresh, type Screen, show, type Topic } from "./topic.ts";

/** Where what is shown comes from. */
export interface LiveSource<Whole> {
  /** All that is to be seen of a topic; null when there is none such. */
  load(topic: string): Promise<Whole | null>;
  /** What in it bears on what a person may see; when it changes, the person is asked about at once. */
  markOf(whole: Whole, personId: string): string;
  /** What those with `view` see of it. */
  show(whole: Whole, view: string): Parts;
}

/** A screen that wants to follow a topic. */
export interface Viewing {
  topic: string;
  personId: string;
  /** What the person may see, read anew: a word that `show` knows; null for nothing. */
  ask(): Promise<string | null>;
  /** The id of the last message that the screen got. */
  seen: string | null;
  answer: ServerResponse;
  headers: Record<string, string>;
}

export interface Hub {
  /** Lets a screen in; "refused" and "crowded" have written nothing to its answer. */
  join(viewing: Viewing): Promise<"joined" | "refused" | "crowded">;
  /** The topic has changed, or every topic may have. */
  touch(topic?: string): void;
  /** Whether changes are heard of; screens are told, so that none shows old matter as new. */
  setHearing(isHearing: boolean): void;
  /** Ends all streams; their screens come back, to this process or another. */
  stop(): void;
}

export interface HubLimits {
  screens: number;
  screensOfPerson: number;
  /** Milliseconds after which a person's access is read anew, though nothing was heard. */
  askAgainMs: number;
  heartbeatMs: number;
}

const LIMITS: HubLimits = {
  screens: 5000,
  screensOfPerson: 8,
  askAgainMs: 25_000,
  heartbeatMs: 15_000,
};
const HEARTBEAT = Buffer.from(":\n\n");
const DEAF = messageOf("deaf", null, "");
const HEARING = messageOf("hearing", null, "");

/**
 * Fans changes of topics out to screens. Each message is made once for all who see the same, and a
 * screen gets only what its person's access, read after the last change of what bears on it, allows.
 */
export function openHub<Whole>(
  source: LiveSource<Whole>,
  log: Logger,
  limits: HubLimits = LIMITS,
): Hub {
  const topics = new Map<string, Topic<Whole>>();
  const screens = new Set<Screen>();
  const ofPerson = new Map<string, number>();
  let isHearing = false;
  let isStopped = false;

  const leave = (screen: Screen) => {
    if (!screens.delete(screen)) return;
    count(screen.personId, -1);
    screen.isGone = true;
    const topic = topics.get(screen.topic);
    topic?.screens.delete(screen);
    if (topic?.screens.size === 0) topics.delete(screen.topic);
  };
  const count = (personId: string, by: number) => {
    const left = (ofPerson.get(personId) ?? 0) + by;
    if (left > 0) ofPerson.set(personId, left);
    else ofPerson.delete(personId);
  };
  const topicOf = (name: string): Topic<Whole> => {
    const found = topics.get(name) ?? newTopic<Whole>(name);
    topics.set(name, found);
    return found;
  };

  const beat = setInterval(() => {
    for (const screen of screens) screen.stream?.send(HEARTBEAT);
  }, limits.heartbeatMs);
  const round = setInterval(() => {
    const due = Date.now() - limits.askAgainMs;
    for (const topic of topics.values()) if (topic.loadedAt < due) void refresh(topic, source, log);
    for (const screen of screens)
      if (screen.askedAt < due) void show(topicOf(screen.topic), screen, source);
  }, limits.askAgainMs / 25);
  beat.unref();
  round.unref();

  return {
    async join({ topic: name, personId, ask, seen, answer, headers }) {
      const isFull = screens.size >= limits.screens;
      if (isStopped || isFull || (ofPerson.get(personId) ?? 0) >= limits.screensOfPerson)
        return "crowded";
      const screen: Screen = {
        topic: name,
        personId,
        ask,
        seen,
        stream: null,
        view: null,
        mark: null,
        // So that a thousand that came together aren't asked about together.
        askedAt: Date.now() - (Math.random() * limits.askAgainMs) / 2,
        isAsked: false,
        isGone: false,
        open: () => {
          screen.stream = openStream(answer, headers, {
            through() {
              screen.view = null;
              void show(topicOf(name), screen, source);
            },
            gone: () => leave(screen),
          });
          if (!isHearing) screen.stream.send(DEAF);
        },
      };
      screens.add(screen);
      count(personId, 1);
      const topic = topicOf(name);
      topic.screens.add(screen);
      answer.once("close", () => leave(screen));
      try {
        if (topic.whole === null) await refresh(topic, source, log);
        if (topic.loadedAt === 0) throw new UnavailableError("Det kan ikke læses lige nu.");
        if (topic.whole !== null) await show(topic, screen, source);
      } catch (error) {
        leave(screen);
        throw error;
      }
      if (screen.stream === null) leave(screen);
      return screen.stream === null ? "refused" : "joined";
    },
    touch(name) {
      const touched = name === undefined ? [...topics.values()] : [topics.get(name)];
      for (const topic of touched) if (topic !== undefined) void refresh(topic, source, log);
    },
    setHearing(hears) {
      if (hears === isHearing) return;
      isHearing = hears;
      for (const screen of screens) screen.stream?.send(hears ? HEARING : DEAF);
    },
    stop() {
      isStopped = true;
      clearInterval(beat);
      clearInterval(round);
      for (const screen of screens) screen.stream?.end();
    },
  };
}
