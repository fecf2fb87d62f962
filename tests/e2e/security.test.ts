import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, startServing } from "./serving.ts";
import { askAs, type Asker } from "./signed-in.ts";
import { WORK_ROUTES } from "./work-routes.ts";

const NOBODYS = "7b0c3a52-5d3c-4d0f-9a53-3f2f1c0f7a11";
let serving: Serving;
let administrator: Asker;
let secretary: Asker;

beforeAll(async () => {
  serving = await startServing();
  administrator = await askAs(serving, "administrator");
  secretary = await askAs(serving, "secretary");
}, 240_000);
afterAll(() => serving.stop());

interface Told {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Sends just what is told, also what `fetch` would put right. */
async function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Told> {
  const { hostname, port } = new URL(serving.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const cookieOf = ({ cookies }: Asker) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
const filled = (route: string, value: string) => route.replaceAll(/:\w+/g, value);

describe("a stranger", () => {
  test("gets no page, data or form under any spelling of the address", async () => {
    const odd = [
      "/INTERN",
      "/Intern/sager",
      "//intern",
      "/%69ntern",
      "/intern%2Fsager",
      "/intern;x",
    ];
    const more = ["/./intern/sager", "/x/../intern/sager", "/intern//sager", "/intern/.data"];
    const own = WORK_ROUTES.flatMap((route) => {
      const path = filled(route, NOBODYS);
      return [path, `${path}.data`, `${path}.data?_routes=root`, `${path}/`];
    });
    for (const path of [...odd, ...more, ...own])
      for (const method of ["GET", "HEAD", "POST"]) {
        const { status, body } = await send(method, path, { "content-length": "0" });
        expect([303, 400, 401, 403, 404, 405], `${method} ${path}`).toContain(status);
        expect(body, `${method} ${path}`).not.toMatch(/Log ud<|Arbejdsbord/);
      }
  });

  test("isn't let in by a cookie of his own making, nor as another by a header", async () => {
    for (const headers of [
      { cookie: "tingsted.session_token=abc.def" },
      { cookie: `${cookieOf(administrator).slice(0, -4)}AAA=` },
      { authorization: "Bearer abc" },
      { "x-tingsted-address": "127.0.0.1", "x-forwarded-user": "administrator" },
    ])
      expect((await send("GET", "/intern", headers)).status).toBe(303);
  });

  test("is led nowhere else after signing in", async () => {
    for (const to of [
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "https://evil.example",
    ]) {
      const answer = await send("GET", `/log-ind?til=${encodeURIComponent(to)}`);
      expect(answer.status).toBe(200);
      const entered = await fetch(`${serving.address}/log-ind?til=${encodeURIComponent(to)}`, {
        method: "POST",
        redirect: "manual",
        headers: { origin: serving.address },
        body: new URLSearchParams({ persona: "staff" }),
      });
      expect(entered.headers.get("location")).toBe("/intern");
    }
    expect((await send("GET", "/log-ind?besked=constructor")).status).toBe(200);
  });
});

describe("another site", () => {
  test("makes no browser send a form, and none is framed", async () => {
    const cookie = cookieOf(administrator);
    const form = { "content-type": "application/x-www-form-urlencoded", cookie };
    for (const from of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      for (const path of ["/intern/personer/ny", "/intern/personer/ny.data", "/log-ud", "/log-ind"])
        expect((await send("POST", path, { ...form, ...from }, "name=x")).status, path).toBe(403);
    }
    expect((await send("GET", "/intern", { cookie })).status).toBe(200);
  });
});

describe("whoever is signed in", () => {
  const AWKWARD = [
    "__proto__",
    "a%00b",
    "%FF",
    "..%2f..%2fetc",
    "99999999999999999999",
    NOBODYS,
    "x".repeat(2000),
  ];

  test("gets an answer and no fault of ours for whatever stands in an address", async () => {
    for (const asker of [administrator])
      for (const route of WORK_ROUTES)
        for (const value of route.includes(":") ? AWKWARD : ["x"])
          for (const query of [
            "",
            "?foer=1e400&side=1e300&q=%00%25_%5C&enhed=x&fra=1e99&til=-1&vis=x",
          ]) {
            const path = filled(route, value) + query;
            const answer = await asker.get(path);
            expect(answer.status, path).toBeLessThan(500);
            expect(answer.headers.get("cache-control"), path).toMatch(/no-store|immutable/);
            expect(answer.headers.get("content-security-policy"), path).toContain(
              "frame-ancestors 'none'",
            );
            expect(answer.headers.get("x-content-type-options"), path).toBe("nosniff");
            await answer.arrayBuffer();
          }
  }, 600_000);

  test("gets an answer and no fault of ours for whatever he sends", async () => {
    const cookie = cookieOf(secretary);
    const origin = serving.address;
    const type = "application/x-www-form-urlencoded";
    const fields =
      "id personId caseId bodyId unitId stopId adviceId partyId otherId termId requestId key position"
        .split(" ")
        .map((name) => `${name}=${NOBODYS}`)
        .join("&");
    const bodies: [string, string][] = [
      [type, "handling=__proto__"],
      [type, `handling=gem&${fields}&title=a%00b&text=a%00b&name=a%00b&person=a%00b&reason=%00`],
      [type, `handling=constructor&__proto__=x&__proto__[]=y&constructor[]=z&toString=1`],
      ["text/plain", "x"],
      [
        "application/json",
        '{"__proto__":{"polluted":1},"text":"\\u0000","ids":["x"],"title":"\\u0000","revision":1e400,"content":{"type":"doc","content":[{"type":"text","text":"\\u0000"}]}}',
      ],
      ["application/json", "[".repeat(50_000)],
      ["multipart/form-data; boundary=x", "--x\r\nbroken"],
    ];
    for (const route of WORK_ROUTES)
      for (const id of route.includes(":") ? [NOBODYS, "x"] : [""])
        for (const method of ["POST", "PUT", "PATCH"])
          for (const [contentType, body] of method === "POST" ? bodies : bodies.slice(-3)) {
            const path = filled(route, id);
            const headers = { cookie, origin, "content-type": contentType };
            const { status } = await send(method, path, headers, body);
            expect(status, `${method} ${path} ${contentType} ${body.slice(0, 80)}`).toBeLessThan(
              500,
            );
          }
  }, 600_000);

  test("sends no more than fits, and tells its size", async () => {
    const headers = { cookie: cookieOf(secretary), origin: serving.address };
    const large = { ...headers, "content-length": "30000000" };
    const path = "/intern/sager/ny";
    const refused = send("POST", path, large).catch(() => ({ status: 413 }));
    expect((await refused).status).toBe(413);
    const chunked = { ...headers, "transfer-encoding": "chunked" };
    expect((await send("POST", path, chunked, "title=x")).status).toBe(411);
  });
});
