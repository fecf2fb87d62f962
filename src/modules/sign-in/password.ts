import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { z } from "zod";
import { UnavailableError } from "../../platform/errors.ts";

/** Length alone, no rules of composition, and nothing cut off (NIST SP 800-63B-4 §3.1.1.2). */
export const newPassword = z
  .string()
  .min(12, "Adgangskoden skal have mindst 12 tegn.")
  .max(128, "Adgangskoden må højst have 128 tegn.");

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/**
 * How many are hashed at once, and may wait, in one process: a flood of sign-ins takes half of libuv's
 * four threads, and leaves files and addresses the rest.
 */
const AT_ONCE = 2;
const MOST_WAITING = 100;

const waiting: (() => void)[] = [];
let running = 0;

/** @throws UnavailableError when too many wait already */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else if (waiting.length >= MOST_WAITING)
    throw new UnavailableError("Der er mange, som logger ind lige nu.", {
      hint: "Prøv igen om lidt.",
    });
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

const threaded = promisify(argon2);
const argon2Async: typeof threaded = async (...given) => inTurn(async () => threaded(...given));

/**
 * The password's argon2id hash as a PHC string, which names its own parameters. About 30 ms and
 * 19 MiB on one of libuv's threads; other requests go on meanwhile.
 * @throws UnavailableError while too many wait
 */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await argon2Async("argon2id", {
    ...COST,
    message: password.normalize("NFC"),
    nonce,
    tagLength: TAG_BYTES,
  });
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return `$argon2id$v=19$${cost}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/**
 * True when `password` is the one that `hash` was made of. A string of another form is never it.
 * @throws UnavailableError while too many wait
 */
export async function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  const parts = PHC.exec(given.hash);
  if (parts === null) return false;
  const [, memory, passes, parallelism, salt = "", tag = ""] = parts;
  const expected = Buffer.from(tag, "base64");
  const actual = await argon2Async("argon2id", {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: given.password.normalize("NFC"),
    nonce: Buffer.from(salt, "base64"),
    tagLength: expected.length,
  });
  return timingSafeEqual(actual, expected);
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
