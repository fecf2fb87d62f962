import { expect, test } from "vitest";
import { batched, batchedBy } from "./batch.ts";

test("callers at the same time share one load, and each load begins after its callers called", async () => {
  let value = 0;
  let loads = 0;
  const read = batched(async () => {
    loads++;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return value;
  });
  const early = Promise.all([read(), read(), read()]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  value = 1;
  const late = Promise.all([read(), read()]);
  await early;
  expect(await late).toEqual([1, 1]);
  expect(loads).toBe(2);
});

test("a load that fails fails its callers only", async () => {
  let broken = true;
  const read = batched(async () => {
    if (broken) throw new Error("away");
    return "back";
  });
  await expect(read()).rejects.toThrow("away");
  broken = false;
  expect(await read()).toBe("back");
});

test("questions at the same time are asked in one go, each with an answer of its own", async () => {
  const asked: string[][] = [];
  const ask = batchedBy(async (keys: string[]) => {
    asked.push(keys);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return new Map(keys.filter((key) => key !== "nobody").map((key) => [key, key.toUpperCase()]));
  });
  const early = ask("a");
  await new Promise((resolve) => setTimeout(resolve, 1));
  const late = [ask("b"), ask("nobody"), ask("b"), ask("a")];
  expect(await early).toBe("A");
  expect(await Promise.all(late)).toEqual(["B", null, "B", "A"]);
  expect(asked).toEqual([["a"], ["b", "nobody", "a"]]);
});
