import { expect, test } from "vitest";
import { commandOf } from "./keys.ts";

const key = (name: string, how: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({
    key: name,
    code: "",
    ctrl: false,
    alt: false,
    shift: false,
    isWriting: false,
    letters: true,
    ...how,
  });

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

test("without keys of one letter only those with Alt and Ctrl are left", () => {
  const off = { letters: false };
  expect(["j", "k", "a", "f"].map((one) => key(one, off))).toEqual(Array(4).fill(null));
  expect(key("j", { ...off, alt: true, code: "ArrowDown" })).toBe("next");
  expect(key("z", { ...off, ctrl: true })).toBe("undo");
});

test("with Alt and Shift the arrows move the item", () => {
  const alt = { alt: true, shift: true, isWriting: true };
  const arrows = ["ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft"];
  expect(arrows.map((code) => key(code, { ...alt, code }))).toEqual(["up", "down", "in", "out"]);
});
