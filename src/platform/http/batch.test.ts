import { expect, test } from "vitest";
import { batched } from "./batch.ts";

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
