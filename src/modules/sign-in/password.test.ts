import { expect, test } from "vitest";
import { hashPassword, newPassword, verifyPassword } from "./password.ts";

test("a hash names its parameters, is never the same twice, and knows its password", async () => {
  const [hash, other] = [
    await hashPassword("rødgrød med fløde"),
    await hashPassword("rødgrød med fløde"),
  ];
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(other).not.toBe(hash);
  expect(await verifyPassword({ hash, password: "rødgrød med fløde" })).toBe(true);
  expect(await verifyPassword({ hash, password: "rødgrød med fløde".normalize("NFD") })).toBe(true);
  expect(await verifyPassword({ hash, password: "rødgrød med flode" })).toBe(false);
  expect(await verifyPassword({ hash, password: "" })).toBe(false);
});

// The test vector of the reference implementation (phc-winner-argon2, test.c): other parameters than ours.
test("a hash of other parameters is understood", async () => {
  const hash =
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await verifyPassword({ hash, password: "password" })).toBe(true);
  expect(await verifyPassword({ hash, password: "differentpassword" })).toBe(false);
});

test.each(["", "plain", "$2b$10$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=1,t=1$x$y"])(
  "what is no argon2id hash opens nothing: %s",
  async (hash) => expect(await verifyPassword({ hash, password: hash })).toBe(false),
);

test("length is the only rule", () => {
  expect(newPassword.safeParse("elleve tegn").success).toBe(false);
  expect(newPassword.safeParse("tolv tegn ja").success).toBe(true);
  expect(newPassword.safeParse("            ").success).toBe(true);
  expect(newPassword.safeParse("æ".repeat(128)).success).toBe(true);
  expect(newPassword.safeParse("æ".repeat(129)).success).toBe(false);
});

test("other work goes on while a password is hashed", async () => {
  let turns = 0;
  const turning = setInterval(() => turns++, 0);
  await Promise.all(Array.from({ length: 4 }, () => hashPassword("rødgrød med fløde")));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
});

test("a flood of passwords is turned away, and those who wait get their turn", async () => {
  const hash = await hashPassword("rødgrød med fløde");
  const many = Array.from({ length: 130 }, async () =>
    verifyPassword({ hash, password: "rødgrød med fløde" }),
  );
  const outcomes = await Promise.allSettled(many);
  const refused = outcomes.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(28);
  expect(refused.every(({ reason }) => (reason as Error).name === "UnavailableError")).toBe(true);
  expect(await verifyPassword({ hash, password: "rødgrød med fløde" })).toBe(true);
});
