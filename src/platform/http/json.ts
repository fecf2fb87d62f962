import { refusal } from "../database/refusal.ts";
import { isExpected } from "../errors.ts";

const STATUS = { input: 400, conflict: 409, unavailable: 503, forbidden: 403, "not-found": 404 };

/** The answer of an address that scripts talk to: `answer`'s JSON, or {message, hint} of what was refused. */
export async function asJson(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (thrown) {
    const error = refusal(thrown);
    if (!isExpected(error)) throw error;
    const { message, hint, code } = error;
    return Response.json({ message, hint: hint ?? "" }, { status: STATUS[code] });
  }
}

/** The request's body as JSON; null for what is none. */
export async function jsonOf(request: Request): Promise<unknown> {
  return request.json().catch(() => null);
}
