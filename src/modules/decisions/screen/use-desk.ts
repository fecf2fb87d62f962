import { useEffect, useState, useSyncExternalStore } from "react";
import { useIsReady } from "../../../ui/editor/index.ts";
import { keepOperations } from "./kept-operations.ts";
import { followLive } from "./live-line.ts";
import { type DeskState, type MeetingDesk, openDesk } from "./meeting-desk.ts";
import { postOperation } from "./post-operation.ts";
import { keepTyped } from "./typed-texts.ts";

interface DeskPlace {
  meetingId: string;
  /** The person whose changes the browser keeps. */
  owner: string;
  /** As the server saw the meeting when it made the page. */
  parts: Record<string, unknown>;
  /** Where changes go, and where the meeting streams from. */
  postUrl: string;
  liveUrl: string;
}

/** The secretary's work on a meeting, for as long as the page is open; null until script runs. */
export function useDesk(place: DeskPlace): MeetingDesk | null {
  const [{ liveUrl, desk }] = useState(() => ({
    liveUrl: place.liveUrl,
    desk: typeof window === "undefined" ? null : open(place),
  }));
  const isReady = useIsReady();
  useEffect(() => {
    if (desk === null) return;
    const line = followLive(liveUrl, {
      shown: (parts) => desk.heard(parts),
      line: (state) => desk.line(state),
    });
    const commit = () => desk.commit();
    const hurry = () => desk.hurry();
    window.addEventListener("pagehide", commit);
    window.addEventListener("blur", commit);
    window.addEventListener("online", hurry);
    return () => {
      window.removeEventListener("pagehide", commit);
      window.removeEventListener("blur", commit);
      window.removeEventListener("online", hurry);
      desk.commit();
      line.stop();
      desk.stop();
    };
  }, [desk, liveUrl]);
  // The server can't know what a browser keeps, so neither may the first rendering.
  return isReady ? desk : null;
}

function open({ parts, postUrl, owner, meetingId }: DeskPlace): MeetingDesk {
  return openDesk({
    parts,
    post: (operation) => postOperation(postUrl, operation),
    keeper: keepOperations(owner, meetingId),
    typed: keepTyped(browserStore(), owner, meetingId),
  });
}

const never = () => () => undefined;

/** The desk's state; `before` until it is open. */
export function useDeskState(desk: MeetingDesk | null, before: DeskState): DeskState {
  return useSyncExternalStore(
    desk?.subscribe ?? never,
    () => desk?.state ?? before,
    () => before,
  );
}

function browserStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
