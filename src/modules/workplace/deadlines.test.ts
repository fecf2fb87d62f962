import { expect, test } from "vitest";
import type { Viewer } from "../organisation/index.ts";
import type { ComingMeeting } from "../meetings/index.ts";
import { meetingDeadlines } from "./deadlines.ts";

const viewer = (role: "member" | "secretary"): Viewer => ({
  authorityId: "a",
  personId: "p",
  name: "Vibe",
  initials: null,
  email: null,
  unitId: null,
  roles: [],
  memberships: [{ bodyId: "b", role }],
  leads: [],
  standsInFor: [],
  supportedBy: null,
});

const meeting = (date: string): ComingMeeting => ({
  id: date,
  date,
  startTime: "16:00",
  place: null,
  title: null,
  isOwn: true,
  body: {
    id: "b",
    slug: "b",
    name: "Teknikudvalget",
    kind: "political",
    rules: { cutOff: { weekday: 1, time: "12:00", weeksBefore: 2 } },
  },
});

test("a secretary sees when cases must be in and papers out, the next first", () => {
  const due = meetingDeadlines(
    [meeting("2026-12-16"), meeting("2026-12-02")],
    viewer("secretary"),
    "2026-11-23",
  );
  expect(due.map(({ date, what }) => `${date} ${what}`)).toEqual([
    "2026-11-26 Dagsordenen skal være udsendt",
    "2026-11-27 Materialet skal være udsendt",
    "2026-11-30 Sager skal være indleveret",
    "2026-12-10 Dagsordenen skal være udsendt",
    "2026-12-11 Materialet skal være udsendt",
  ]);
});

test("a member sees only when cases must be in, and nothing that is past", () => {
  const due = meetingDeadlines(
    [meeting("2026-12-02"), meeting("2026-12-16")],
    viewer("member"),
    "2026-11-24",
  );
  expect(due).toEqual([
    {
      date: "2026-11-30",
      time: "12:00",
      what: "Sager skal være indleveret",
      body: "Teknikudvalget",
      meetingDate: "2026-12-16",
    },
  ]);
});
