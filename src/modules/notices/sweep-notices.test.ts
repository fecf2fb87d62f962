import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventedOrganisation, NOW } from "../../../tests/setup/organisation.ts";
import { sweepNotices } from "./sweep-notices.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
beforeAll(async () => {
  house = await inventedOrganisation();
});
afterAll(() => house.database.close());

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

test("what was read or sent long ago goes, what nobody has seen stays and isn't mailed again", async () => {
  const { authorityId, personId } = house.viewers.staff;
  const left = await house.as(personId, async (tx) => {
    for (const [name, state, settled] of [
      ["old", "sent", daysAgo(91)],
      ["new", "sent", daysAgo(89)],
      ["failed", "failed", daysAgo(500)],
    ] as const)
      await sql`
        insert into app.mail (authority_id, message_id, to_name, to_address, subject, text, state,
          settled_at, queued_at, try_at)
        values (${authorityId}, ${name}, 'Rolf', 'rolf@hvidsund.example', ${name}, 'Hej', ${state},
          ${settled}, ${settled}, ${settled})`.execute(tx);
    for (const [text, read, mail] of [
      ["read long ago", daysAgo(401), "old"],
      ["read lately", daysAgo(399), "new"],
      ["never read", null, "old"],
    ] as const)
      await sql`
        insert into app.notice (authority_id, person_id, kind, text, href, delivery, created_at,
          read_at, mail_id)
        select ${authorityId}, ${personId}, 'comment', ${text}, '/intern', 'at_once',
          ${daysAgo(420)}, ${read}::timestamptz, id from app.mail where message_id = ${mail}`.execute(
        tx,
      );
    await sweepNotices(tx, authorityId, NOW);
    const mails = await sql`select message_id from app.mail order by 1`.execute(tx);
    const notices = await sql`
      select n.text, n.delivery, m.message_id as mail from app.notice n
      left join app.mail m on m.id = n.mail_id order by n.text`.execute(tx);
    return { mails: mails.rows, notices: notices.rows };
  });
  expect(left).toEqual({
    mails: [{ message_id: "failed" }, { message_id: "new" }],
    notices: [
      { text: "never read", delivery: "none", mail: null },
      { text: "read lately", delivery: "at_once", mail: "new" },
    ],
  });
});
