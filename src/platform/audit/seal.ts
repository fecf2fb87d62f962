import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../database/doors.ts";

/** The hash that the first seal of an authority is chained to. */
const BEGINNING = "0".repeat(64);

/** Entries of transactions from `from` up to, not including, `until`, in one order for ever. */
function entriesBetween(from: RawBuilder<unknown>, until: RawBuilder<unknown>) {
  return sql`
    select count(*) as entries, string_agg(jsonb_build_array(
        id, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor, acting_for, address,
        action, subject_kind, subject_id, object_kind, object_id, before, after
      )::text, chr(10) order by written_by, id) as text
    from app.audit_entry
    where authority_id = app.current_authority() and written_by >= ${from} and written_by < ${until}`;
}

/**
 * Chains what was written since the last seal: each seal is the SHA-256 of the one before and of
 * its entries. Entries whose transactions still run wait for the next. Sealing apart from writing
 * keeps writers from waiting for each other (docs/decisions/0015).
 * @returns the number of entries sealed
 */
export async function sealAudit(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('tingsted audit'), hashtext(app.current_authority()::text))`.execute(
    tx,
  );
  const { rows } = await sql<{ entries: number }>`
    with last as (
      select coalesce(max(seq), 0) as seq, coalesce(max(until::text::numeric), 0)::text::xid8 as until
      from app.audit_seal where authority_id = app.current_authority()
    ), previous as (
      select last.seq, last.until, coalesce(seal.hash, ${BEGINNING}) as hash from last
      left join app.audit_seal seal on seal.authority_id = app.current_authority() and seal.seq = last.seq
    ), horizon as (
      select pg_snapshot_xmin(pg_current_snapshot()) as xmin
    ), fresh as (
      ${entriesBetween(sql`(select until from last)`, sql`(select xmin from horizon)`)}
    )
    insert into app.audit_seal (authority_id, seq, until, entries, hash)
    select app.current_authority(), previous.seq + 1, horizon.xmin, fresh.entries,
      encode(sha256(convert_to(previous.hash || chr(10) || fresh.text, 'UTF8')), 'hex')
    from previous, horizon, fresh where fresh.entries > 0
    returning entries`.execute(tx);
  return rows[0]?.entries ?? 0;
}

export interface AuditVerdict {
  seals: number;
  entries: number;
  /** The numbers of the seals that don't fit their entries or the seal before. */
  broken: number[];
  /** Written, and not sealed yet. */
  unsealed: number;
}

/** Computes every seal anew from the entries that stand there now. */
export async function verifyAudit(tx: Tx): Promise<AuditVerdict> {
  const { rows } = await sql<{ seq: number; entries: number; holds: boolean | null }>`
    with seal as (
      select *, lag(until, 1, '0'::xid8) over w as since, lag(hash, 1, ${BEGINNING}) over w as previous,
        lag(seq, 1, 0::bigint) over w as seq_before
      from app.audit_seal where authority_id = app.current_authority() window w as (order by seq)
    )
    select seal.seq, seal.entries, seal.entries = fresh.entries and seal.seq = seal.seq_before + 1
      and seal.hash = encode(sha256(convert_to(seal.previous || chr(10) || fresh.text, 'UTF8')), 'hex') as holds
    from seal cross join lateral (${entriesBetween(sql`seal.since`, sql`seal.until`)}) fresh
    order by seal.seq`.execute(tx);
  const { rows: rest } = await sql<{ unsealed: number }>`
    select count(*) as unsealed from app.audit_entry
    where authority_id = app.current_authority() and written_by >= coalesce(
      (select max(until::text::numeric)::text::xid8 from app.audit_seal where authority_id = app.current_authority()),
      '0'::xid8)`.execute(tx);
  return {
    seals: rows.length,
    entries: rows.reduce((sum, row) => sum + row.entries, 0),
    broken: rows.filter((row) => !row.holds).map((row) => row.seq),
    unsealed: rest[0]?.unsealed ?? 0,
  };
}
