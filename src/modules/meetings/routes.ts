import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/meetings/routes/${name}`;

/** Pages of meetings that are held here, below /intern. @param onItem what others show on an item's page */
export const meetingRoutes = (onItem: RouteConfigEntry[]): RouteConfigEntry[] => [
  route("dagsorden/:stopId", file("put-case.tsx")),
  route("moeder", file("meetings.tsx")),
  route("moeder/ny", file("new-meeting.tsx")),
  route("moeder/frister", file("plan-preview.ts")),
  route("moeder/raekke", file("series.tsx")),
  route("moeder/kalender", file("year-calendar.tsx")),
  route("moeder/:meetingId", file("meeting.tsx")),
  route("moeder/:meetingId/dagsorden", file("agenda.tsx")),
  route("moeder/:meetingId/dagsorden/tilfoej", file("add-items.tsx")),
  route("moeder/:meetingId/dagsorden/versioner", file("agenda-versions.tsx")),
  route("moeder/:meetingId/tidsplan", file("schedule.tsx")),
  route("moeder/:meetingId/punkt/:itemId", file("agenda-item.tsx"), onItem),
  route("moeder/:meetingId/punkt/:itemId/afsnit/:position", file("item-text.ts")),
  route("moeder/:meetingId/punkt/:itemId/bilag/:position", file("item-file.ts")),
  route("moeder/:meetingId/ret", file("change-meeting.tsx")),
  route("moeder/:meetingId/aflys", file("cancel-meeting.tsx")),
  route("moeder/:meetingId/historik", file("meeting-history.tsx")),
  route("moeder/:meetingId/kalender.ics", file("meeting-calendar.ts")),
  route("min-konto/kalender", file("own-calendar.tsx")),
];
