import { expect, test } from "vitest";
import { commandOf } from "./keys.ts";

const key = (name: string, how: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key: name, code: "", ctrl: false, alt: false, isWriting: false, ...how });

test("letters are commands only where none are written", () => {
  expect(["j", "k", "a", "f", "x"].map((one) => key(one))).toEqual([
    "next",
    "previous",
    "right",
    "suggested",
    null,
  ]);
  expect(["j", "k", "a", "f"].map((one) => key(one, { isWriting: true }))).toEqual(
    Array(4).fill(null),
  );
});

test("with Alt they work in fields too, whatever letter the key then writes", () => {
  const alt = { alt: true, isWriting: true };
  expect(key("ArrowDown", { ...alt, code: "ArrowDown" })).toBe("next");
  expect(key("å", { ...alt, code: "KeyA" })).toBe("right");
  expect(key("Enter", { ctrl: true, isWriting: true })).toBe("approve");
});

test("undoing inside a field is the field's own", () => {
  expect(key("z", { ctrl: true })).toBe("undo");
  expect(key("z", { ctrl: true, isWriting: true })).toBeNull();
});
