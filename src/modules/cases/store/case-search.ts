import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

/** More cases than this are found faster by walking the list than by their ids. */
const FEW = 2000;
/** A shorter word has no three signs that an index could tell it by. */
const TELLING = 3;

/** What was typed to search by, as words. */
export function wordsIn(query: string): string[] {
  return query.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
}

const part = (word: string) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Each word is part of the number or title of the case `c`, of a handler's name, or a handler's initials. */
export function hasWords(words: readonly string[]): RawBuilder<boolean> {
  if (words.length === 0) return sql<boolean>`true`;
  return sql<boolean>`${sql.join(
    words.map(
      (word) => sql`(lower(c.number || ' ' || c.title) like ${part(word)}
        or c.id in (${handledBy(word)}))`,
    ),
    sql` and `,
  )}`;
}

/**
 * The cases that may have all the words, by the most telling of them; null when that one is so common
 * that it tells too little. One query, or none.
 */
export async function casesAmong(tx: Tx, words: readonly string[]): Promise<string[] | null> {
  const [telling] = words.toSorted((a, b) => b.length - a.length);
  if (telling === undefined || telling.length < TELLING) return null;
  const { rows } = await sql<{ id: string }>`
    (select id from app.cases_like(${part(telling)}, ${FEW + 1}) as id)
    union (${handledBy(telling)} limit ${FEW + 1}) limit ${FEW + 1}`.execute(tx);
  return rows.length > FEW ? null : rows.map(({ id }) => id);
}

function handledBy(word: string) {
  return sql`
    select h.case_id from app.case_handler h
    where h.authority_id = ${here} and h.person_id in (
      select p.id from app.person p
      where p.authority_id = ${here} and p.is_registered
        and (lower(p.name) like ${part(word)} or lower(p.initials) = ${word}))`;
}
