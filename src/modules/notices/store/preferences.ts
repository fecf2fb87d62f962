import type { Tx } from "../../../platform/database/doors.ts";
import { type Delivery, KINDS, NOTICE_KINDS, type NoticeKind } from "../kinds.ts";
import { type Rhythm, USUAL_RHYTHM } from "../rhythm.ts";
import { type Reader, tables } from "./tables.ts";

/** How a person wants to be told. */
export interface Preferences {
  deliveries: Record<NoticeKind, Delivery>;
  rhythm: Rhythm;
}

/** What the person chose, and the default for the rest. */
export async function preferencesOf(
  tx: Tx,
  { authorityId, personId }: Reader,
): Promise<Preferences> {
  const chosen = await tables(tx)
    .selectFrom("app.notice_preference")
    .select(["kind", "delivery"])
    .where("authority_id", "=", authorityId)
    .where("person_id", "=", personId)
    .execute();
  const rhythm = await tables(tx)
    .selectFrom("app.notice_rhythm")
    .select(["hour", "weekdays", "on_holidays as onHolidays"])
    .where("authority_id", "=", authorityId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  const deliveries = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      chosen.find((row) => row.kind === kind)?.delivery ?? NOTICE_KINDS[kind].delivery,
    ]),
  ) as Record<NoticeKind, Delivery>;
  return { deliveries, rhythm: rhythm ?? USUAL_RHYTHM };
}

/** What of `kind` each of `personIds` chose; who chose nothing isn't there. */
export async function deliveriesOf(
  tx: Tx,
  authorityId: string,
  personIds: string[],
  kind: NoticeKind,
): Promise<Map<string, Delivery>> {
  const rows = await tables(tx)
    .selectFrom("app.notice_preference")
    .select(["person_id", "delivery"])
    .where("authority_id", "=", authorityId)
    .where("person_id", "in", personIds)
    .where("kind", "=", kind)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.delivery]));
}

/** Stores a person's choices. What waits for the digest and isn't wanted by mail any more, is left out of it. */
export async function storePreferences(
  tx: Tx,
  { authorityId, personId }: Reader,
  { deliveries, rhythm }: Preferences,
): Promise<void> {
  const whose = { authority_id: authorityId, person_id: personId };
  await tables(tx)
    .insertInto("app.notice_preference")
    .values(KINDS.map((kind) => ({ ...whose, kind, delivery: deliveries[kind] })))
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "person_id", "kind"])
        .doUpdateSet((row) => ({ delivery: row.ref("excluded.delivery") })),
    )
    .execute();
  const { hour, weekdays, onHolidays } = rhythm;
  const times = { hour, weekdays, on_holidays: onHolidays };
  await tables(tx)
    .insertInto("app.notice_rhythm")
    .values({ ...whose, ...times })
    .onConflict((conflict) => conflict.columns(["authority_id", "person_id"]).doUpdateSet(times))
    .execute();
  const unwanted = KINDS.filter((kind) => deliveries[kind] === "none");
  if (unwanted.length === 0) return;
  await tables(tx)
    .updateTable("app.notice")
    .set({ delivery: "none" })
    .where("authority_id", "=", authorityId)
    .where("person_id", "=", personId)
    .where("kind", "in", unwanted)
    .where("mail_id", "is", null)
    .execute();
}
