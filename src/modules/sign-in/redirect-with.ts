import { redirect } from "react-router";

/** A redirect to a path of this site that sets cookies. */
export function redirectWith(path: string, cookies: string[]): Response {
  const response = redirect(path, 303);
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
