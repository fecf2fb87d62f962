export { signInWithPassword, type PasswordOutcome } from "./actions/sign-in-with-password.ts";
export { signOut } from "./actions/sign-out.ts";
export type { Caller } from "./caller.ts";
export { openSignIn, type SignIn } from "./sign-in.ts";
export { type Session, type SignInMethod, sweepSignIn } from "./store/sessions.ts";
export { ensureUser, type NewUser } from "./store/users.ts";
