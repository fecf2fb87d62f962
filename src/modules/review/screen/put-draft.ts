import type { Draft, Theirs } from "../draft.ts";

export type PutAnswer =
  | { kind: "saved"; revision: number; meetingNote: string | null }
  | { kind: "conflict"; theirs: Theirs }
  | { kind: "refused"; message: string }
  | { kind: "unreachable" | "signed-out" };

/** Sends corrections to the server. Never throws. */
export async function putDraft(
  url: string,
  sent: { revision: number; draft: Draft },
): Promise<PutAnswer> {
  try {
    const answer = await fetch(url, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
      redirect: "manual",
    });
    if (answer.status === 401 || answer.status === 0) return { kind: "signed-out" };
    const said = (await answer.json()) as Partial<{
      revision: number;
      meetingNote: string | null;
      theirs: Theirs;
      message: string;
      hint: string;
    }>;
    if (answer.ok && said.revision !== undefined)
      return { kind: "saved", revision: said.revision, meetingNote: said.meetingNote ?? null };
    if (said.theirs !== undefined) return { kind: "conflict", theirs: said.theirs };
    if (answer.status >= 500) return { kind: "unreachable" };
    return { kind: "refused", message: `${said.message ?? ""} ${said.hint ?? ""}`.trim() };
  } catch {
    return { kind: "unreachable" };
  }
}
