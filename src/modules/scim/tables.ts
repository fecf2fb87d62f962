import type { Generated } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { AuthorityRole, MembershipRole } from "../organisation/index.ts";

type Tables = {
  "app.directory_client": {
    authority_id: string;
    id: Generated<string>;
    name: string;
    token_hash: Buffer;
    created_at: Generated<Date>;
    created_by: string | null;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
  "app.directory_group": {
    authority_id: string;
    id: Generated<string>;
    display_name: string;
    external_id: string | null;
    role: AuthorityRole | null;
    body_id: string | null;
    membership_role: MembershipRole | null;
    created_at: Generated<Date>;
    changed_at: Generated<Date>;
  };
  "app.directory_group_member": { authority_id: string; group_id: string; person_id: string };
};

/** The tables of this module. */
export const tables = (tx: Tx) => tx.withTables<Tables>();
