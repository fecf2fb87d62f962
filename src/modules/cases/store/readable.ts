import { type RawBuilder, sql } from "kysely";
import { hasRole, type Viewer } from "../../organisation/index.ts";
import { readsNormalCases } from "../policy.ts";
import { caseTies, documentTies } from "./facts.ts";

/** `mayReadCase` of policy.ts as a condition on the row `c` of app.case_file, for lists. */
export function readableCase(viewer: Viewer): RawBuilder<boolean> {
  return caseReadable(viewer, caseTies(viewer));
}

function caseReadable(viewer: Viewer, ties: ReturnType<typeof caseTies>): RawBuilder<boolean> {
  const isOurs = sql<boolean>`(${ties.isInUnit} or ${ties.leadsUnit})`;
  const normal = readsNormalCases(viewer) ? sql`true` : isOurs;
  const internal = hasRole(viewer, "records") ? sql`true` : isOurs;
  return sql`(${inSight(viewer)} and (
    c.sensitivity = 'normal' and ${normal}
    or c.sensitivity = 'internal' and ${internal}
    or ${ties.isHandler} or ${ties.hasGrant} or ${ties.takesPart} or ${ties.isCaseSecretary}))`;
}

/** `mayReadDocument` of policy.ts as a condition on the rows `d` of app.case_document and its case `c`. */
export function readableDocument(viewer: Viewer): RawBuilder<boolean> {
  const of = documentTies(viewer);
  return sql`(${inSight(viewer)} and case when d.is_closed then ${closed(viewer)}
    else ${readableCase(viewer)} or ${of.isInner} end)`;
}

/** `mayReadDrafts` of policy.ts, likewise: reading it not only as a member of a body. */
export function readableDrafts(viewer: Viewer): RawBuilder<boolean> {
  const ties = { ...caseTies(viewer), hasGrant: never };
  const of = { ...documentTies(viewer), isInner: never };
  return sql`(${inSight(viewer)} and case when d.is_closed then ${closed(viewer, ties, of)}
    else ${caseReadable(viewer, ties)} end)`;
}

/** `mayReadClosed` of policy.ts, likewise. */
export function readableClosed(viewer: Viewer): RawBuilder<boolean> {
  return sql`(${inSight(viewer)} and ${closed(viewer)})`;
}

const never = sql<boolean>`false`;

function closed(
  viewer: Viewer,
  ties = caseTies(viewer),
  of = documentTies(viewer),
): RawBuilder<boolean> {
  if (viewer.supportedBy !== null) return never;
  return sql`(${ties.isHandler} or ${ties.hasGrant} or ${of.isAuthor} or ${of.isApprover}
    or ${of.isAdviser} or ${of.isInner} or d.state = 'approved' and ${of.isSecretary})`;
}

function inSight(viewer: Viewer): RawBuilder<boolean> {
  const { isRecused } = caseTies(viewer);
  return viewer.supportedBy === null
    ? sql`not ${isRecused}`
    : sql`(not ${isRecused} and c.sensitivity in ('normal', 'internal'))`;
}
