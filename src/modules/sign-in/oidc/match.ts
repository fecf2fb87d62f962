import { inAuthority } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import {
  directoryPeople,
  findAuthority,
  type Person,
  personByEmail,
  personById,
} from "../../organisation/index.ts";
import type { SignIn } from "../sign-in.ts";
import { hasOtherSubject, type Subject, userOfSubject } from "../store/provider-accounts.ts";
import { ensureUser, type User, userById, userOfPerson } from "../store/users.ts";
import type { Identity } from "./id-token.ts";

/** Why somebody whom the provider knows isn't let in. */
export type Stranger = "unknown" | "deactivated" | "other-account" | "no-address";

/**
 * The account of whoever the provider vouches for: the one tied to the subject; else that of the
 * registered person with the directory's id or the verified address. An account is made for people who
 * are registered, and for nobody else.
 */
export async function matchPerson(
  signIn: SignIn,
  subject: Subject,
  identity: Identity,
): Promise<{ user: User } | { stranger: Stranger; authorityId: string; personId: string | null }> {
  const { doors } = signIn;
  const authority = await findAuthority(doors.public);
  if (authority === null) throw new ForbiddenError("Tingsted er ikke sat op endnu.");
  const refused = (stranger: Stranger, personId: string | null = null) => ({
    stranger,
    personId,
    authorityId: authority.id,
  });
  const tied = await userOfSubject(doors.signIn, subject);
  if (tied !== null) {
    const user = await userById(doors.signIn, tied);
    if (user === null) return refused("unknown");
    return user.isDeactivated ? refused("deactivated", user.personId) : { user };
  }
  const found = await registered(signIn, authority.id, identity);
  if (found === null) return refused("unknown");
  const { person, by } = found;
  if (!person.isActive) return refused("deactivated", person.id);
  const email = person.email ?? identity.email;
  if (email === null) return refused("no-address", person.id);
  const known = await userOfPerson(doors.signIn, person.id);
  // An address may pass from one employee to the next; the directory's id doesn't.
  if (by === "email" && known !== null && (await hasOtherSubject(doors.signIn, known.id, subject)))
    return refused("other-account", person.id);
  const { id: personId, name } = person;
  const given = { authorityId: authority.id, personId, name, email };
  return { user: await ensureUser(doors.signIn, given) };
}

async function registered(
  signIn: SignIn,
  authorityId: string,
  { externalIds, email }: Identity,
): Promise<{ person: Person; by: "external-id" | "email" } | null> {
  return inAuthority(signIn.doors.app, { authorityId, actor: "visitor" }, async (tx) => {
    for (const value of externalIds) {
      const { people } = await directoryPeople(tx, { attribute: "externalId", value });
      const person = people[0] === undefined ? null : await personById(tx, people[0].id);
      if (person !== null) return { person, by: "external-id" };
    }
    const known = email === null ? null : await personByEmail(tx, email);
    const person = known === null ? null : await personById(tx, known.id);
    return person === null ? null : { person, by: "email" };
  });
}
