import { afterAll, beforeAll, expect, test } from "vitest";
import { NOW, openDirectory, patch, user, type Directory } from "../../../tests/setup/scim.ts";
import { addRoles, findViewer, type Viewer } from "../organisation/index.ts";
import { sayWhatGroupMeans } from "./actions/say-what-group-means.ts";

let at: Directory;
let admin: Viewer;
/** An administrator whom the directory keeps, beside the one who was there. */
let second: string;
beforeAll(async () => {
  at = await openDirectory();
  second = await at.added("anden");
  await at.inside((tx) =>
    addRoles(tx, [
      { personId: at.admin, role: "administrator" },
      { personId: second, role: "administrator" },
    ]),
  );
  admin = (await at.inside((tx) => findViewer(tx, at.admin, NOW)))!;
});
afterAll(() => at.close());

const isIn = async (id: string) => (await at.inside((tx) => findViewer(tx, id, NOW))) !== null;
const off = patch({ op: "replace", path: "active", value: false });

test("one of two may go, at once with the other only one of them", async () => {
  const answers = await Promise.all([
    at.call("PATCH", `/Users/${at.admin}`, off),
    at.call("PATCH", `/Users/${second}`, off),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  expect(refused.body).toEqual({
    schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    status: "409",
    detail: expect.stringMatching(
      /^(Tobias Kvium|Person anden) er den eneste administrator\. Gør en anden til administrator først\.$/,
    ),
  });
  expect((await isIn(at.admin)) !== (await isIn(second))).toBe(true);
});

test("the last stays, whatever the directory sends", async () => {
  const last = (await isIn(second)) ? second : at.admin;
  const { userName } = (await at.call("GET", `/Users/${last}`)).body;
  for (const [method, body] of [
    ["PATCH", off],
    ["PUT", user(userName, { active: false })],
    ["DELETE", undefined],
  ] as const)
    expect((await at.call(method, `/Users/${last}`, body)).status, method).toBe(409);
  expect(await isIn(last)).toBe(true);
  const put = await at.call("PUT", `/Users/${last}`, user(userName, { displayName: "Nyt Navn" }));
  expect(put.status, "what else is changed is stored").toBe(200);
});

test("a group that alone gives the role can't take it back", async () => {
  const by = { role: "administrator", bodyId: null, membershipRole: null } as const;
  const one = await openDirectory();
  try {
    const bo = await one.added("bo");
    const { body: group } = await one.call("POST", "/Groups", {
      displayName: "Administratorer",
      members: [{ value: bo }],
    });
    const may = { ...admin, personId: one.admin };
    await one.inside((tx) => sayWhatGroupMeans(tx, may, group.id, by, "2026-11-23"));
    const empty = patch({ op: "remove", path: "members" });
    for (const [method, body] of [
      ["PATCH", empty],
      ["PUT", { displayName: "Administratorer", members: [] }],
      ["DELETE", undefined],
    ] as const)
      expect((await one.call(method, `/Groups/${group.id}`, body)).status, method).toBe(409);
    const kept = (await one.call("GET", `/Groups/${group.id}`)).body;
    expect(kept.members).toHaveLength(1);
    await expect(
      one.inside((tx) => sayWhatGroupMeans(tx, may, group.id, { ...by, role: null }, "2026-11-23")),
    ).rejects.toMatchObject({
      name: "ConflictError",
      hint: "Gør en anden til administrator først.",
    });
    await one.inside((tx) => addRoles(tx, [{ personId: one.admin, role: "administrator" }]));
    expect((await one.call("DELETE", `/Groups/${group.id}`)).status).toBe(204);
  } finally {
    await one.close();
  }
});
