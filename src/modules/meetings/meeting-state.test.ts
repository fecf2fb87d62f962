import { expect, test } from "vitest";
import { MEETING_STATES, mayFollow } from "./meeting-state.ts";

test("a meeting goes from plan to published minutes, and nowhere from there", () => {
  const way = MEETING_STATES.filter((state) => state !== "cancelled");
  for (const [at, state] of way.slice(1).entries()) expect(mayFollow(way[at]!, state)).toBe(true);
  for (const state of MEETING_STATES) {
    expect(mayFollow("published", state)).toBe(false);
    expect(mayFollow("cancelled", state)).toBe(false);
  }
});

test("minutes that stand fast are never opened again, and nothing is cancelled that began", () => {
  for (const state of MEETING_STATES) {
    expect(mayFollow("approved", state)).toBe(state === "published");
    if (["running", "draft", "circulated", "approved"].includes(state))
      expect(mayFollow(state, "cancelled")).toBe(false);
  }
});
