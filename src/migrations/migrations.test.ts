import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/setup/database.ts";
import { migrations } from "./index.ts";
import { doorPassword } from "../platform/database/doors.ts";
import { migrate } from "../platform/database/migrate.ts";

test("many processes may bring a database to its newest form at once", async () => {
  const database = await freshDatabase();
  const all = Array.from({ length: 12 }, () => migrate(database.ownerUrl, migrations, ["a.queue"]));
  await expect(Promise.all(all)).resolves.toHaveLength(12);
  await database.close();
});

test("no password is derived from none", () => {
  expect(() => doorPassword("postgresql://owner@host/db", "tingsted_app")).toThrow(/adgangskode/);
});
