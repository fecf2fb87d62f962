import { createContext } from "react-router";
import type { PublishedRecord } from "../publication/index.ts";
import type { IndexQuery, SearchResult } from "../search/index.ts";

/** All that a public page can reach. */
export interface Services {
  record: PublishedRecord;
  /** @throws UnavailableError while there is no index */
  search(query: IndexQuery): Promise<SearchResult>;
  /** The bytes of a file that the record offers. */
  file(sha256: string): Promise<Uint8Array>;
  clock(): Date;
  /** The address of the site, without a closing slash. */
  baseUrl: string;
}

/** Set for each request by the server. */
export const services = createContext<Services>();
