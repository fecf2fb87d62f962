import type { Generated } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { BodyKind } from "./body-kind.ts";

type Tables = {
  "app.authority": {
    authority_id: Generated<string>;
    slug: string;
    name: string;
    is_sample: boolean;
  };
  "record.authority": { authority_id: string; slug: string; name: string; is_sample: boolean };
  "app.body": {
    authority_id: string;
    id: Generated<string>;
    slug: string;
    name: string;
    kind: BodyKind;
    organisation: string | null;
  };
  "app.body_alias": { authority_id: string; key: string; body_id: string; name: string };
  "app.term": { authority_id: string; id: Generated<string>; body_id: string; label: string };
  "app.person": { authority_id: string; id: Generated<string>; name: string };
};

export const tables = (tx: Tx) => tx.withTables<Tables>();
