export {
  type Authority,
  type AuthorityKind,
  findAuthority,
  foundAuthority,
  foundFirst,
  newAuthority,
} from "./authority.ts";
export type { BodyKind } from "./body-kind.ts";
export {
  AUTHORITY_ROLE_NAMES,
  AUTHORITY_ROLES,
  type AuthorityRole,
  MEMBERSHIP_ROLE_NAMES,
  MEMBERSHIP_ROLES,
  type MembershipRole,
} from "./roles.ts";
export { type SignedIn, signedIn, signedInContext } from "./signed-in.ts";
export { slugOf } from "./slug.ts";
export {
  aliasesOf,
  type Body,
  bodyById,
  ensureBody,
  ensurePeople,
  ensureTerm,
  findBody,
} from "./store.ts";
export { findViewer, hasRole, isInnerMember, isSecretaryOf, type Viewer } from "./viewer.ts";
