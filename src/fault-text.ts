import { isExpected } from "./platform/errors.ts";

/** Connections that broke or were refused, by PostgreSQL's codes (class 08 and 57P) and by Node's. */
const LOST = /^(08...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** One line about a failure, for the one at the terminal: where, what is wrong and what to do. */
export function faultText(error: unknown): string {
  if (isExpected(error)) {
    const line = error.line === undefined ? "" : `linje ${error.line}: `;
    return [line + error.message, error.hint].filter(Boolean).join(" ");
  }
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (LOST.test(code) || message.startsWith("Connection terminated"))
    return "Forbindelsen til databasen blev afbrudt. Se efter, at PostgreSQL kører, og prøv igen.";
  if (code === "ENOSPC" || code === "53100") return "Disken er fuld. Gør plads, og prøv igen.";
  const first = message.split("\n")[0] ?? "";
  return `Uventet fejl: ${first.replace(/\.?$/, ".")} Kør igen med --debug for at se mere.`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
