import type { Generated, Kysely } from "kysely";

/** What a link lets its holder do: set the system up, take an invitation, choose a new password. */
export type LinkPurpose = "set-up" | "invitation" | "new-password";

type Tables = {
  "sign_in.user": {
    id: Generated<string>;
    authority_id: string;
    person_id: string;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    two_factor_enabled: Generated<boolean>;
    persona: string | null;
    deactivated_at: Date | null;
    created_at: Generated<Date>;
  };
  "sign_in.account": {
    user_id: string;
    provider_id: string;
    account_id: string;
    password: string | null;
    updated_at: Generated<Date>;
  };
  "sign_in.session": { id: Generated<string>; user_id: string; token: string; updated_at: Date };
  "sign_in.link": {
    id: Generated<string>;
    purpose: LinkPurpose;
    user_id: string | null;
    token_hash: Buffer | null;
    expires_at: Date;
    used_at: Generated<Date | null>;
    mail_at: Date | null;
  };
};

/** The door's own tables on a connection or a transaction of it. */
export const tables = (door: Kysely<object>) => door.withTables<Tables>();
