import type { Generated } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Delivery, NoticeKind } from "../kinds.ts";

type Tables = {
  "app.notice": {
    authority_id: string;
    id: Generated<string>;
    person_id: string;
    kind: NoticeKind;
    text: string;
    href: string;
    subject_kind: string | null;
    subject_id: string | null;
    delivery: Delivery;
    created_at: Date;
    read_at: Date | null;
    mail_id: string | null;
  };
  "app.notice_preference": {
    authority_id: string;
    person_id: string;
    kind: NoticeKind;
    delivery: Delivery;
  };
  "app.notice_rhythm": {
    authority_id: string;
    person_id: string;
    hour: number;
    weekdays: number[];
    on_holidays: boolean;
  };
};

export const tables = (tx: Tx) => tx.withTables<Tables>();

/** Whose notices: a `Viewer` is one. */
export interface Reader {
  authorityId: string;
  personId: string;
}
