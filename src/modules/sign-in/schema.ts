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

export const codeForm = z.object({ kode: z.string().trim().min(1).max(20) });

export const ownPasswordForm = z.object({ password: z.string() });

export const confirmForm = codeForm.extend({
  uri: z.string().startsWith("otpauth://totp/").max(500),
});

export const turnOffForm = codeForm.extend({ password: z.string() });

export const changePasswordForm = z.object({ current: z.string(), password: newPassword });

const credential = z.string().max(20_000);

export const passkeyForm = z.object({ credential });

export const newPasskeyForm = z.object({
  credential,
  name: z.string().trim().min(1).max(60),
});

export const supportForm = z.object({
  person: z.uuid("Vælg en person."),
  reason: z
    .string()
    .trim()
    .min(10, "Skriv, hvad der er bedt om hjælp til, med mindst ti tegn.")
    .max(500),
});
