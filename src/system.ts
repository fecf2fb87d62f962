import { migrations } from "./migrations/index.ts";
import type { Config } from "./config.ts";
import { type Authority, findAuthority } from "./modules/organisation/index.ts";
import { openSignIn, type SignIn } from "./modules/sign-in/index.ts";
import { QUEUES } from "./queues.ts";
import { openIndex, type SearchIndex } from "./modules/search/index.ts";
import { awaitDatabase, type Doors, openDoors } from "./platform/database/doors.ts";
import { connectEmbedded, startEmbedded } from "./platform/database/embedded.ts";
import { isNewest, migrate } from "./platform/database/migrate.ts";
import { type FileStore, openFiles } from "./platform/files/store.ts";
import { type Jobs, openJobs } from "./platform/jobs/jobs.ts";
import type { Logger } from "./platform/log.ts";
import { type MailTransport, openMailTransport } from "./platform/mail/index.ts";

/** Half seconds. A server may start before its database; who waits at a terminal is told soon. */
const CONNECT_ATTEMPTS = { serving: 20, command: 4 };

/** The parts that commands and server work with, ready for use. */
export interface System {
  config: Config;
  log: Logger;
  doors: Doors;
  jobs: Jobs;
  files: FileStore;
  /** null without `SMTP_URL`. */
  mail: MailTransport | null;
  signIn: SignIn;
  /** Opened when first asked for. */
  index(): Promise<SearchIndex>;
  /** The authority that this database serves; null while it is empty. */
  authority(): Promise<Authority | null>;
  close(): Promise<void>;
}

/**
 * Opens everything: the database at `DATABASE_URL` or the embedded one (as its server when `serves`,
 * else beside whoever serves it), brought to the newest form, its doors, jobs, files and index.
 * @throws UnavailableError, ConflictError
 */
export async function openSystem(config: Config, log: Logger, serves: boolean): Promise<System> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of opened.splice(0).toReversed()) await step();
  };
  try {
    let url = config.databaseUrl;
    if (url === null) {
      const start = serves ? startEmbedded : connectEmbedded;
      const embedded = await start({ dataDir: config.dataDir, log: (line) => log.info(line) });
      opened.push(() => embedded.stop());
      url = embedded.url;
    }
    await awaitDatabase(url, CONNECT_ATTEMPTS[serves ? "serving" : "command"]);
    if (serves || !(await isNewest(url, migrations, QUEUES))) {
      await migrate(url, migrations, QUEUES);
    }
    const doors = openDoors(url);
    opened.push(() => doors.close());
    const mail = config.mail && openMailTransport(config.mail.smtpUrl, config.mail.from);
    opened.push(async () => mail?.close());
    const signIn = openSignIn({ doors, baseUrl: config.baseUrl, mail, oidc: config.oidc, log });
    opened.push(() => signIn.settled());
    const jobs = await openJobs(doors.appUrl, log);
    opened.push(() => jobs.stop());
    let index: Promise<SearchIndex> | undefined;
    return {
      config,
      log,
      doors,
      jobs,
      files: openFiles(config.files),
      mail,
      signIn,
      index: () => (index ??= openIndex(config.search)),
      authority: () => findAuthority(doors.public),
      close,
    };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}
