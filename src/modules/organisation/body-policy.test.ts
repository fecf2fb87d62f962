import { expect, test } from "vitest";
import * as policy from "./body-policy.ts";
import type { AuthorityRole, MembershipRole } from "./roles.ts";
import type { Viewer } from "./viewer.ts";

const BODY = "udvalget";
const viewer = (
  roles: AuthorityRole[],
  membership: MembershipRole | null = null,
  more: Partial<Viewer> = {},
): Viewer => ({
  authorityId: "a",
  personId: "mig",
  name: "Rolf",
  initials: null,
  email: null,
  unitId: null,
  roles,
  memberships: membership === null ? [] : [{ bodyId: BODY, role: membership }],
  leads: [],
  standsInFor: [],
  supportedBy: null,
  ...more,
});
const supportedBy = { personId: "s", name: "Støtte" };

/** Who was a member has no membership today, and is staff. */
const VIEWERS: Record<string, Viewer> = {
  administrator: viewer(["administrator"]),
  "secretary of all": viewer(["secretary"]),
  "own secretary": viewer([], "secretary"),
  "another's secretary": viewer([], null, {
    memberships: [{ bodyId: "et andet", role: "secretary" }],
  }),
  chair: viewer([], "chair"),
  deputy: viewer([], "deputy"),
  member: viewer([], "member"),
  substitute: viewer([], "substitute"),
  observer: viewer([], "observer"),
  "former member, staff": viewer([]),
  dpo: viewer(["dpo"]),
  records: viewer(["records"]),
  supported: viewer(["administrator"], "chair", { supportedBy }),
};

const mine = { bodyId: BODY, responsibleId: "mig" };
const others = { bodyId: BODY, responsibleId: "en anden" };

const ACTIONS: Record<string, (by: Viewer) => boolean> = {
  "create body": policy.mayCreateBody,
  "change body, names, terms, members, rules; start round": (by) => policy.mayEditBody(by, BODY),
  "nominate for another's area": (by) => policy.mayNominate(by, others),
  "see nominees of another's area": (by) => policy.maySeeNominees(by, others),
  "approve nominations": (by) => policy.mayApproveNomination(by, BODY),
};

const EDITORS = ["administrator", "secretary of all", "own secretary"];

test("who may do what with a body", () => {
  const granted = Object.entries(ACTIONS).map(([action, may]) => [
    action,
    Object.keys(VIEWERS).filter((who) => may(VIEWERS[who]!)),
  ]);
  expect(Object.fromEntries(granted)).toEqual({
    "create body": ["administrator", "secretary of all"],
    "change body, names, terms, members, rules; start round": EDITORS,
    "nominate for another's area": EDITORS,
    "see nominees of another's area": [...EDITORS, "chair", "supported"],
    "approve nominations": [...EDITORS, "chair"],
  });
});

test("an area is for its responsible and for who stands in, but not for who looks through their eyes", () => {
  const inFor = viewer([], null, { personId: "vikar", standsInFor: ["mig"] });
  expect(policy.mayNominate(viewer([]), mine)).toBe(true);
  expect(policy.mayNominate(inFor, mine)).toBe(true);
  expect(policy.mayNominate(viewer([], null, { supportedBy }), mine)).toBe(false);
  expect(policy.maySeeNominees(viewer([], null, { supportedBy }), mine)).toBe(true);
});
