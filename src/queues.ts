import { PUBLICATION_QUEUES } from "./modules/publication/index.ts";

/** Once a minute: the trail of changes is sealed. */
export const SEAL = "audit.seal";

/** Queued each minute, once for all processes. */
export const MINUTE_QUEUES = [SEAL] as const;

/** Every job queue of the system. */
export const QUEUES = [...PUBLICATION_QUEUES, ...MINUTE_QUEUES] as const;
