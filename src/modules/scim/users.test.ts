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

let at: Directory;
beforeAll(async () => {
  at = await openDirectory();
});
afterAll(() => at.close());

const call: Directory["call"] = (...request) => at.call(...request);
const added: Directory["added"] = (...given) => at.added(...given);

/** Another implementation's reading of the same formats. */
const asUser = (body: object) => new SCIMMY.Schemas.User(body, "out", BASE);

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
    expect(await at.inside((tx) => findViewer(tx, made.body.id, NOW))).toBeNull();
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
    expect(await at.inside((tx) => findViewer(tx, id, NOW))).toBeNull();
    expect((await call("GET", `/Users/${id}`)).body.active).toBe(false);
    await call("PATCH", `/Users/${id}`, patch({ op: "replace", value: { active: true } }));
    expect(await at.inside((tx) => findViewer(tx, id, NOW))).not.toBeNull();
  });
});
