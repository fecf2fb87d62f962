/** Why the server didn't do it, in Danish, with what to do about it. */
export interface Fault {
  message: string;
  hint: string;
}

/** Sends `body` as JSON; null when it was done. Never throws. */
export async function sendJson(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  body: unknown,
): Promise<Fault | null> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
    });
    return answer.ok ? null : faultOf(answer.status, await answer.text());
  } catch {
    return { message: "Der er ingen forbindelse.", hint: "Prøv igen om lidt." };
  }
}

/** The fault that an answer tells of; `text` is JSON {message, hint} unless something else went wrong. */
export function faultOf(status: number, text: string): Fault {
  if (status === 401 || status === 0)
    return { message: "Du er logget ud.", hint: "Log ind i et andet vindue, og prøv igen." };
  const said = parsed(text);
  const known = typeof said["message"] === "string" ? said["message"] : undefined;
  const hint = typeof said["hint"] === "string" ? said["hint"] : undefined;
  if (known !== undefined) return { message: known, hint: hint ?? "" };
  if (status === 413)
    return { message: "Filen er for stor.", hint: "Gør den mindre, eller del den." };
  return { message: "Serveren kunne ikke gøre det.", hint: "Prøv igen om lidt." };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
