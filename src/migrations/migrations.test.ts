import { expect, inject, test } from "vitest";
import { freshDatabase } from "../../tests/setup/database.ts";
import { QUEUES } from "../queues.ts";
import { migrations } from "./index.ts";
import { doorPassword } from "../platform/database/doors.ts";
import { isNewest, migrate } from "../platform/database/migrate.ts";

test("many processes may bring a database to its newest form at once", async () => {
  const database = await freshDatabase();
  const all = Array.from({ length: 12 }, () => migrate(database.ownerUrl, migrations, ["a.queue"]));
  await expect(Promise.all(all)).resolves.toHaveLength(12);
  await database.close();
});

test("a database tells whether it has the newest form", async () => {
  const { ownerUrl, close } = await freshDatabase();
  const [first] = QUEUES;
  expect(await isNewest(ownerUrl, migrations, [first])).toBe(true);
  expect(await isNewest(ownerUrl, migrations, [first, "a.new.queue"])).toBe(false);
  const later = { "9999-later": { up: async () => undefined } };
  expect(await isNewest(ownerUrl, { ...migrations, ...later }, [first])).toBe(false);
  expect(await isNewest(inject("postgresUrl"), migrations, [first])).toBe(false);
  await close();
});

test("no password is derived from none", () => {
  expect(() => doorPassword("postgresql://owner@host/db", "tingsted_app")).toThrow(/adgangskode/);
});
