import type { OperationResult, SentOperation } from "../operations.ts";

/** How sending an operation ended. Only the last three are worth another try. */
export type Answer =
  | (OperationResult & { kind: "done" })
  | (OperationResult & { kind: "conflict" })
  | { kind: "refused"; message: string; hint: string }
  | { kind: "unreachable" }
  | { kind: "failing" }
  | { kind: "signed-out" };

/** Milliseconds that a server may take before it is asked again. */
const PATIENCE_MS = 10_000;

/** Sends one operation; never throws. The same one may be sent again, it is done once. */
export async function postOperation(url: string, operation: SentOperation): Promise<Answer> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(operation),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const isLedAway = answer.type === "opaqueredirect" || answer.status === 401;
    if (isLedAway) return { kind: "signed-out" };
    if (answer.status >= 500 || answer.status === 429) return { kind: "failing" };
    const said: unknown = await answer.json();
    if (answer.ok) return said as Answer;
    const { message, hint } = said as { message?: string; hint?: string };
    return {
      kind: "refused",
      message: message ?? "Serveren tog ikke imod ændringen.",
      hint: hint ?? "Hent siden igen.",
    };
  } catch {
    return { kind: "unreachable" };
  }
}
