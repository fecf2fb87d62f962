import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import type { FileReference } from "../meetings/index.ts";
import { type Body, ensureBody, findBodies } from "../organisation/index.ts";
import { distinctNumbers } from "./distinct-numbers.ts";
import { type KeptPaper, ORDINARY, type PaperFacts } from "./join-papers.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { PaperReading } from "./read-paper.ts";
import type { AttachedFiles } from "./to-meeting.ts";

/** A paper that is to be stored. */
export interface GivenPaper {
  /** null for a meeting without a source to download. */
  file: FileReference | null;
  document: ParsedDocument;
  attached?: AttachedFiles;
  /** How the document was read from the file, so that its parts can be found there again. */
  reading?: Pick<PaperReading, "places" | "doubts" | "repairs" | "sourceLines">;
  /** What a case system says of it. */
  facts?: PaperFacts;
}

/** A paper whose body is known, so that its meeting can be found. */
export interface Turn<T extends GivenPaper = GivenPaper> {
  given: T;
  paper: KeptPaper;
  body: Body;
}

/**
 * Papers in the turns in which they can be stored: those about one meeting after each other, in their order,
 * and as many others as can be at once. Nobody else stores papers about these meetings until the transaction
 * ends. Bodies that nobody has met are made.
 * @throws InputError when one doesn't say whose meeting it is and when
 */
export async function takeTurns<T extends GivenPaper>(
  tx: Tx,
  authorityId: string,
  papers: readonly T[],
): Promise<Turn<T>[][]> {
  const kept = papers.map((given) => {
    const document = distinctNumbers(given.document);
    identify(document);
    return { given, paper: { ...(given.facts ?? ORDINARY), sha256: shaOf(given), document } };
  });
  const bodies = await bodiesOf(
    tx,
    authorityId,
    kept.map(({ paper }) => paper.document.body),
  );
  const all = kept.map((one, at) => ({ ...one, body: bodies[at] as Body }));
  const meetingsOf = ({ paper, body }: Turn) => [
    `${body.id} ${paper.document.date}`,
    ...(paper.meeting === null ? [] : [`${authorityId} ${paper.meeting}`]),
  ];
  await oneAtATime(tx, all.flatMap(meetingsOf));
  return inTurns(all, (one) => [
    ...meetingsOf(one),
    ...(one.paper.sha256 ? [one.paper.sha256] : []),
  ]);
}

function shaOf({ file }: GivenPaper): string {
  return file?.sha256 ?? "";
}

/** One turn behind the last one that has any of the same keys. */
function inTurns<T>(all: readonly T[], keysOf: (one: T) => string[]): T[][] {
  const lastTurns = new Map<string, number>();
  const turns: T[][] = [];
  for (const one of all) {
    const keys = keysOf(one);
    const turn = Math.max(...keys.map((key) => lastTurns.get(key) ?? -1)) + 1;
    for (const key of keys) lastTurns.set(key, turn);
    (turns[turn] ??= []).push(one);
  }
  return turns;
}

async function bodiesOf(
  tx: Tx,
  authorityId: string,
  printed: readonly ParsedDocument["body"][],
): Promise<Body[]> {
  const met = await findBodies(
    tx,
    authorityId,
    printed.map(({ name }) => name),
  );
  // One at a time of the first papers of bodies.
  if (printed.some(({ name }) => !met.has(name))) await oneAtATime(tx, [authorityId]);
  const bodies: Body[] = [];
  for (const { name, organisation } of printed) {
    const known = met.get(name);
    const isWhole = known !== undefined && (known.organisation !== null || organisation === null);
    const body = isWhole ? known : await ensureBody(tx, authorityId, { name, organisation });
    met.set(name, body);
    bodies.push(body);
  }
  return bodies;
}

/** @throws InputError when the document doesn't say whose meeting it is and when */
export function identify(document: ParsedDocument): void {
  if (document.date === "") {
    throw new InputError("Dokumentet har ingen mødedato.", {
      hint: "Skriv datoen øverst, fx »Mødedato 21-01-2026«, og importer igen.",
    });
  }
  if (document.body.name === "") {
    throw new InputError("Det fremgår ikke, hvilket udvalg dokumentet er fra.", {
      hint: "Skriv det øverst, fx »REFERAT Direktionen d. 21-01-2026«, og importer igen.",
    });
  }
}

/** Waits for whoever works at any of the same, and holds them until the transaction ends. */
async function oneAtATime(tx: Tx, at: readonly string[]): Promise<void> {
  // In one order, so that two who want some of the same wait for each other.
  const keys = [...new Set(at)].toSorted();
  await sql`
    select pg_advisory_xact_lock(hashtextextended(key, 21))
    from unnest(${keys}::text[]) as key`.execute(tx);
}
