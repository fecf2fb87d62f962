import type { Migration } from "kysely/migration";
import * as doors from "./0001-doors.ts";
import * as organisationAndCases from "./0002-organisation-and-cases.ts";
import * as meetingsAndDecisions from "./0003-meetings-and-decisions.ts";
import * as importedDocuments from "./0004-imported-documents.ts";
import * as record from "./0005-record.ts";
import * as audit from "./0006-audit.ts";
import * as organisation from "./0007-organisation.ts";
import * as notices from "./0008-notices.ts";
import * as signIn from "./0009-sign-in.ts";
import * as cases from "./0010-cases.ts";
import * as approvalAndRoutes from "./0011-approval-and-routes.ts";
import * as directory from "./0012-directory.ts";
import * as attachments from "./0013-attachments.ts";
import * as supportSessions from "./0014-support-sessions.ts";
import * as caseSearch from "./0017-case-search.ts";
import * as noticeList from "./0018-notice-list.ts";
import * as auditDoor from "./0019-audit-door.ts";
import * as printedNames from "./0020-printed-names.ts";
import * as meetingWork from "./0021-meeting-work.ts";
import * as calendarFeed from "./0022-calendar-feed.ts";
import * as agendaWork from "./0023-agenda-work.ts";
import * as dispatch from "./0024-dispatch.ts";
import * as session from "./0025-session.ts";
import * as lockedMinutes from "./0027-locked-minutes.ts";
import * as guestsTold from "./0028-guests-told.ts";
import * as closedPart from "./0029-closed-part.ts";
import * as agendaOrder from "./0031-agenda-order.ts";
import * as joinedNames from "./0032-joined-names.ts";
import * as lockedVotes from "./0033-locked-votes.ts";
import * as exportedPapers from "./0034-exported-papers.ts";
import * as citations from "./0036-citations.ts";
import * as layoutHints from "./0037-layout-hints.ts";
import * as review from "./0038-review.ts";
import * as importAtScale from "./0040-import-at-scale.ts";
import * as papersMadePublic from "./0041-papers-made-public.ts";
import * as reviewKeys from "./0045-review-keys.ts";
import * as reviewArchives from "./0046-review-archives.ts";
import * as itemsAddedAndCounted from "./0047-items-added-and-counted.ts";

/** In order; forward only. A migration that has landed is never changed. */
export const migrations: Record<string, Migration> = {
  "0001-doors": doors,
  "0002-organisation-and-cases": organisationAndCases,
  "0003-meetings-and-decisions": meetingsAndDecisions,
  "0004-imported-documents": importedDocuments,
  "0005-record": record,
  "0006-audit": audit,
  "0007-organisation": organisation,
  "0008-notices": notices,
  "0009-sign-in": signIn,
  "0010-cases": cases,
  "0011-approval-and-routes": approvalAndRoutes,
  "0012-directory": directory,
  "0013-attachments": attachments,
  "0014-support-sessions": supportSessions,
  "0017-case-search": caseSearch,
  "0018-notice-list": noticeList,
  "0019-audit-door": auditDoor,
  "0020-printed-names": printedNames,
  "0021-meeting-work": meetingWork,
  "0022-calendar-feed": calendarFeed,
  "0023-agenda-work": agendaWork,
  "0024-dispatch": dispatch,
  "0025-session": session,
  "0027-locked-minutes": lockedMinutes,
  "0028-guests-told": guestsTold,
  "0029-closed-part": closedPart,
  "0031-agenda-order": agendaOrder,
  "0032-joined-names": joinedNames,
  "0033-locked-votes": lockedVotes,
  "0034-exported-papers": exportedPapers,
  "0036-citations": citations,
  "0037-layout-hints": layoutHints,
  "0038-review": review,
  "0040-import-at-scale": importAtScale,
  "0041-papers-made-public": papersMadePublic,
  "0045-review-keys": reviewKeys,
  "0046-review-archives": reviewArchives,
  "0047-items-added-and-counted": itemsAddedAndCounted,
};
