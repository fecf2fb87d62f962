/** What somebody is trusted with in the whole authority. Without any, a person is staff. */
export const AUTHORITY_ROLES = [
  "administrator",
  "secretary",
  "case_worker",
  "records",
  "dpo",
  "support",
] as const;
export type AuthorityRole = (typeof AUTHORITY_ROLES)[number];

export const AUTHORITY_ROLE_NAMES: Record<AuthorityRole, string> = {
  administrator: "Administrator",
  secretary: "Mødesekretær for alle udvalg",
  case_worker: "Sagsbehandler",
  records: "Journal og arkiv",
  dpo: "Databeskyttelsesrådgiver",
  support: "Brugerstøtte",
};

/** What a person is in a body. A chair and a deputy are members too. */
export const MEMBERSHIP_ROLES = [
  "chair",
  "deputy",
  "member",
  "substitute",
  "secretary",
  "observer",
] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const MEMBERSHIP_ROLE_NAMES: Record<MembershipRole, string> = {
  chair: "Formand",
  deputy: "Næstformand",
  member: "Medlem",
  substitute: "Stedfortræder",
  secretary: "Sekretær",
  observer: "Observatør",
};

/** Roles whose holders see a body's closed matter: its members, those who sit for them, its secretary. */
export const INNER_ROLES: readonly MembershipRole[] = [
  "chair",
  "deputy",
  "member",
  "substitute",
  "secretary",
];
