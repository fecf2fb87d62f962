import { AUTHORITY_ROLE_NAMES, MEMBERSHIP_ROLE_NAMES } from "./roles.ts";

/** How a module's tables and columns are called where their history is shown. */
export interface HistoryWords {
  /** By table, or by the kind of an event's subject: "unit" → "Enheden". */
  objects: Record<string, string>;
  /** By column, or by table and column where it means something of its own there: "attendance.state". A column without a label isn't shown. */
  columns: Record<string, string>;
  /** By the verb of an event: "opened" → "åbnet". */
  events?: Record<string, string>;
  /** By column, or table and column, the codes that stand in it: level "1" → "Direktion". */
  codes?: Record<string, Record<string, string>>;
  /** By column, what changed in a value of several parts; `names` are those of the ids in it. */
  parts?: Record<
    string,
    (before: unknown, after: unknown, names: ReadonlyMap<string, string>) => Change[]
  >;
}

/** A value before and after; null: there was none. */
export interface Change {
  label: string;
  before: string | null;
  after: string | null;
}

export const ORGANISATION_WORDS: HistoryWords = {
  objects: {
    authority: "Myndigheden",
    unit: "Enheden",
    head_count: "Medarbejdertal",
    person: "Personen",
    authority_role: "Rolle",
    absence: "Fravær",
    distribution_list: "Listen",
    distribution_source: "Modtager",
    body: "Udvalget",
    body_alias: "Navn",
    term: "Periode",
    membership: "Medlemskab",
    printed_name: "Navn i papirer",
  },
  columns: {
    name: "Navn",
    kind: "Art",
    case_number_scheme: "Sagsnumre",
    needs_second_factor: "Totrinslogin kræves",
    largest_file_mb: "Største fil (MB)",
    parent_id: "Overordnet",
    leader_id: "Leder",
    valid_from: "Gælder fra",
    valid_to: "Gælder til",
    external_id: "Nøgle",
    counted_on: "Optalt",
    people: "Medarbejdere",
    full_time: "Årsværk",
    email: "Mailadresse",
    initials: "Initialer",
    title: "Stilling",
    phone: "Telefon",
    unit_id: "Enhed",
    level: "Ledelsesniveau",
    is_active: "Aktiv",
    role: "Rolle",
    roles: "Roller",
    delegate_id: "Stedfortræder",
    starts_on: "Fra",
    ends_on: "Til",
    body_id: "Udvalg",
    person_id: "Person",
    term_id: "Periode",
    substitute_for: "Stedfortræder for",
    party: "Parti",
    area: "Område",
    label: "Periode",
    purpose: "Formål",
    tasks: "Opgaver",
    levels: "Niveauer",
    organisation: "Organisation",
    rules: "Regler",
    printed: "Navn i papirer",
    given: "Det, der fulgte med",
  },
  events: { merged: "samlet med et navn i papirer" },
  codes: {
    role: { ...AUTHORITY_ROLE_NAMES, ...MEMBERSHIP_ROLE_NAMES, secretary: "Sekretær" },
    roles: MEMBERSHIP_ROLE_NAMES,
    kind: {
      municipality: "Kommune",
      region: "Region",
      "inter-municipal": "Tværkommunal",
      political: "Politisk",
      administrative: "Administrativt",
      med: "MED",
      name: "Navn",
      alias: "Andet navn",
      former: "Tidligere navn",
    },
  },
};
