import {
  addRoles,
  type Authority,
  insertPeople,
  personByEmail,
} from "../modules/organisation/index.ts";
import { ensureUser } from "../modules/sign-in/index.ts";
import { inAuthority } from "../platform/database/doors.ts";
import type { System } from "../system.ts";
import { PERSONAS, type SamplePersona } from "./personas.ts";

/** Gives the sample's personas an account each, unless they have one. Does nothing where real data is. */
export async function loadPersonas(
  system: Pick<System, "doors">,
  authority: Authority,
): Promise<void> {
  if (!authority.isSample) return;
  const scope = { authorityId: authority.id, actor: "sample" };
  for (const persona of PERSONAS) {
    const email = emailOf(persona);
    const personId = await inAuthority(system.doors.app, scope, async (tx) => {
      const known = await personByEmail(tx, email);
      if (known !== null) return known.id;
      const id = crypto.randomUUID();
      const { name, initials, title } = persona;
      await insertPeople(tx, [
        { id, name, email, initials, title, phone: null, unitId: null, level: null },
      ]);
      await addRoles(
        tx,
        persona.roles.map((role) => ({ personId: id, role })),
      );
      return id;
    });
    const { key, name } = persona;
    await ensureUser(system.doors.signIn, {
      authorityId: authority.id,
      personId,
      name,
      email,
      persona: key,
    });
  }
}

/** At a domain that is nobody's (RFC 2606). */
function emailOf({ initials }: SamplePersona): string {
  return `${initials.toLowerCase()}@hvidsund.example`;
}
