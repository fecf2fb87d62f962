import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  BASE,
  type Directory,
  NOW,
  openDirectory,
  patch,
  user,
} from "../../../tests/setup/scim.ts";
import { answerScim } from "./answer-scim.ts";

let at: Directory;
beforeAll(async () => {
  at = await openDirectory();
});
afterAll(() => at.close());

test.each([
  ["GET", "/%E0%A4%A", undefined, 400],
  ["GET", "/constructor", undefined, 404],
  ["GET", "/__proto__", undefined, 404],
  ["GET", "/Users/a%00b", undefined, 404],
  ["GET", "/Groups/a%00b", undefined, 400],
  ["GET", `/Users?filter=${encodeURIComponent('userName eq "a\u0000b"')}`, undefined, 400],
  ["GET", "/Users?startIndex=1e300", undefined, 400],
  ["POST", "/Users", user("nul", { title: "a\u0000b" }), 400],
  ["POST", "/Users", user("dyb", { more: "§" }), 400],
  ["POST", "/Groups", { displayName: "a\u0000b" }, 400],
] as const)("%s %s is refused, and no fault of ours", async (method, path, body, status) => {
  const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
  const sent = body === undefined ? undefined : JSON.stringify(body).replace('"§"', deep);
  expect((await at.call(method, path, sent)).status).toBe(status);
});

test("no patch reaches what all objects share", async () => {
  const id = await at.added("eva");
  for (const operation of [
    { op: "add", path: "__proto__.polluted", value: "yes" },
    { op: "add", path: "constructor.prototype.polluted", value: "yes" },
    { op: "add", path: "name.__proto__.polluted", value: "yes" },
    { op: "add", value: JSON.parse('{"__proto__":{"polluted":"yes"}}') as object },
    { op: "replace", value: JSON.parse('{"name":{"__proto__":{"polluted":"yes"}}}') as object },
    { op: "add", value: { "__proto__.polluted": "yes" } },
    { op: "add", value: { "name.__proto__.polluted": "yes" } },
    { op: "add", value: { "constructor.prototype.polluted": "yes" } },
  ])
    expect((await at.call("PATCH", `/Users/${id}`, patch(operation))).status).toBe(400);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
  expect((await at.call("GET", `/Users/${id}`)).body.polluted).toBeUndefined();
});

test("what a directory tells beside what is used stands in no trail", async () => {
  const id = await at.added("ida", { nickName: "010190-0000" });
  const { rows } = await at.inside((tx) =>
    sql<{
      after: string;
    }>`select after::text from app.audit_entry where subject_id = ${id}`.execute(tx),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(({ after }) => after).join(" ")).not.toContain("010190");
  expect((await at.call("GET", `/Users/${id}`)).body.nickName).toBe("010190-0000");
});

test("a body whose size nobody tells is read no further than it may go", async () => {
  let sent = 0;
  const chunk = new TextEncoder().encode(" ".repeat(1_000_000));
  const body = new ReadableStream({
    pull(stream) {
      sent++;
      stream.enqueue(chunk);
    },
  });
  const init = {
    method: "POST",
    headers: { authorization: "Bearer en-noegle-til-kataloget" },
    body,
    duplex: "half",
  };
  const request = new Request(`${BASE}/scim/v2/Users`, init);
  const answer = await answerScim(request, {
    app: at.database.app,
    jobs: at.jobs,
    authorityId: at.authorityId,
    baseUrl: BASE,
    address: "192.0.2.1",
    now: NOW,
  });
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(8);
});
