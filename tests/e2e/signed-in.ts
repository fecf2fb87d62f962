import type { Cookie } from "playwright-core";
import type { Serving } from "./serving.ts";

/** Asks as somebody who is signed in, without a browser. */
export interface Asker {
  /** To sign a browser in with. */
  cookies: Cookie[];
  get(path: string): Promise<Response>;
  post(path: string, fields: URLSearchParams | FormData): Promise<Response>;
  json(path: string, value: object): Promise<Response>;
  put(path: string, file: Buffer, name: string): Promise<Response>;
}

/** As one of the sample's people. */
export async function askAs(serving: Serving, persona: string): Promise<Asker> {
  return entered(serving, "/log-ind", { persona });
}

/** As anybody with a card: by an invitation that the command line gives. */
export async function askByInvitation(serving: Serving, email: string): Promise<Asker> {
  const { out, err } = await serving.run("user", "add", email, "--json");
  if (out === "") throw new Error(err);
  const { link } = JSON.parse(out) as { link: string };
  return enterBy(serving, new URL(link).pathname);
}

/** As whom the path of an invitation is for. */
export async function enterBy(serving: Serving, invitation: string): Promise<Asker> {
  return entered(serving, invitation, { password: PASSWORD });
}

export const PASSWORD = "korrekt hest batteri";

async function entered(
  serving: Serving,
  path: string,
  fields: Record<string, string>,
): Promise<Asker> {
  const origin = serving.address;
  const answer = await fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin },
    body: new URLSearchParams(fields),
  });
  const given = answer.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  if (!given.some((one) => one.includes("session")))
    throw new Error(`${path} answered ${answer.status}`);
  const cookie = given.join("; ");
  return {
    cookies: given.map(cookieOf),
    get: (at) => fetch(origin + at, { redirect: "manual", headers: { cookie } }),
    post: (at, body) =>
      fetch(origin + at, { method: "POST", redirect: "manual", headers: { cookie, origin }, body }),
    json: (at, value) =>
      fetch(origin + at, {
        method: "POST",
        headers: { cookie, origin, "content-type": "application/json" },
        body: JSON.stringify(value),
      }),
    put: (at, file, name) =>
      fetch(origin + at, {
        method: "PUT",
        headers: { cookie, origin, "x-file-name": encodeURIComponent(name) },
        body: new Uint8Array(file),
      }),
  };
}

function cookieOf(pair: string): Cookie {
  const [name = "", value = ""] = pair.split(/=(.*)/s);
  const to = { domain: "localhost", path: "/", expires: -1 };
  return { name, value, ...to, httpOnly: true, secure: false, sameSite: "Lax" };
}
