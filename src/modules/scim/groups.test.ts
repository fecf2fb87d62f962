import { sql } from "kysely";
import SCIMMY from "scimmy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BASE,
  type Directory,
  ENTERPRISE,
  NOW,
  openDirectory,
  patch,
  user,
} from "../../../tests/setup/scim.ts";
import { findViewer } from "../organisation/index.ts";
import { setMeaning } from "./store/groups.ts";

let at: Directory;
beforeAll(async () => {
  at = await openDirectory();
});
afterAll(() => at.close());

const call: Directory["call"] = (...request) => at.call(...request);
const added: Directory["added"] = (...given) => at.added(...given);

/** Another implementation's reading of the same format. */
const asGroup = (body: object) => new SCIMMY.Schemas.Group(body, "out", BASE);

describe("a directory's round", () => {
  test("of groups: a role comes with the group and goes with it", async () => {
    const bo = await added("bo");
    const made = await call("POST", "/Groups", {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
      displayName: "Tingsted sagsbehandlere",
      externalId: "entra-1",
      members: [{ value: bo }],
    });
    expect(made.status).toBe(201);
    expect(asGroup(made.body)).toMatchObject({ displayName: "Tingsted sagsbehandlere" });
    expect(made.headers.get("location")).toBe(`${BASE}/scim/v2/Groups/${made.body.id}`);
    await at.inside((tx) =>
      setMeaning(tx, made.body.id, { role: "case_worker", bodyId: null, membershipRole: null }),
    );
    const rolesOf = async (id: string) => (await at.inside((tx) => findViewer(tx, id, NOW)))?.roles;
    const eva = await added("eva");
    await call(
      "PATCH",
      `/Groups/${made.body.id}`,
      patch({ op: "Add", path: "members", value: [{ value: eva }] }),
    );
    expect(await rolesOf(bo)).toEqual(["case_worker"]);
    expect(await rolesOf(eva)).toEqual(["case_worker"]);
    const left = await call(
      "PATCH",
      `/Groups/${made.body.id}`,
      patch({ op: "Remove", path: `members[value eq "${bo}"]` }),
    );
    expect(left.body.members.map((one: { value: string }) => one.value)).toEqual([eva]);
    expect(await rolesOf(bo)).toEqual([]);
    await at.inside((tx) =>
      sql`insert into app.authority_role (authority_id, person_id, role) values (${at.authorityId}, ${bo}, 'case_worker')`.execute(
        tx,
      ),
    );
    await call("DELETE", `/Groups/${made.body.id}`);
    expect(await rolesOf(eva)).toEqual([]);
    expect(await rolesOf(bo), "what was given by hand stays").toEqual(["case_worker"]);
    expect((await call("GET", `/Users/${eva}`)).body.groups).toEqual([]);
  });

  test("of groups: a membership of a body ends at once", async () => {
    const uno = await added("uno");
    const body = await at.inside(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        insert into app.body (authority_id, slug, name, kind) values (${at.authorityId}, 'd', 'Direktionen', 'administrative') returning id`.execute(
        tx,
      );
      return rows[0]!.id;
    });
    const { body: group } = await call("POST", "/Groups", {
      displayName: "Direktion",
      members: [],
    });
    await at.inside((tx) =>
      setMeaning(tx, group.id, { role: null, bodyId: body, membershipRole: "member" }),
    );
    const members = patch({ op: "add", path: "members", value: [{ value: uno }] });
    await call("PATCH", `/Groups/${group.id}`, members);
    await call("PATCH", `/Groups/${group.id}`, members);
    const memberships = async () =>
      (await at.inside((tx) => findViewer(tx, uno, NOW)))?.memberships;
    expect(await memberships()).toEqual([{ bodyId: body, role: "member" }]);
    await call("PATCH", `/Groups/${group.id}`, patch({ op: "remove", path: "members" }));
    expect(await memberships()).toEqual([]);
  });

  test("of leaders: a unit is led by the manager of most of its people", async () => {
    const director = await added("direktor", { [ENTERPRISE]: { department: "Direktionen" } });
    const chief = await added("chef", {
      [ENTERPRISE]: { department: "Teknik", manager: { value: director } },
    });
    for (const name of ["tek1", "tek2"])
      await added(name, { [ENTERPRISE]: { department: "Teknik", manager: { value: chief } } });
    const { rows } = await at.inside((tx) =>
      sql<{
        leader: string;
      }>`select leader_id as leader from app.unit where name = 'Teknik'`.execute(tx),
    );
    expect(rows).toEqual([{ leader: chief }]);
    const read = await call("GET", `/Users/${chief}`);
    expect(read.body[ENTERPRISE]).toMatchObject({
      department: "Teknik",
      manager: { value: director },
    });
  });
});

test("many at once: no user twice, no member lost", async () => {
  const tries = await Promise.all(
    Array.from({ length: 6 }, () => call("POST", "/Users", user("kaploeb"))),
  );
  expect(tries.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([
    201, 409, 409, 409, 409, 409,
  ]);
  const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => added(`samtidig${n}`)));
  const { body: group } = await call("POST", "/Groups", { displayName: "Samtidige" });
  await Promise.all(
    ids.map((id) =>
      call(
        "PATCH",
        `/Groups/${group.id}`,
        patch({ op: "add", path: "members", value: [{ value: id }] }),
      ),
    ),
  );
  const { body } = await call("GET", `/Groups/${group.id}`);
  expect(body.members.map((one: { value: string }) => one.value).sort()).toEqual(ids.sort());
});

test("who gets or loses a role by the directory is told", async () => {
  const id = await added("oplyst");
  const { body: group } = await call("POST", "/Groups", {
    displayName: "Journal",
    members: [{ value: id }],
  });
  const by = { role: "records", bodyId: null, membershipRole: null } as const;
  await at.inside((tx) => setMeaning(tx, group.id, by));
  await call("PUT", `/Groups/${group.id}`, {
    displayName: "Journal og arkiv",
    members: [{ value: id }],
  });
  await call("DELETE", `/Groups/${group.id}`);
  const { rows } = await at.inside((tx) =>
    sql<{ text: string }>`
      select text from app.notice where person_id = ${id} order by created_at, text desc`.execute(
      tx,
    ),
  );
  expect(rows.map(({ text }) => text)).toEqual([
    "Kommunens brugerkatalog har ændret dine rettigheder. Du har ikke længere rollen Journal og arkiv.",
    "Kommunens brugerkatalog har ændret dine rettigheder. Du har fået rollen Journal og arkiv.",
  ]);
});

test("the trail says which client did it", async () => {
  const id = await added("sporet");
  const { rows } = await at.inside((tx) =>
    sql<{ actor: string; address: string }>`
      select actor, address from app.audit_entry where subject_kind = 'person' and subject_id = ${id}`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ actor: expect.stringMatching(/^scim:/), address: "192.0.2.1" }]);
});
