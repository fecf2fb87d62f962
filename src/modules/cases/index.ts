export {
  type Access,
  accessTo,
  type CaseTies,
  demand,
  type DocumentAccess,
  type DocumentTies,
  readerOfCase,
  readerOfDocument,
} from "./access.ts";
export {
  mayCloseCase,
  mayComment,
  mayCreateCase,
  mayCreateDocument,
  mayEditCase,
  mayEditDocument,
  mayLiftRecusal,
  mayNote,
  mayReadCase,
  mayReadClosed,
  mayReadDocument,
  mayRegisterRecusal,
  mayReopenCase,
  mayWithdrawDocument,
} from "./policy.ts";
export { readableCase, readableDocument } from "./store/readable.ts";
export { ensureCases } from "./store.ts";
