import { afterAll, beforeAll, expect, test } from "vitest";
import { foundAuthority } from "../../src/modules/organisation/index.ts";
import { choosePassword, openSignIn, type SignIn } from "../../src/modules/sign-in/index.ts";
import { createLog } from "../../src/platform/log.ts";
import { caller, PASSWORD } from "../setup/sign-in.ts";
import { freshPlace, type Place } from "./run.ts";

let at: Place;
let signIn: SignIn;
beforeAll(async () => {
  at = await freshPlace();
  await foundAuthority(at.database.app, { name: "Hvidsund Kommune", isSample: false });
  const baseUrl = "http://localhost:3000";
  signIn = openSignIn({ doors: at.database, baseUrl, mail: null, log: createLog("silent") });
});
afterAll(() => at.close());

const tokenOf = (link: string) => /\/([\w-]{43})$/.exec(link.trim())![1]!;

test("a user is added, listed and reset from the machine", async () => {
  const added = await at.run(
    "user",
    "add",
    "Ane@hvidsund.example",
    "--name",
    "Ane Falk",
    "--role",
    "administrator",
  );
  expect(added).toMatchObject({ code: 0, err: expect.stringContaining("7 dage") });
  expect(added.out).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}\n$/);
  const given = { purpose: "invitation", token: tokenOf(added.out), password: PASSWORD } as const;
  const cookies = await choosePassword(signIn, given, caller());
  expect(await signIn.session(caller(cookies).headers)).not.toBeNull();

  const listed = await at.run("user", "list");
  expect(listed.out).toMatch(/ane@hvidsund\.example +Ane Falk +adgangskode +\d{4}-\d\d-\d\d/);
  const users = JSON.parse((await at.run("user", "list", "--json")).out) as object[];
  expect(users).toMatchObject([{ email: "ane@hvidsund.example", hasPassword: true }]);
  expect(JSON.stringify(users)).not.toContain("argon2");

  const reset = await at.run("user", "reset", "ane@hvidsund.example", "--json");
  expect(JSON.parse(reset.out)).toMatchObject({ endedSessions: 1, link: expect.any(String) });
  expect(await signIn.session(caller(cookies).headers)).toBeNull();
});

test.each([
  [["user", "add", "ny@hvidsund.example"], 1, /--name/],
  [["user", "add", "ikke-en-adresse", "--name", "X"], 1, /ikke en mailadresse/],
  [["user", "add", "a@b.dk", "--name", "X", "--role", "konge"], 1, /»konge« findes ikke/],
  [["user", "reset", "ukendt@hvidsund.example"], 1, /Ingen aktiv bruger/],
  [["user", "fjern"], 2, /./],
])("what can't be done is said in a line: %j", async (words, code, told) => {
  const ran = await at.run(...words);
  expect(ran).toMatchObject({ code, out: "", err: expect.stringMatching(told) });
  expect(ran.err.trim().split("\n")).toHaveLength(1);
});
