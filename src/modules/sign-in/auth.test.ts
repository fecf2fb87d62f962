import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, prepareGround } from "../../../tests/setup/sign-in.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground.close());

test("the database has every table and column that better-auth and its plugins want", async () => {
  const { toBeCreated, toBeAdded, unsafeChanges } = await getMigrations(
    (await ground.signIn.auth()).options,
    { throwOnUnsafe: false },
  );
  expect({ toBeCreated, toBeAdded, unsafeChanges }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    unsafeChanges: [],
  });
});

test("nothing of better-auth answers that isn't opened by name", async () => {
  for (const path of [
    "sign-up/email",
    "sign-in/email",
    "get-session",
    "delete-user",
    "ok",
    "enter",
  ]) {
    const request = new Request(`http://localhost:3000/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://localhost:3000" },
      body: JSON.stringify({ email: "a@b.dk", password: "x".repeat(12), name: "A" }),
    });
    expect((await ground.signIn.handler(request, "192.0.2.1")).status, path).toBe(404);
  }
});

test("nobody signs up by himself, whatever is opened", async () => {
  const body = { email: "a@b.dk", password: "x".repeat(12), name: "A" };
  const { api } = await ground.signIn.auth();
  await expect(api.signUpEmail({ body })).rejects.toThrow();
});
