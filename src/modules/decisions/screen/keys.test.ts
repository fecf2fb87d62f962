import { expect, test } from "vitest";
import { commandOf } from "./keys.ts";

const plain = { ctrl: false, alt: false, isWriting: false, letters: true };

test.each([
  [{ key: "j" }, "next"],
  [{ key: "v" }, "panel"],
  [{ key: "3" }, "phrase"],
  [{ key: "z", ctrl: true }, "undo"],
  [{ key: "Enter", ctrl: true, isWriting: true }, "settle"],
  [{ key: "ArrowDown", alt: true, isWriting: true }, "next"],
  [{ key: "2", alt: true, isWriting: true }, "phrase"],
])("%o means %s", (key, meant) => {
  expect(commandOf({ ...plain, ...key })?.do).toBe(meant);
});

test.each([
  ["a letter that is written", { key: "j", isWriting: true }],
  ["a number that is written", { key: "3", isWriting: true }],
  ["undo in a text", { key: "z", ctrl: true, isWriting: true }],
  ["the browser's own", { key: "f", ctrl: true }],
  ["a letter that isn't wished", { key: "v", letters: false }],
])("%s is left to the browser", (_, key) => {
  expect(commandOf({ ...plain, ...key })).toBeNull();
});
