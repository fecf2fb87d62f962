import { freshDatabase } from "./database.ts";
import { inAuthority, type Tx } from "../../src/platform/database/doors.ts";
import { foundAuthority } from "../../src/modules/organisation/authority.ts";
import { AUTHORITY_ROLES, type AuthorityRole } from "../../src/modules/organisation/roles.ts";
import { insertPeople } from "../../src/modules/organisation/store/people.ts";
import { addRoles } from "../../src/modules/organisation/store/roles.ts";
import { insertUnits } from "../../src/modules/organisation/store/units.ts";
import { findViewer, type Viewer } from "../../src/modules/organisation/viewer.ts";

export const NOW = new Date("2026-03-02T09:00:00Z");
export const TODAY = "2026-03-02";

export type Given = AuthorityRole | "staff";

/** A municipality with a tree of units and one person of each role, for tests. */
export async function inventedOrganisation() {
  const database = await freshDatabase();
  const authority = await foundAuthority(database.app, { name: "Hvidsund", isSample: false });
  /** In a transaction of its own, as the person with that id. */
  const as = <T>(personId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inAuthority(
      database.app,
      { authorityId: authority.id, actor: `person:${personId}`, address: "192.0.2.7" },
      work,
    );
  const unit = async (name: string, parentId: string | null = null): Promise<string> => {
    const id = crypto.randomUUID();
    await as("test", (tx) => insertUnits(tx, [{ id, name, parentId }]));
    return id;
  };
  const person = async (
    name: string,
    given: { unitId?: string; roles?: AuthorityRole[] } = {},
  ): Promise<string> => {
    const id = crypto.randomUUID();
    const email = `${name.toLowerCase().replaceAll(" ", ".")}@hvidsund.example`;
    const row = { id, name, email, initials: null, title: null, phone: null, level: null };
    await as("test", async (tx) => {
      await insertPeople(tx, [{ ...row, unitId: given.unitId ?? null }]);
      await addRoles(tx, given.roles?.map((role) => ({ personId: id, role })) ?? []);
    });
    return id;
  };
  const viewer = async (personId: string): Promise<Viewer> => {
    const found = await as(personId, (tx) => findViewer(tx, personId, NOW));
    if (found === null) throw new Error("may not come in");
    return found;
  };
  const viewers = {} as Record<Given, Viewer>;
  for (const role of [...AUTHORITY_ROLES, "staff"] as const)
    viewers[role] = await viewer(
      await person(`Rolf ${role}`, role === "staff" ? {} : { roles: [role] }),
    );
  return { database, authority, as, unit, person, viewer, viewers };
}
