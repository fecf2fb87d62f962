import { z } from "zod";
import { newPassword } from "./password.ts";

const email = z.email("Skriv en mailadresse som navn@kommune.dk.").max(254);

export const signInForm = z.object({ email: z.string(), password: z.string() });

export const personaForm = z.object({ persona: z.string() });

export const emailForm = z.object({ email });

export const newPasswordForm = z.object({ password: newPassword });

const administrator = {
  name: z.string().trim().min(1).max(200),
  email,
  password: newPassword,
};

export const administratorForm = z.object(administrator);

export const authorityForm = z.object({
  authority: z.string().trim().min(1).max(200),
  kind: z.enum(["municipality", "region", "inter-municipal"]),
  ...administrator,
});
