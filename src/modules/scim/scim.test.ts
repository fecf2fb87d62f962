import SCIMMY from "scimmy";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { inAuthority, type Tx } from "../../platform/database/doors.ts";
import { findViewer, foundAuthority } from "../organisation/index.ts";
import { answerScim } from "./answer-scim.ts";
import { addClient, revokeClient, allClients } from "./store/clients.ts";
import { setMeaning } from "./store/groups.ts";

const BASE = "https://ting.example";
const TOKEN = "en-noegle-til-kataloget";
const NOW = new Date("2026-11-23T09:00:00Z");
let database: TestDatabase;
let authorityId: string;
let admin: string;

beforeAll(async () => {
  database = await freshDatabase();
  ({ id: authorityId } = await foundAuthority(database.app, { name: "Hvidsund", isSample: false }));
  admin = await inside(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into app.person (authority_id, name, email, is_registered)
      values (${authorityId}, 'Tobias Kvium', 'tok@hvidsund.example', true) returning id`.execute(
      tx,
    );
    await addClient(tx, { name: "Entra ID", token: TOKEN, createdBy: rows[0]!.id });
    return rows[0]!.id;
  });
});
afterAll(() => database.close());

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inAuthority(database.app, { authorityId, actor: "test" }, work);

interface Answer {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

async function call(method: string, path: string, body?: unknown, token = TOKEN): Promise<Answer> {
  const request = new Request(`${BASE}/scim/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await answerScim(request, {
    app: database.app,
    authorityId,
    baseUrl: BASE,
    address: "192.0.2.1",
    now: NOW,
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? null : JSON.parse(text),
  };
}

const patch = (...Operations: object[]) => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  Operations,
});

const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const user = (userName: string, more: object = {}) => ({
  schemas: [USER, ENTERPRISE],
  userName,
  displayName: `Person ${userName}`,
  emails: [
    { value: `${userName.replace(/@.*/, "")}@hvidsund.example`, type: "work", primary: true },
  ],
  active: true,
  ...more,
});

async function added(userName: string, more: object = {}): Promise<string> {
  const made = await call("POST", "/Users", user(userName, more));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.id;
}

/** Another implementation's reading of the same formats. */
const asUser = (body: object) => new SCIMMY.Schemas.User(body, "out", BASE);
const asGroup = (body: object) => new SCIMMY.Schemas.Group(body, "out", BASE);

describe("a directory's round", () => {
  test("of users: add, read, find, page, patch, replace, remove", async () => {
    const name = { givenName: "Ida", familyName: "Holm" };
    const made = await call("POST", "/Users", {
      ...user("ida@hvidsund.example", {
        name,
        displayName: "Ida Holm",
        preferredLanguage: "da-DK",
      }),
      [ENTERPRISE]: { department: "Økonomi", employeeNumber: "4711" },
    });
    expect(made.status).toBe(201);
    expect(made.headers.get("location")).toBe(`${BASE}/scim/v2/Users/${made.body.id}`);
    expect(made.headers.get("content-type")).toMatch(/^application\/scim\+json/);
    expect(made.body.meta.location).toBe(made.headers.get("location"));
    const read = await call("GET", `/Users/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    expect(asUser(read.body)).toMatchObject({
      userName: "ida@hvidsund.example",
      displayName: "Ida Holm",
    });
    expect(read.body).toMatchObject({
      preferredLanguage: "da-DK",
      name: { ...name, formatted: "Ida Holm" },
      [ENTERPRISE]: { department: "Økonomi", employeeNumber: "4711" },
    });

    const byName = await call(
      "GET",
      `/Users?filter=${encodeURIComponent('userName eq "IDA@Hvidsund.example"')}`,
    );
    expect(byName.body).toMatchObject({ totalResults: 1, startIndex: 1, itemsPerPage: 1 });
    expect(new SCIMMY.Messages.ListResponse(byName.body as never)).toMatchObject({
      totalResults: 1,
    });
    for (const filter of [
      'name.familyName eq "holm"',
      'emails[type eq "work" and value co "ida@"]',
      `${ENTERPRISE}:department eq "Økonomi"`,
      'userName sw "ida" and active eq true',
      'not (userName co "tok")',
    ]) {
      const found = await call("GET", `/Users?filter=${encodeURIComponent(filter)}`);
      expect(
        found.body.Resources?.map((one: { id: string }) => one.id),
        filter,
      ).toEqual([made.body.id]);
    }
    const none = await call("GET", `/Users?filter=${encodeURIComponent('userName eq "nobody"')}`);
    expect(none.body).toMatchObject({ totalResults: 0, itemsPerPage: 0, Resources: [] });

    const changed = await call(
      "PATCH",
      `/Users/${made.body.id}`,
      patch(
        { op: "Replace", path: "title", value: "Økonomichef" },
        { op: "add", path: 'phoneNumbers[type eq "mobile"].value', value: "20000000" },
        {
          op: "replace",
          value: { displayName: "Ida Holm Lund", [`${ENTERPRISE}:department`]: "Økonomi" },
        },
      ),
    );
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    expect(changed.body).toMatchObject({ title: "Økonomichef", displayName: "Ida Holm Lund" });

    const replaced = await call("PUT", `/Users/${made.body.id}`, user("ida@hvidsund.example"));
    expect(replaced.body.title).toBeUndefined();
    expect(replaced.body.id).toBe(made.body.id);

    expect((await call("DELETE", `/Users/${made.body.id}`)).status).toBe(204);
    expect((await call("GET", `/Users/${made.body.id}`)).status).toBe(404);
    expect((await call("DELETE", `/Users/${made.body.id}`)).status).toBe(404);
    expect(await inside((tx) => findViewer(tx, made.body.id, NOW))).toBeNull();
    const again = await added("ida@hvidsund.example");
    expect(again, "the same person comes back").toBe(made.body.id);
  });

  test("of pages: every user once, whatever the size", async () => {
    for (let n = 0; n < 7; n++) await added(`side${n}`);
    const all = await call("GET", "/Users");
    const ids: string[] = [];
    for (let start = 1; start <= all.body.totalResults; start += 3) {
      const { body } = await call("GET", `/Users?startIndex=${start}&count=3`);
      expect(body.itemsPerPage).toBe(body.Resources.length);
      expect(body.totalResults).toBe(all.body.totalResults);
      ids.push(...body.Resources.map((one: { id: string }) => one.id));
    }
    expect(ids).toEqual(all.body.Resources.map((one: { id: string }) => one.id));
    expect((await call("GET", "/Users?count=0")).body).toMatchObject({
      itemsPerPage: 0,
      Resources: [],
    });
    expect((await call("GET", "/Users?startIndex=-4&count=1")).body.startIndex).toBe(1);
    expect((await call("GET", "/Users?startIndex=9999")).body.Resources).toEqual([]);
  });

  test("of attributes asked for and left out", async () => {
    const { body } = await call("GET", "/Users?count=1&attributes=userName,emails.value");
    expect(Object.keys(body.Resources[0]).sort()).toEqual(["emails", "id", "schemas", "userName"]);
    const less = await call("GET", "/Groups?excludedAttributes=members");
    for (const group of less.body.Resources) expect(group.members).toBeUndefined();
  });

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
    await inside((tx) =>
      setMeaning(tx, made.body.id, { role: "case_worker", bodyId: null, membershipRole: null }),
    );
    const rolesOf = async (id: string) => (await inside((tx) => findViewer(tx, id, NOW)))?.roles;
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
    await inside((tx) =>
      sql`insert into app.authority_role (authority_id, person_id, role) values (${authorityId}, ${bo}, 'case_worker')`.execute(
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
    const body = await inside(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        insert into app.body (authority_id, slug, name, kind) values (${authorityId}, 'd', 'Direktionen', 'administrative') returning id`.execute(
        tx,
      );
      return rows[0]!.id;
    });
    const { body: group } = await call("POST", "/Groups", {
      displayName: "Direktion",
      members: [],
    });
    await inside((tx) =>
      setMeaning(tx, group.id, { role: null, bodyId: body, membershipRole: "member" }),
    );
    const members = patch({ op: "add", path: "members", value: [{ value: uno }] });
    await call("PATCH", `/Groups/${group.id}`, members);
    await call("PATCH", `/Groups/${group.id}`, members);
    const memberships = async () => (await inside((tx) => findViewer(tx, uno, NOW)))?.memberships;
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
    const { rows } = await inside((tx) =>
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

  test("of discovery", async () => {
    const config = await call("GET", "/ServiceProviderConfig");
    expect(config.body).toMatchObject({ patch: { supported: true }, filter: { supported: true } });
    for (const [path, id] of [
      ["ResourceTypes", "User"],
      ["Schemas", ENTERPRISE],
    ] as const) {
      const list = await call("GET", `/${path}`);
      expect(list.body.itemsPerPage).toBe(list.body.Resources.length);
      expect((await call("GET", `/${path}/${id}`)).body.id).toBe(id);
      expect((await call("GET", `/${path}/nothing`)).status).toBe(404);
    }
  });
});

describe("who is made inactive", () => {
  test.each([false, "False"])("by active %j is out at once and can come back", async (active) => {
    const id = await added(`ud${String(active).toLowerCase()}${typeof active}`);
    await call("PATCH", `/Users/${id}`, patch({ op: "Replace", path: "active", value: active }));
    expect(await inside((tx) => findViewer(tx, id, NOW))).toBeNull();
    expect((await call("GET", `/Users/${id}`)).body.active).toBe(false);
    await call("PATCH", `/Users/${id}`, patch({ op: "replace", value: { active: true } }));
    expect(await inside((tx) => findViewer(tx, id, NOW))).not.toBeNull();
  });
});

describe("what is refused leaves nothing behind", () => {
  const refused = async (answer: Promise<Answer>, status: number, scimType?: string) => {
    const { status: got, body } = await answer;
    expect({ status: got, scimType: body.scimType }, body.detail).toEqual({ status, scimType });
    expect(body.schemas).toEqual(["urn:ietf:params:scim:api:messages:2.0:Error"]);
    expect(body.status).toBe(String(status));
    return body.detail as string;
  };

  test("a second user with the same name or address", async () => {
    await added("dublet");
    expect(await refused(call("POST", "/Users", user("DUBLET")), 409, "uniqueness")).toMatch(
      /Person dublet/,
    );
    await refused(
      call("POST", "/Users", user("anden", { emails: [{ value: "Dublet@hvidsund.example" }] })),
      409,
      "uniqueness",
    );
    // Who was registered by hand is found by address before anybody is added.
    await refused(call("POST", "/Users", user("tok@hvidsund.example")), 409, "uniqueness");
    const found = await call(
      "GET",
      `/Users?filter=${encodeURIComponent('userName eq "tok@hvidsund.example"')}`,
    );
    expect(found.body.Resources[0].id).toBe(admin);
  });

  test("a patch out of order: a member, a leader who isn't there yet", async () => {
    const stranger = crypto.randomUUID();
    const { body: group } = await call("POST", "/Groups", { displayName: "Ordenen" });
    const known = await added("ordnet");
    expect(
      await refused(
        call(
          "PATCH",
          `/Groups/${group.id}`,
          patch({ op: "add", path: "members", value: [{ value: known }, { value: stranger }] }),
        ),
        400,
        "invalidValue",
      ),
    ).toMatch(/Opret brugeren først/);
    expect((await call("GET", `/Groups/${group.id}`)).body.members).toEqual([]);
    expect(
      await refused(
        call(
          "PATCH",
          `/Users/${known}`,
          patch(
            { op: "replace", path: "title", value: "Chef" },
            { op: "add", path: `${ENTERPRISE}:manager`, value: { value: stranger } },
          ),
        ),
        400,
        "invalidValue",
      ),
    ).toMatch(/Opret lederen først/);
    expect((await call("GET", `/Users/${known}`)).body.title).toBeUndefined();
    await refused(
      call("PATCH", `/Users/${stranger}`, patch({ op: "replace", path: "active", value: false })),
      404,
    );
  });

  test("what can't be read", async () => {
    expect.hasAssertions();
    await refused(call("POST", "/Users", "{"), 400, "invalidSyntax");
    await refused(call("POST", "/Users", {}), 400, "invalidValue");
    await refused(
      call("POST", "/Users", user("x1", { emails: [{ value: "ikke en adresse" }] })),
      400,
      "invalidValue",
    );
    await refused(call("GET", "/Users?filter=userName%20eq"), 400, "invalidFilter");
    await refused(call("GET", "/Users?count=mange"), 400, "invalidValue");
    const id = await added("patchet");
    await refused(call("PATCH", `/Users/${id}`, { Operations: [] }), 400, "invalidSyntax");
    await refused(
      call("PATCH", `/Users/${id}`, patch({ op: "move", path: "title" })),
      400,
      "invalidSyntax",
    );
    await refused(
      call("PATCH", `/Users/${id}`, patch({ op: "remove", path: "userName" })),
      400,
      "invalidValue",
    );
    await refused(call("GET", "/Users/not-a-uuid"), 404);
    await refused(call("GET", "/Nothing"), 404);
    await refused(call("DELETE", "/Users"), 405);
  });

  test("a stranger, another authority's token, a revoked one", async () => {
    await refused(call("GET", "/Users", undefined, "gaet"), 401);
    const bare = await answerScim(new Request(`${BASE}/scim/v2/Users`), {
      app: database.app,
      authorityId,
      baseUrl: BASE,
      address: "192.0.2.1",
      now: NOW,
    });
    expect(bare.status).toBe(401);
    expect(bare.headers.get("www-authenticate")).toMatch(/^Bearer/);
    const other = await foundAuthority(database.app, { name: "Nabo", isSample: false });
    await inAuthority(database.app, { authorityId: other.id, actor: "test" }, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        insert into app.person (authority_id, name) values (${other.id}, 'N') returning id`.execute(
        tx,
      );
      await addClient(tx, { name: "N", token: "naboens", createdBy: rows[0]!.id });
    });
    await refused(call("GET", "/Users", undefined, "naboens"), 401);
    await inside((tx) => addClient(tx, { name: "Gammel", token: "gammel", createdBy: admin }));
    expect((await call("GET", "/Users", undefined, "gammel")).status).toBe(200);
    await inside(async (tx) => {
      const old = (await allClients(tx)).find((one) => one.name === "Gammel");
      await revokeClient(tx, old!.id);
    });
    await refused(call("GET", "/Users", undefined, "gammel"), 401);
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

test("the trail says which client did it", async () => {
  const id = await added("sporet");
  const { rows } = await inside((tx) =>
    sql<{ actor: string; address: string }>`
      select actor, address from app.audit_entry where subject_kind = 'person' and subject_id = ${id}`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ actor: expect.stringMatching(/^scim:/), address: "192.0.2.1" }]);
});
