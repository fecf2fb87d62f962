import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { takeTurns } from "./turns.ts";

test("no more than so many work at once, in their order, and one that fails lets the next in", async () => {
  const inTurn = takeTurns(2);
  let busy = 0;
  let most = 0;
  const begun: number[] = [];
  const results = await Promise.allSettled(
    [0, 1, 2, 3, 4, 5].map((at) =>
      inTurn(async () => {
        begun.push(at);
        most = Math.max(most, (busy += 1));
        await wait(5);
        busy -= 1;
        if (at === 2) throw new Error("no");
        return at;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(results.map(({ status }) => status === "fulfilled")).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
});
