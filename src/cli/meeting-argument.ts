import { findMeeting } from "../modules/meetings/index.ts";
import type { Authority } from "../modules/organisation/index.ts";
import { inAuthority } from "../platform/database/doors.ts";
import { InputError, NotFoundError } from "../platform/errors.ts";
import type { System } from "../system.ts";

/** The authority of the database. @throws NotFoundError while it is empty */
export async function mustHaveAuthority(system: System): Promise<Authority> {
  const authority = await system.authority();
  if (authority === null)
    throw new NotFoundError("Databasen er tom.", {
      hint: "Importer et dokument med »tingsted import«.",
    });
  return authority;
}

interface MeetingAddress {
  body: string;
  slug: string;
}

/** The meeting named as in its address: "direktionen/2026-01-21", also with "/udvalg/" before it. @throws InputError */
export function meetingAddress(given: string): MeetingAddress {
  const [, body, slug] =
    /^(?:https?:\/\/[^/]+)?\/?(?:udvalg\/)?([^/]+)\/([^/]+)\/?$/.exec(given) ?? [];
  if (body === undefined || slug === undefined) {
    throw new InputError(`»${given}« er ikke et møde.`, {
      hint: "Skriv det som i adressen: direktionen/2026-01-21.",
    });
  }
  return { body, slug };
}

/** The meeting's id. @throws NotFoundError */
export async function meetingAt(
  system: System,
  authority: Authority,
  { body, slug }: MeetingAddress,
): Promise<string> {
  const meeting = await inAuthority(
    system.doors.app,
    { authorityId: authority.id, actor: "cli" },
    (tx) => findMeeting(tx, authority.id, body, slug),
  );
  if (meeting === null)
    throw new NotFoundError(`Mødet ${body}/${slug} findes ikke.`, {
      hint: "Se adressen på mødets side.",
    });
  return meeting.id;
}
