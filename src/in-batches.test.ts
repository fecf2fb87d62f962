import { expect, test } from "vitest";
import { inBatches } from "./in-batches.ts";

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("what has the same key is done in order, however fast it is prepared; the rest beside it", async () => {
  const done: number[] = [];
  const sizes: number[] = [];
  let running = 0;
  let most = 0;
  await inBatches(
    Array.from({ length: 90 }, (_, n) => n),
    async (n) => {
      await later(n % 3);
      return { n, key: n % 10 === 0 ? "same" : String(n), weight: 1 };
    },
    async (batch) => {
      most = Math.max(most, ++running);
      await later((batch.length * 7) % 5);
      running--;
      sizes.push(batch.length);
      done.push(...batch.map(({ n }) => n));
    },
  );
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 90 }, (_, n) => n));
  const same = done.filter((n) => n % 10 === 0);
  expect(same).toEqual(same.toSorted((a, b) => a - b));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(16);
  expect(sizes.length).toBeLessThan(30);
  expect(most).toBeLessThanOrEqual(2);
});

test("batches without a key in common are worked on beside each other", async () => {
  let running = 0;
  let most = 0;
  await inBatches(
    Array.from({ length: 64 }, (_, n) => n),
    async (n) => ({ key: String(n), weight: 1 }),
    async () => {
      most = Math.max(most, ++running);
      await later(5);
      running--;
    },
  );
  expect(most).toBe(2);
});

test("heavy ones go in small batches, and one that is slow to come keeps nobody waiting", async () => {
  const batches: number[][] = [];
  await inBatches(
    [300, 300, 1, 1, 1],
    async (weight) => ({ key: "same", weight }),
    async (batch) => void batches.push(batch.map(({ weight }) => weight)),
  );
  expect(batches).toEqual([
    [300, 300],
    [1, 1, 1],
  ]);
  const told: number[] = [];
  await inBatches(
    [1, 2],
    async (n) => {
      if (n === 2) {
        await expect.poll(() => told).toEqual([1]);
      }
      return { n, key: String(n), weight: 1 };
    },
    async (batch) => void told.push(...batch.map(({ n }) => n)),
  );
  expect(told).toEqual([1, 2]);
});

test("nothing is nothing to do", async () => {
  let done = 0;
  const count = async () => ({ key: String(done++), weight: 1 });
  await inBatches([], count, async () => void done++);
  expect(done).toBe(0);
});
