import type { ColumnType, Generated } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { AuthorityKind } from "./authority.ts";
import type { BodyKind } from "./body-kind.ts";
import type { AuthorityRole, MembershipRole } from "./roles.ts";

type Json<T> = ColumnType<T, string, string>;
type Defaulted<T> = ColumnType<T, T | undefined, T>;

type Tables = {
  "app.authority": {
    authority_id: string;
    slug: string;
    name: string;
    is_sample: boolean;
    kind: Defaulted<AuthorityKind>;
    case_number_scheme: Generated<string>;
    needs_second_factor: Generated<boolean>;
    largest_file_mb: Generated<number>;
  };
  "record.authority": { authority_id: string; slug: string; name: string; is_sample: boolean };
  "app.unit": {
    authority_id: string;
    id: Generated<string>;
    parent_id: string | null;
    name: string;
    leader_id: string | null;
    external_id: string | null;
    valid_from: string | null;
    valid_to: string | null;
  };
  "app.head_count": {
    authority_id: string;
    unit_id: string;
    counted_on: string;
    people: number;
    full_time: string | null;
  };
  "app.person": {
    authority_id: string;
    id: Generated<string>;
    name: string;
    is_registered: Generated<boolean>;
    email: string | null;
    initials: string | null;
    title: string | null;
    phone: string | null;
    unit_id: string | null;
    level: number | null;
    is_active: Generated<boolean>;
    deactivated_at: Date | null;
    external_id: string | null;
    user_name: string | null;
    created_at: Generated<Date>;
    changed_at: Generated<Date>;
  };
  "app.authority_role": { authority_id: string; person_id: string; role: AuthorityRole };
  "app.absence": {
    authority_id: string;
    id: Generated<string>;
    person_id: string;
    delegate_id: string;
    starts_on: string;
    ends_on: string;
  };
  "app.body": {
    authority_id: string;
    id: Generated<string>;
    slug: string;
    name: string;
    kind: BodyKind;
    organisation: string | null;
    parent_id: string | null;
    purpose: string | null;
    tasks: string | null;
    levels: string | null;
    valid_from: string | null;
    valid_to: string | null;
    rules: Json<unknown> | Generated<unknown>;
    external_id: string | null;
  };
  "app.body_alias": {
    authority_id: string;
    key: string;
    body_id: string;
    name: string;
    kind: Defaulted<"name" | "alias" | "former">;
    valid_to: string | null;
  };
  "app.term": {
    authority_id: string;
    id: Generated<string>;
    body_id: string;
    label: string;
    starts_on: string | null;
    ends_on: string | null;
  };
  "app.membership": {
    authority_id: string;
    id: Generated<string>;
    body_id: string;
    person_id: string;
    term_id: string | null;
    role: MembershipRole;
    substitute_for: string | null;
    party: string | null;
    area: string | null;
    starts_on: string;
    ends_on: string | null;
  };
  "app.nomination_round": {
    authority_id: string;
    id: Generated<string>;
    body_id: string;
    title: string;
    deadline: string | null;
    member_from: string;
    created_at: Generated<Date>;
    approved_at: Date | null;
    approved_by: string | null;
    note: string | null;
  };
  "app.nomination_area": {
    authority_id: string;
    id: Generated<string>;
    round_id: string;
    name: string;
    unit_id: string | null;
    responsible_id: string | null;
    expected: number | null;
    submitted_at: Date | null;
    submitted_by: string | null;
  };
  "app.nominee": {
    authority_id: string;
    area_id: string;
    person_id: string;
    reason: string | null;
    state: Defaulted<"proposed" | "approved" | "declined">;
  };
  "app.distribution_list": { authority_id: string; id: Generated<string>; name: string };
  "app.distribution_source": {
    authority_id: string;
    id: Generated<string>;
    list_id: string;
    body_id: string | null;
    roles: Defaulted<string[]>;
    unit_id: string | null;
    person_id: string | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<Tables>();
