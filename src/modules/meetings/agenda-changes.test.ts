import fc from "fast-check";
import { expect, test } from "vitest";
import { agendaChanges } from "./agenda-changes.ts";

const items = (letters: string) =>
  Array.from(letters).map((id, at) => ({ id, number: String(at + 1), title: id.toUpperCase() }));

test.each([
  ["abc", "abdc", ["Nyt punkt 3: D"]],
  ["abcd", "bcda", ["Flyttet: 4 A"]],
  ["abc", "ac", ["Et punkt er fjernet."]],
  ["abcd", "xa", ["Nyt punkt 1: X", "3 punkter er fjernet."]],
  ["abc", "abc", ["Teksten eller oplysningerne i et punkt er rettet."]],
  ["", "a", ["Nyt punkt 1: A"]],
])("from %s to %s", (seen, now, expected) => {
  expect(agendaChanges(Array.from(seen), items(now))).toEqual(expected);
});

test("one that was moved is told of as one", () => {
  const letters = "abcdefgh";
  fc.assert(
    fc.property(fc.nat(7), fc.nat(7), (from, to) => {
      const order = Array.from(letters);
      const [moved = ""] = order.splice(from, 1);
      order.splice(to, 0, moved);
      const told = agendaChanges(Array.from(letters), items(order.join("")));
      expect(told).toHaveLength(1);
      expect(told[0]!.startsWith("Flyttet")).toBe(from !== to);
    }),
  );
});
