import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type House } from "../../../tests/setup/house.ts";
import { inventDocument } from "../../../tests/setup/house-document.ts";
import { sealAudit, verifyAudit } from "./seal.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const NEW = sql`authority_id, actor, action, subject_kind, subject_id, object_kind, object_id`;

test.each(["at", "written_by", "id"])("no code chooses an entry's %s", async (column) => {
  const value = { at: "'2020-01-01'", written_by: "'1'", id: "1" }[column] ?? "";
  await expect(
    house.transact((tx) =>
      sql`insert into app.audit_entry (${NEW}, ${sql.id(column)}) overriding system value
        values (app.current_authority(), 'x', 'x', 'x', 'x', 'x', 'x', ${sql.raw(value)})`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/permission denied/);
});

test.each([
  "case_entry",
  "case_version",
  "audit_entry",
  "audit_seal",
  "meeting_state",
  "agenda_version",
  "dispatch_content",
  "minutes_signature",
  "minutes_lock",
  "minutes_addendum",
])("what stands in %s is neither changed nor removed", async (table) => {
  await inventDocument(house);
  await house.transact(sealAudit);
  for (const change of [
    sql`update app.${sql.id(table)} set authority_id = authority_id`,
    sql`delete from app.${sql.id(table)}`,
    sql`truncate app.${sql.id(table)}`,
  ])
    await expect(house.transact((tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
  expect((await house.transact(verifyAudit)).broken).toEqual([]);
});
