import { createContext } from "react-router";
import type { SignedIn } from "../organisation/index.ts";

/** What the head of each page tells of the person at work. */
export interface Worker {
  name: string;
  authority: string;
  isSample: boolean;
  administers: boolean;
  /** Who gives support by looking through this person's eyes. */
  supportedBy: string | null;
  /** Messages not read yet. */
  unread: number;
}

/** Set for each request of a signed-in person. */
export const workerContext = createContext<Worker | null>(null);

export function workerOf({ viewer, authority }: SignedIn, unread: number): Worker {
  return {
    name: viewer.name,
    authority: authority.name,
    isSample: authority.isSample,
    administers: viewer.roles.some((role) => role !== "case_worker"),
    supportedBy: viewer.supportedBy?.name ?? null,
    unread,
  };
}
