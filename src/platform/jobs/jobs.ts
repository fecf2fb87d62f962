import { fromKysely, type Job, PgBoss } from "pg-boss";
import type { Tx } from "../database/doors.ts";
import type { Logger } from "../log.ts";
import { JOB_SCHEMA } from "./queues.ts";

/** What is done for the jobs of a queue: all of `data` at once, in one batch. Throwing tries again later. */
export type Handler = (data: object[]) => Promise<void>;
export type Handlers = Record<string, Handler>;

export interface Jobs {
  /** Queues a job in the transaction `tx`: it exists if and only if the change does. */
  enqueue(tx: Tx, queue: string, data: object): Promise<void>;
  /** The same for many jobs of one queue. */
  enqueueAll(tx: Tx, queue: string, data: readonly object[]): Promise<void>;
  /** From now on queues a job each minute, one for all the processes that do so. */
  everyMinute(queue: string): Promise<void>;
  /** The same, each day. */
  everyDay(queue: string): Promise<void>;
  /** Does jobs from now on, as they come. */
  work(handlers: Handlers): Promise<void>;
  /** Does what is waiting now and returns. */
  drain(handlers: Handlers): Promise<void>;
  /** Waits for the jobs under way. */
  stop(): Promise<void>;
}

const BATCH = 50;
/** Of one who waits for all of them: what is done for very many may be another thing than for each. */
const DRAINED = 20_000;
/** Shorter than the minute, so that none goes by without a job. */
const TICK_MS = 20_000;
const HOUR_MS = 3_600_000;

/** Opens the job queues through the app door. */
export async function openJobs(appUrl: string, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: appUrl,
    schema: JOB_SCHEMA,
    max: 3,
    migrate: false,
    createSchema: false,
    schedule: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  await boss.start();
  const ticks: NodeJS.Timeout[] = [];
  const fetched = (jobs: Job[]): object[] => jobs.map((job) => job.data);
  const repeat = async (queue: string, seconds: number, tickMs: number) => {
    const tick = () =>
      boss
        .send(queue, {}, { singletonSeconds: seconds })
        .catch((error: unknown) => log.error({ err: error, queue }, "repeated job"));
    ticks.push(setInterval(() => void tick(), tickMs));
    await tick();
  };
  return {
    async enqueue(tx, queue, data) {
      await boss.send(queue, data, { db: fromKysely(tx) });
    },
    async enqueueAll(tx, queue, data) {
      await boss.insert(
        queue,
        data.map((one) => ({ data: one })),
        { db: fromKysely(tx) },
      );
    },
    everyMinute: (queue) => repeat(queue, 60, TICK_MS),
    everyDay: (queue) => repeat(queue, 86_400, HOUR_MS),
    async work(handlers) {
      for (const [queue, handle] of Object.entries(handlers)) {
        await boss.work(queue, { batchSize: BATCH, pollingIntervalSeconds: 1 }, (jobs: Job[]) =>
          handle(fetched(jobs)),
        );
      }
    },
    async drain(handlers) {
      for (const [queue, handle] of Object.entries(handlers)) {
        for (
          let jobs = await boss.fetch(queue, { batchSize: DRAINED });
          jobs.length > 0;
          jobs = await boss.fetch(queue, { batchSize: DRAINED })
        ) {
          const ids = jobs.map((job) => job.id);
          try {
            await handle(fetched(jobs as Job[]));
            await boss.complete(queue, ids);
          } catch (error) {
            await boss.fail(queue, ids, { message: String(error) });
            throw error;
          }
        }
      }
    },
    async stop() {
      for (const tick of ticks) clearInterval(tick);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
