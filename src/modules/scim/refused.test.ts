import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Answer,
  type Directory,
  ENTERPRISE,
  openDirectory,
  patch,
  user,
} from "../../../tests/setup/scim.ts";
import { inAuthority } from "../../platform/database/doors.ts";
import { foundAuthority } from "../organisation/index.ts";
import { addClient, allClients, revokeClient } from "./store/clients.ts";

let at: Directory;
beforeAll(async () => {
  at = await openDirectory();
});
afterAll(() => at.close());

const call: Directory["call"] = (...request) => at.call(...request);
const added: Directory["added"] = (...given) => at.added(...given);

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
    expect(found.body.Resources[0].id).toBe(at.admin);
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
    const bare = await call("GET", "/Users", undefined, "");
    expect(bare.status).toBe(401);
    expect(bare.headers.get("www-authenticate")).toMatch(/^Bearer/);
    const other = await foundAuthority(at.database.app, { name: "Nabo", isSample: false });
    await inAuthority(at.database.app, { authorityId: other.id, actor: "test" }, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        insert into app.person (authority_id, name) values (${other.id}, 'N') returning id`.execute(
        tx,
      );
      await addClient(tx, { name: "N", token: "naboens", createdBy: rows[0]!.id });
    });
    await refused(call("GET", "/Users", undefined, "naboens"), 401);
    await at.inside((tx) =>
      addClient(tx, { name: "Gammel", token: "gammel", createdBy: at.admin }),
    );
    expect((await call("GET", "/Users", undefined, "gammel")).status).toBe(200);
    await at.inside(async (tx) => {
      const old = (await allClients(tx)).find((one) => one.name === "Gammel");
      await revokeClient(tx, old!.id);
    });
    await refused(call("GET", "/Users", undefined, "gammel"), 401);
  });
});
