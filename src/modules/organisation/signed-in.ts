import { createContext } from "react-router";
import type { Tx } from "../../platform/database/doors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import type { Viewer } from "./viewer.ts";

/** What a page or form of a signed-in person works with. */
export interface SignedIn {
  viewer: Viewer;
  authority: { id: string; name: string; isSample: boolean };
  /** One transaction in the viewer's authority; the audit trail tells that the viewer did it. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  jobs: Jobs;
  files: FileStore;
  clock(): Date;
  /** The address of the site, without a closing slash. */
  baseUrl: string;
}

/** Set for each request under /intern; the server lets nobody else in. */
export const signedIn = createContext<SignedIn>();
