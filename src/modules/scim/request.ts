import type { Tx } from "../../platform/database/doors.ts";
import { ScimError } from "./message.ts";
import { readQuery } from "./query.ts";

/** What the answering of one request works with. */
export interface ScimRequest {
  tx: Tx;
  url: URL;
  method: string;
  /** Of the resource asked for; null for the whole collection. */
  id: string | null;
  body: unknown;
  /** The address of the site, without a closing slash. */
  baseUrl: string;
  /** YYYY-MM-DD in Denmark. */
  today: string;
}

/** The query of the request. @throws ScimError */
export function queryOf({ url }: Pick<ScimRequest, "url">) {
  return readQuery(url);
}

export function notAllowed(method: string): ScimError {
  return new ScimError(405, undefined, `${method} bruges ikke her.`);
}
