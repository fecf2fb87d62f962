import { z } from "zod";
import { AUTHORITY_ROLES, MEMBERSHIP_ROLES } from "../organisation/index.ts";

export const newClientForm = z.object({
  name: z.string().trim().min(1, "Giv adgangen et navn.").max(100, "Højst 100 tegn."),
});

export const revokeForm = z.object({ clientId: z.uuid() });

const none = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);

export const meaningForm = z
  .object({
    groupId: z.uuid(),
    role: none(z.enum(AUTHORITY_ROLES)),
    bodyId: none(z.uuid()),
    membershipRole: none(z.enum(MEMBERSHIP_ROLES)),
  })
  .refine(({ bodyId, membershipRole }) => (bodyId === null) === (membershipRole === null), {
    path: ["membershipRole"],
    message: "Vælg både udvalg og hverv, eller ingen af dem.",
  });
