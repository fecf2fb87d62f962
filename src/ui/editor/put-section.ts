import type { RichText } from "../../platform/rich-text/schema.ts";

/** What the server has of a section, when somebody else changed it. */
export interface TheirText {
  revision: number;
  content: RichText;
  changedBy: string;
  /** ISO 8601. */
  changedAt: string;
}

/** How a save ended. "unreachable" and "failing" are worth another try, "refused" is not. */
export type Saved =
  | { kind: "saved"; revision: number; words: number; savedAt: string }
  | ({ kind: "conflict" } & TheirText)
  | { kind: "signed-out" }
  | { kind: "unreachable" }
  | { kind: "failing" }
  | { kind: "refused"; message: string; hint: string };

/** Browsers send no more than this after a page is left (Fetch standard, keepalive). */
const MOST_ON_LEAVING = 60_000;

/** PUTs one section to the server; never throws. */
export async function putSection(
  url: string,
  text: { revision: number; content: RichText },
  leaving: boolean,
): Promise<Saved> {
  const body = JSON.stringify(text);
  try {
    const answer = await fetch(url, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: leaving && new TextEncoder().encode(body).length < MOST_ON_LEAVING,
      // A save that leads to the sign-in page is no save.
      redirect: "manual",
    });
    return await readAnswer(answer);
  } catch {
    return { kind: "unreachable" };
  }
}

async function readAnswer(answer: Response): Promise<Saved> {
  const isLedAway =
    answer.type === "opaqueredirect" || (answer.status >= 300 && answer.status < 400);
  if (answer.status === 401 || isLedAway) return { kind: "signed-out" };
  if (answer.status >= 500 || answer.status === 429) return { kind: "failing" };
  const said: unknown = await answer.json().catch(() => ({}));
  if (answer.status === 200) return { kind: "saved", ...(said as object) } as Saved;
  if (answer.status === 409 && "content" in (said as object))
    return { kind: "conflict", ...(said as TheirText) };
  const { message, hint } = said as { message?: string; hint?: string };
  return {
    kind: "refused",
    message: message ?? "Serveren tog ikke imod teksten.",
    hint: hint ?? "Kopiér teksten til et andet dokument, og hent siden igen.",
  };
}
