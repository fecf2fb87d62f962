import { createContext, type RouterContextProvider } from "react-router";
import type { Tx } from "../../platform/database/doors.ts";
import { ForbiddenError } from "../../platform/errors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import type { Viewer } from "./viewer.ts";

/** What a page or form of a signed-in person works with. */
export interface SignedIn {
  viewer: Viewer;
  authority: { id: string; name: string; isSample: boolean };
  /** Of the session that the request came with. */
  sessionId: string;
  /** One transaction in the viewer's authority; the audit trail tells that the viewer did it. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same, for changes of roles, memberships, leaders and stand-ins: whoever gets or loses rights by
   * it is told, in the same transaction.
   */
  transactRights<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  jobs: Jobs;
  files: FileStore;
  clock(): Date;
  /** The address of the site, without a closing slash. */
  baseUrl: string;
}

/** Set for each request under /intern, where the server lets nobody else in; null elsewhere. */
export const signedInContext = createContext<SignedIn | null>(null);

/** Who is signed in and what the request works with. @throws ForbiddenError outside /intern */
export function signedIn(context: Readonly<RouterContextProvider>): SignedIn {
  const found = context.get(signedInContext);
  if (found === null) throw new ForbiddenError("Log ind først.");
  return found;
}
