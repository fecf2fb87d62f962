import { createContext } from "react-router";
import type { Caller } from "./caller.ts";
import type { SignIn } from "./sign-in.ts";

/** What the pages of this module work with, signed in or not. Set by the server for each request. */
export const signInContext = createContext<{ signIn: SignIn; caller: Caller }>();
