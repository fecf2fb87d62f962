/** By mail at once, in the daily digest, or only in the system. */
export const DELIVERIES = ["at_once", "digest", "none"] as const;
export type Delivery = (typeof DELIVERIES)[number];

interface Kind {
  /** In the preferences, and above the notices of this kind in a digest. */
  label: string;
  /** Until the person chooses. */
  delivery: Delivery;
}

/** All that people are told, in the order in which a digest tells it. */
export const NOTICE_KINDS = {
  approval_waiting: { label: "Venter på din godkendelse", delivery: "at_once" },
  approval_returned: { label: "Sendt tilbage til dig", delivery: "at_once" },
  overdue: { label: "Frist overskredet", delivery: "at_once" },
  delegated: { label: "Overdraget til dig", delivery: "at_once" },
  advice_asked: { label: "Du er bedt om et bidrag", delivery: "at_once" },
  access_request: { label: "Anmodninger om adgang", delivery: "at_once" },
  access_answered: { label: "Svar om adgang", delivery: "at_once" },
  nomination_asked: { label: "Du er bedt om at udpege", delivery: "at_once" },
  attachment_infected: { label: "Skadelige bilag", delivery: "at_once" },
  rights_changed: { label: "Dine roller og rettigheder", delivery: "at_once" },
  support: { label: "Brugerstøtte", delivery: "at_once" },
  minutes_circulated: { label: "Referater til gennemsyn", delivery: "at_once" },
  minutes_extract: { label: "Din sag er behandlet", delivery: "at_once" },
  minutes_comment: { label: "Bemærkninger til referater", delivery: "at_once" },
  mentioned: { label: "Du er nævnt", delivery: "at_once" },
  meeting_changed: { label: "Flyttede og aflyste møder", delivery: "at_once" },
  approved: { label: "Godkendt", delivery: "digest" },
  advice_answered: { label: "Bidrag, du har bedt om", delivery: "digest" },
  comment: { label: "Kommentarer", delivery: "digest" },
  case_moved: { label: "Sager på vej", delivery: "digest" },
  nomination_approved: { label: "Udpegninger", delivery: "digest" },
  minutes_approved: { label: "Godkendte referater", delivery: "digest" },
  papers_sent: { label: "Dagsordener og mødemateriale", delivery: "at_once" },
  coming_meeting: { label: "Kommende møder", delivery: "digest" },
} as const satisfies Record<string, Kind>;

export type NoticeKind = keyof typeof NOTICE_KINDS;
export const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];
