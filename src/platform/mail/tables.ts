import type { ColumnType, Generated } from "kysely";
import type { Tx } from "../database/doors.ts";
import type { MailAttachment } from "./mail.ts";

export type MailState = "waiting" | "held" | "sent" | "failed";

type Tables = {
  "app.mail": {
    authority_id: string;
    id: Generated<string>;
    message_id: string;
    to_name: string;
    to_address: string;
    subject: string;
    text: string | null;
    html: string | null;
    headers: ColumnType<Record<string, string>, string, never>;
    attachments: ColumnType<MailAttachment[], string, string>;
    state: ColumnType<MailState, MailState | undefined, MailState>;
    reason: string | null;
    attempts: Generated<number>;
    try_at: Date;
    queued_at: Date;
    settled_at: Date | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<Tables>();
