import { sql } from "kysely";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type MailServer, startMailServer } from "../../../../tests/setup/mail-server.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { openMailTransport } from "../../../platform/mail/transport.ts";
import { openSignIn } from "../sign-in.ts";
import { caller, type Ground, PASSWORD, prepareGround } from "../../../../tests/setup/sign-in.ts";
import type { User } from "../store/users.ts";
import { changePassword } from "./change-password.ts";
import { choosePassword, readPasswordLink } from "./choose-password.ts";
import { invitePerson } from "./invite-person.ts";
import { mailDueLinks } from "./mail-due-links.ts";
import { requestNewPassword } from "./request-new-password.ts";
import { resetAccess } from "./reset-access.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";

let ground: Ground;
let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
  const mail = openMailTransport(server.url, "Hvidsund Kommune <tingsted@hvidsund.example>");
  ground = await prepareGround({ mail });
});
afterEach(async () => {
  await ground.close();
  ground.signIn.mail?.close();
  await server.close();
});

const by = { actor: "person:1", address: "192.0.2.1" };
const invited = (user: User) => ({ ...user, persona: undefined as never });

async function mailedTokens(): Promise<string[]> {
  await ground.signIn.settled();
  const texts = (await server.mails()).map((mail) => mail.text ?? "");
  return texts.map((text) => /\/(?:invitation|ny-adgangskode)\/([\w-]{43})\s/.exec(text)![1]!);
}

const choose = (purpose: "invitation" | "new-password", token: string, password = PASSWORD) =>
  choosePassword(ground.signIn, { purpose, token, password }, caller());
const enterWith = (email: string, password = PASSWORD) =>
  signInWithPassword(ground.signIn, { email, password }, caller());

test("an invitation comes by mail, gives a password once and signs in", async () => {
  const user = await ground.addUser("ny@hvidsund.example", null);
  expect(await invitePerson(ground.signIn, invited(user), by)).toEqual({ link: null });
  const [token = ""] = await mailedTokens();
  const [mail] = await server.mails();
  expect(mail).toMatchObject({ subject: "Din adgang til Tingsted hos Hvidsund Kommune" });
  expect(mail?.text).toContain("7 dage");
  expect(await readPasswordLink(ground.signIn, "invitation", token)).toMatchObject({ id: user.id });
  const cookies = await choose("invitation", token);
  const session = await ground.signIn.session(caller(cookies).headers);
  expect(session).toMatchObject({ userId: user.id, method: "link" });
  expect((await enterWith("ny@hvidsund.example")).state).toBe("signed-in");
  await expect(choose("invitation", token, "en anden adgangskode")).rejects.toThrow("brugt");
  expect((await enterWith("ny@hvidsund.example")).state).toBe("signed-in");
  const trail = await ground.trail(user.personId);
  expect(trail.slice(1, 5)).toEqual(["invited", "invitation-sent", "invitation-used", "signed-in"]);
});

test("an invitation used by two at once gives one of them the password", async () => {
  const user = await ground.addUser("to@hvidsund.example", null);
  const { link } = await invitePerson(ground.signIn, invited(user), { ...by, byHand: true });
  const token = link!.split("/").at(-1)!;
  const both = await Promise.allSettled([
    choose("invitation", token, "den første adgangskode"),
    choose("invitation", token, "den anden adgangskode"),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("an invitation runs out after seven days, and a new one makes the old void", async () => {
  const user = await ground.addUser("sen@hvidsund.example", null);
  await invitePerson(ground.signIn, invited(user), by);
  await ground.signIn.settled();
  await invitePerson(ground.signIn, invited(user), by);
  const [first = "", second = ""] = await mailedTokens();
  await expect(choose("invitation", first)).rejects.toThrow("gælder ikke længere");
  const { rows } = await sql<{ days: number }>`
    select round(extract(epoch from max(expires_at) - now()) / 86400)::int as days from sign_in.link`.execute(
    ground.owner,
  );
  expect(rows[0]!.days).toBe(7);
  await sql`update sign_in.link set expires_at = now()`.execute(ground.owner);
  await expect(choose("invitation", second)).rejects.toMatchObject({
    hint: "Bed den, der inviterede dig, om en ny invitation.",
  });
});

test("a link is for its own purpose, and an altered one is nobody's", async () => {
  const user = await ground.addUser("bland@hvidsund.example", null);
  const { link } = await invitePerson(ground.signIn, invited(user), { ...by, byHand: true });
  const token = link!.split("/").at(-1)!;
  await expect(choose("new-password", token)).rejects.toBeInstanceOf(NotFoundError);
  const altered = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
  await expect(choose("invitation", altered)).rejects.toBeInstanceOf(NotFoundError);
});

test("no token is stored: not while the mail waits, and not when it is sent", async () => {
  const user = await ground.addUser("gem@hvidsund.example", null);
  server.replies = [{ code: 451, text: "4.7.1 Try again later" }];
  await invitePerson(ground.signIn, invited(user), by);
  await ground.signIn.settled();
  expect(await server.mails()).toEqual([]);
  const dump = async () => {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(l)::text as row from sign_in.link l
      union all select row_to_json(e)::text from app.audit_entry e`.execute(ground.owner);
    return rows.map(({ row }) => row).join("\n");
  };
  await mailDueLinks(ground.signIn);
  expect(server.tries).toBe(1);
  await sql`update sign_in.link set mail_at = now()`.execute(ground.owner);
  await mailDueLinks(ground.signIn);
  const [token = ""] = await mailedTokens();
  expect(await dump()).not.toContain(token);
  await choose("invitation", token);
});

test("many processes mail a link once", async () => {
  const user = await ground.addUser("en@hvidsund.example", null);
  await invitePerson(ground.signIn, invited(user), by);
  await Promise.all(Array.from({ length: 5 }, () => mailDueLinks(ground.signIn)));
  await ground.signIn.settled();
  expect(await server.mails()).toHaveLength(1);
});

test("without a mail server the link is given to who invites", async () => {
  const user = await ground.addUser("haand@hvidsund.example", null);
  const silent = openSignIn({ ...ground.signIn, mail: null, log: pino({ level: "silent" }) });
  const { link } = await invitePerson(silent, invited(user), by);
  expect(link).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/);
});

test("a deactivated person gets neither invitation nor use of one", async () => {
  const user = await ground.addUser("vaek@hvidsund.example", null);
  const { link } = await invitePerson(ground.signIn, invited(user), { ...by, byHand: true });
  await sql`update app.person set is_active = false where id = ${user.personId}`.execute(
    ground.owner,
  );
  await expect(choose("invitation", link!.split("/").at(-1)!)).rejects.toThrow();
  const again = invitePerson(ground.signIn, invited(user), by);
  await expect(again).rejects.toBeInstanceOf(ConflictError);
});

test("an address that is another's account is refused", async () => {
  await ground.addUser("optaget@hvidsund.example");
  const user = await ground.addUser("fri@hvidsund.example", null);
  await sql`delete from sign_in.user where id = ${user.id}`.execute(ground.owner);
  const taken = invitePerson(
    ground.signIn,
    { ...invited(user), email: "Optaget@hvidsund.example" },
    by,
  );
  await expect(taken).rejects.toThrow("hører til en anden");
});

test("who forgot gets a link; a stranger gets the same answer and no mail", async () => {
  const user = await ground.addUser("glemt@hvidsund.example");
  const opened = await enterWith("glemt@hvidsund.example");
  const ask = (email: string) => requestNewPassword(ground.signIn, { email }, caller());
  expect(await ask("ukendt@hvidsund.example")).toBe(await ask("Glemt@hvidsund.example"));
  const [token = ""] = await mailedTokens();
  const [mail] = await server.mails();
  expect(mail?.to).toMatchObject({ text: '"glemt" <glemt@hvidsund.example>' });
  expect(await choose("new-password", token, "en helt ny adgangskode")).toEqual([]);
  expect(
    opened.state === "signed-in" && (await ground.signIn.session(caller(opened.cookies).headers)),
  ).toBeNull();
  expect((await enterWith("glemt@hvidsund.example")).state).toBe("refused");
  const again = await enterWith("glemt@hvidsund.example", "en helt ny adgangskode");
  expect(again.state).toBe("signed-in");
  expect(await ground.trail(user.personId)).toContain("password-changed");
});

test("nobody is flooded with links: three an hour", async () => {
  await ground.addUser("regn@hvidsund.example");
  for (let n = 0; n < 5; n++) {
    await requestNewPassword(ground.signIn, { email: "regn@hvidsund.example" }, caller());
    await ground.signIn.settled();
  }
  expect(await server.mails()).toHaveLength(3);
});

test("changing the password needs the old one and ends the other sessions only", async () => {
  await ground.addUser("skift@hvidsund.example");
  const [here, there] = [
    await enterWith("skift@hvidsund.example"),
    await enterWith("skift@hvidsund.example"),
  ];
  const headersOf = (one: typeof here) =>
    caller(one.state === "signed-in" ? one.cookies : []).headers;
  const session = (await ground.signIn.session(headersOf(here)))!;
  const change = (current: string) =>
    changePassword(ground.signIn, session, { current, next: "den nye adgangskode" }, caller());
  await expect(change("forkert adgangskode")).rejects.toThrow("ikke rigtig");
  await change(PASSWORD);
  expect(await ground.signIn.session(headersOf(here))).not.toBeNull();
  expect(await ground.signIn.session(headersOf(there))).toBeNull();
  expect((await enterWith("skift@hvidsund.example", "den nye adgangskode")).state).toBe(
    "signed-in",
  );
});

test("resetting ends every session and gives a link to hand over", async () => {
  const user = await ground.addUser("nulstil@hvidsund.example");
  await enterWith("nulstil@hvidsund.example");
  const { link, endedSessions } = await resetAccess(
    ground.signIn,
    "Nulstil@hvidsund.example",
    "command",
  );
  expect(endedSessions).toBe(1);
  await choose("new-password", link.split("/").at(-1)!, "efter nulstillingen");
  expect((await enterWith("nulstil@hvidsund.example", "efter nulstillingen")).state).toBe(
    "signed-in",
  );
  expect(await ground.trail(user.personId)).toContain("access-reset");
  await expect(
    resetAccess(ground.signIn, "hvem@hvidsund.example", "command"),
  ).rejects.toBeInstanceOf(NotFoundError);
});
