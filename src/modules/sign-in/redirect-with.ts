import { redirect } from "react-router";

/** A redirect that sets cookies. Addresses that somebody gave are to pass `localPath` first. */
export function redirectWith(address: string, cookies: string[]): Response {
  return redirect(address, { status: 303, headers: cookieHeaders(cookies) });
}

/** Set-Cookie lines as headers of an answer. */
export function cookieHeaders(cookies: string[]): Headers {
  return new Headers(cookies.map((cookie) => ["set-cookie", cookie]));
}
