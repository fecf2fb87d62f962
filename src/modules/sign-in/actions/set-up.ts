import { type Tx, inAuthority } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import {
  addRoles,
  type Authority,
  type AuthorityKind,
  findAuthority,
  foundFirst,
  insertPeople,
  newAuthority,
  personByEmail,
} from "../../organisation/index.ts";
import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import { enter } from "../enter.ts";
import { linkUrl } from "../letters.ts";
import { hashPassword } from "../password.ts";
import { readLink } from "../read-link.ts";
import type { SignIn } from "../sign-in.ts";
import { addLink, markUsed } from "../store/links.ts";
import { emailKey, ensureUser, nobodyHasAccount, storePassword } from "../store/users.ts";

/**
 * The one-time link by which the first administrator is made, while nobody has an account; null
 * afterwards. An earlier one is void.
 */
export async function setUpLink(signIn: SignIn): Promise<string | null> {
  if (!(await nobodyHasAccount(signIn.doors.signIn))) return null;
  const token = await addLink(signIn.doors.signIn, "set-up", null);
  return linkUrl(signIn.baseUrl, "set-up", token);
}

/** What the set-up page asks about: the authority that is there already, or null. @throws as {@link readLink} */
export async function readSetUpLink(signIn: SignIn, token: string): Promise<Authority | null> {
  await readLink(signIn.doors.signIn, "set-up", token);
  return findAuthority(signIn.doors.public);
}

export interface SetUp {
  token: string;
  /** Of an authority to be founded; left out when the database serves one already. */
  authority?: { name: string; kind: AuthorityKind } | undefined;
  name: string;
  email: string;
  password: string;
}

/**
 * Uses the set-up link: founds the authority, unless there is one, and makes its first administrator,
 * who is signed in. Of two at once, one waits and is told.
 * @returns Set-Cookie lines
 * @throws ConflictError when somebody else has done it, and as {@link readLink}
 */
export async function setUp(signIn: SignIn, given: SetUp, caller: Caller): Promise<string[]> {
  const { doors } = signIn;
  await readLink(doors.signIn, "set-up", given.token);
  const hash = await hashPassword(given.password);
  const user = await doors.signIn.transaction().execute(async (tx) => {
    const link = await readLink(tx, "set-up", given.token, true);
    if (!(await nobodyHasAccount(tx)))
      throw new ConflictError("Tingsted er allerede sat op.", {
        hint: "Log ind, eller bed en administrator om en invitation.",
      });
    // Committed first: should the rest fail, the next try finds the authority and the person.
    const person = await makeAdministrator(signIn, given, caller);
    const made = await ensureUser(tx, { ...person, name: given.name, email: given.email });
    await storePassword(tx, made.id, hash);
    await markUsed(tx, link.id);
    return made;
  });
  const { authorityId, personId } = user;
  const address = caller.address;
  await recordAccountEvent(doors.app, { authorityId, personId, action: "set-up", address });
  return enter(signIn, user.id, "link", caller);
}

async function makeAdministrator(
  signIn: SignIn,
  given: SetUp,
  caller: Caller,
): Promise<{ authorityId: string; personId: string }> {
  const { doors } = signIn;
  const there = await findAuthority(doors.public);
  const wanted = given.authority;
  if (there === null && wanted === undefined)
    throw new ConflictError("Der er ingen myndighed i databasen endnu.", {
      hint: "Genindlæs siden, og udfyld myndighedens navn.",
    });
  const authority = there ?? newAuthority({ name: wanted?.name ?? "", isSample: false });
  const scope = { authorityId: authority.id, actor: "set-up", address: caller.address };
  const personId = await inAuthority(doors.app, scope, async (tx) => {
    if (there === null) await foundFirst(tx, doors.public, authority, wanted?.kind);
    const id = (await personByEmail(tx, given.email))?.id ?? (await addPerson(tx, given));
    await addRoles(tx, [{ personId: id, role: "administrator" }]);
    return id;
  });
  return { authorityId: authority.id, personId };
}

async function addPerson(tx: Tx, { name, email }: SetUp): Promise<string> {
  const id = crypto.randomUUID();
  const nothing = { initials: null, title: null, phone: null, unitId: null, level: null };
  await insertPeople(tx, [{ id, name, email: emailKey(email), ...nothing }]);
  return id;
}
