import type { AuthorityRole } from "../modules/organisation/index.ts";

/** Somebody of the sample whom every visitor may be, to try the system from that side. */
export interface SamplePersona {
  key: "secretary" | "case-worker" | "director" | "member" | "staff" | "administrator";
  name: string;
  initials: string;
  title: string;
  roles: AuthorityRole[];
}

/** In the order in which they are offered: along the way of a case. */
export const PERSONAS: readonly SamplePersona[] = [
  {
    key: "case-worker",
    name: "Ida Lindemose",
    initials: "IDL",
    title: "Klimakoordinator",
    roles: ["case_worker"],
  },
  {
    key: "director",
    name: "Mogens Tyrsted",
    initials: "MOT",
    title: "Direktør for Teknik og Klima",
    roles: ["case_worker"],
  },
  {
    key: "secretary",
    name: "Vibe Ankerhus",
    initials: "VIA",
    title: "Udvalgssekretær",
    roles: ["secretary"],
  },
  {
    key: "member",
    name: "Signe Sandgren",
    initials: "SIS",
    title: "Byrådsmedlem",
    roles: [],
  },
  {
    key: "staff",
    name: "Nanna Frost-Hviid",
    initials: "NFH",
    title: "Vejingeniør",
    roles: [],
  },
  {
    key: "administrator",
    name: "Tobias Kvium",
    initials: "TOK",
    title: "IT-sikkerhedskoordinator",
    roles: ["administrator"],
  },
];
