import { sql } from "kysely";
import { expect, test } from "vitest";
import { NotFoundError } from "../../../platform/errors.ts";
import { caller, type Ground, prepareGround } from "../../../../tests/setup/sign-in.ts";
import { personasOf, signInAsPersona } from "./sign-in-as-persona.ts";
import { userOfPersona } from "../store/users.ts";
import { invitePerson } from "./invite-person.ts";
import { requestNewPassword } from "./request-new-password.ts";

async function withPersona(isSample: boolean, work: (ground: Ground) => Promise<void>) {
  const ground = await prepareGround({ isSample });
  const user = await ground.addUser("leder@hvidsund.example", null);
  await sql`update sign_in.user set persona = 'director' where id = ${user.id}`.execute(
    ground.owner,
  );
  await work(ground);
  await ground.close();
}

test("in the sample anybody may be a persona, by one click and without a password", () =>
  withPersona(true, async (ground) => {
    expect(await personasOf(ground.signIn)).toEqual([{ key: "director", name: "leder" }]);
    const cookies = await signInAsPersona(ground.signIn, "director", caller());
    expect(await ground.signIn.session(caller(cookies).headers)).toMatchObject({
      persona: "director",
      method: "persona",
    });
    for (const other of ["mayor", "", "leder@hvidsund.example"])
      await expect(signInAsPersona(ground.signIn, other, caller())).rejects.toThrow(NotFoundError);
    const user = (await userOfPersona(ground.database.signIn, ground.authorityId, "director"))!;
    const invited = { ...user, persona: "director" };
    const invitation = invitePerson(ground.signIn, invited, { actor: "command", byHand: true });
    await expect(invitation).rejects.toThrow("uden adgangskode");
    const { rows } = await sql`select * from sign_in.account`.execute(ground.owner);
    expect(rows).toEqual([]);
    await requestNewPassword(ground.signIn, { email: "leder@hvidsund.example" }, caller());
    await ground.signIn.settled();
    expect((await sql`select * from sign_in.link`.execute(ground.owner)).rows).toEqual([]);
  }));

test("where real data is, no persona is shown or let in, even if one stands in the table", () =>
  withPersona(false, async (ground) => {
    expect(await personasOf(ground.signIn)).toEqual([]);
    const tried = signInAsPersona(ground.signIn, "director", caller());
    await expect(tried).rejects.toBeInstanceOf(NotFoundError);
    expect((await sql`select * from sign_in.session`.execute(ground.owner)).rows).toEqual([]);
  }));
