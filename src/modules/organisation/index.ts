export {
  type Authority,
  authorityById,
  type AuthorityKind,
  findAuthority,
  foundAuthority,
  foundFirst,
  newAuthority,
} from "./authority.ts";
export { type BodyKind } from "./body-kind.ts";
export { type CutOffDeadline, cutOffOf, dispatchDeadlines } from "./deadlines.ts";
export { ITEM_TYPE_NAMES, ITEM_TYPES, type ItemType } from "./item-type.ts";
export {
  AUTHORITY_ROLE_NAMES,
  AUTHORITY_ROLES,
  type AuthorityRole,
  MEMBERSHIP_ROLE_NAMES,
  MEMBERSHIP_ROLES,
  type MembershipRole,
} from "./roles.ts";
export {
  type ApprovalChain,
  type ApprovalStep,
  type BodyRules,
  itemTypesOf,
  rulesOf,
  type Template,
  type TemplateSection,
  templatesFor,
} from "./rules.ts";
export { keepAdministrator } from "./keep-administrator.ts";
export { type Held, type Merging, ORGANISATION_MERGING } from "./merging.ts";
export { mayMergePeople } from "./people-policy.ts";
export {
  deletePrinted,
  findPrinted,
  lockPrinted,
  printedNamesOf,
  type PrintedPerson,
  putPrintedName,
  removePrintedName,
} from "./store/printed-people.ts";
export { rightsChanged } from "./rights-changed.ts";
export { SECTION_KIND_NAMES } from "./rules-words.ts";
export { SECTION_KINDS, type SectionKind } from "./section-kind.ts";
export { type StandingItem } from "./standing-item.ts";
export { personTyped } from "./find-person.ts";
export { type ReachablePerson, reachablePeople } from "./reachable-people.ts";
export { type SignedIn, signedIn, signedInContext } from "./signed-in.ts";
export { slugOf } from "./slug.ts";
export {
  type Body,
  bodyById,
  ensureBody,
  ensurePeople,
  ensureTerm,
  findBodies,
  findBody,
  type NamedBody,
  namedBodies,
} from "./store.ts";
export {
  bodyBySlug,
  type BodyFacts,
  type FullBody,
  listBodies,
  lockBody,
  updateBody,
  updateRules,
} from "./store/bodies.ts";
export {
  insertMemberships,
  type Membership,
  type MembershipFacts,
  membersOn,
  peopleCalled,
} from "./store/memberships.ts";
export { putName } from "./store/body-names.ts";
export { areasOf, markSubmitted, storeArea } from "./store/nomination-areas.ts";
export { insertNominee, insertRound } from "./store/nominations.ts";
export { storeTerm, termOn, termsOf } from "./store/terms.ts";
export {
  findViewer,
  findViewers,
  hasRole,
  isInnerMember,
  belongsTo,
  isSecretaryOf,
  type Viewer,
} from "./viewer.ts";
export {
  addWorkdays,
  type Deadline,
  isWorkday,
  nextWorkdayOnOrAfter,
  type WorkdayRules,
} from "./workdays.ts";
export { directorOf, type Leader, leaderOf, standInFor } from "./leadership.ts";
export { type Absence, storeAbsence } from "./store/absences.ts";
export {
  type Addressee,
  addressesOf,
  addSource,
  allLists,
  type DistributionList,
  type ListSource,
  storeList,
} from "./store/distribution-lists.ts";
export { type HeadCount, storeHeadCounts } from "./store/head-counts.ts";
export {
  allPeople,
  findPeople,
  type FoundPerson,
  insertPeople,
  listPeople,
  type Person,
  personByEmail,
  personById,
  type PersonRow,
  setDeactivated,
} from "./store/people.ts";
export { addRoles } from "./store/roles.ts";
export {
  allUnits,
  insertUnits,
  type NewUnit,
  setLeaders,
  type Unit,
  unitById,
} from "./store/units.ts";
export {
  type DirectoryPerson,
  type DirectoryPersonChange,
  directoryPeople,
  directoryPersonById,
  followManagers,
  followGroup,
  removeFromDirectory,
  saveDirectoryPerson,
  unitNamed,
} from "./store/directory.ts";
export { type HistoryPage, type HistoryRow, readHistory } from "./history.ts";
export { type HistoryWords } from "./history-words.ts";
export { type AuthoritySettings, authoritySettings } from "./store/authority-settings.ts";
