import { expect, test } from "vitest";
import * as policy from "./people-policy.ts";
import type { AuthorityRole } from "./roles.ts";
import type { Viewer } from "./viewer.ts";

const OWN_UNIT = "enhed";
const viewer = (roles: AuthorityRole[], more: Partial<Viewer> = {}): Viewer => ({
  authorityId: "a",
  personId: "mig",
  name: "Rolf",
  initials: null,
  email: null,
  unitId: null,
  roles,
  memberships: [],
  leads: [],
  standsInFor: [],
  supportedBy: null,
  ...more,
});

/** Who has left is no viewer at all (actions/people.test.ts); a supporter looks and changes nothing. */
const VIEWERS: Record<string, Viewer> = {
  administrator: viewer(["administrator"]),
  secretary: viewer(["secretary"]),
  case_worker: viewer(["case_worker"]),
  records: viewer(["records"]),
  dpo: viewer(["dpo"]),
  support: viewer(["support"]),
  staff: viewer([]),
  leader: viewer([], { leads: [OWN_UNIT] }),
  supported: viewer(["administrator"], {
    leads: [OWN_UNIT],
    supportedBy: { personId: "s", name: "Støtte" },
  }),
};

const ACTIONS: Record<string, (by: Viewer) => boolean> = {
  "save, move, close unit; set leader": policy.maySaveUnit,
  "save, deactivate, reactivate person": policy.maySavePerson,
  "give roles": policy.mayGiveRoles,
  "absence: own": (by) => policy.maySaveAbsence(by, "mig"),
  "absence: another's": (by) => policy.maySaveAbsence(by, "en anden"),
  "head count: own unit": (by) => policy.maySaveHeadCount(by, OWN_UNIT),
  "head count: another unit": (by) => policy.maySaveHeadCount(by, "anden enhed"),
  "save distribution list": policy.maySaveList,
  import: policy.mayImport,
  "save authority": policy.maySaveAuthority,
  "see who has left": policy.maySeeLeavers,
  "see history": (by) => policy.maySeeHistory(by),
  "see history: own": (by) => policy.maySeeHistory(by, "mig"),
};

const EVERYBODY = "administrator secretary case_worker records dpo support staff leader";

test("who may do what with people and units", () => {
  const granted = Object.entries(ACTIONS).map(([action, may]) => {
    const allowed = Object.keys(VIEWERS).filter((who) => may(VIEWERS[who]!));
    return [action, allowed.join(" ")];
  });
  expect(Object.fromEntries(granted)).toEqual({
    "save, move, close unit; set leader": "administrator",
    "save, deactivate, reactivate person": "administrator",
    "give roles": "administrator",
    "absence: own": EVERYBODY,
    "absence: another's": "administrator",
    "head count: own unit": "administrator leader",
    "head count: another unit": "administrator",
    "save distribution list": "administrator secretary",
    import: "administrator",
    "save authority": "administrator",
    "see who has left": "administrator records dpo supported",
    "see history": "administrator records dpo supported",
    "see history: own": `${EVERYBODY} supported`,
  });
});
