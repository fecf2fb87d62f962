import { expect, test } from "vitest";
import { inLanes } from "./in-lanes.ts";

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("what has the same key is done in order, however fast it is prepared; the rest beside it", async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await inLanes(
    Array.from({ length: 30 }, (_, n) => n),
    async (n) => {
      await later(n % 3);
      return { n, key: String(n % 4) };
    },
    async ({ n }) => {
      most = Math.max(most, ++running);
      await later((n * 7) % 5);
      running--;
      done.push(n);
    },
  );
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
  for (const key of [0, 1, 2, 3]) {
    const ofKey = done.filter((n) => n % 4 === key);
    expect(ofKey).toEqual(ofKey.toSorted((a, b) => a - b));
  }
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(3);
});

test("nothing is nothing to do", async () => {
  let done = 0;
  const count = async () => ({ key: String(done++) });
  await inLanes([], count, async () => void done++);
  expect(done).toBe(0);
});
