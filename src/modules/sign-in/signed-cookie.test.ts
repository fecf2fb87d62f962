import { generateSignedCookie } from "hono/cookie";
import { expect, test } from "vitest";
import { readSigned } from "./signed-cookie.ts";

const SECRET = "hemmelighed";
const NAME = "tingsted.session_token";

async function cookie(value: string, secret = SECRET): Promise<string> {
  return (await generateSignedCookie(NAME, value, secret)).split(";")[0] ?? "";
}

test("a signed cookie says what was signed, among others and with dots in it", async () => {
  for (const value of ["f3a9", "a.b.c", "æ ø", ""])
    expect(readSigned(`other=1; ${await cookie(value)}; last=2`, SECRET, NAME)).toBe(value);
});

test("what somebody else wrote says nothing", async () => {
  const [, signature = ""] = (await cookie("f3a9")).split(".").slice(-2);
  for (const given of [
    "",
    NAME,
    `${NAME}=`,
    `${NAME}=f3a9`,
    `${NAME}=f3a9.`,
    `${NAME}=f3a8.${signature}`,
    `${NAME}=f3a9.${signature.slice(0, -4)}`,
    `${NAME}=f3a9.${encodeURIComponent("æ".repeat(44))}`,
    `${NAME}=${signature}`,
    (await cookie("f3a9")).replace(NAME, `not-${NAME}`),
    await cookie("f3a9", "another"),
  ])
    expect(readSigned(given, SECRET, NAME), given).toBeNull();
});
