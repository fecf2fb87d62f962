export {
  type Authority,
  findAuthority,
  foundAuthority,
  foundFirst,
  newAuthority,
} from "./authority.ts";
export type { BodyKind } from "./body-kind.ts";
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
