import { z } from "zod";

const title = z.string().trim().min(1, "Bilaget skal have en titel.").max(200, "Højst 200 tegn.");
const number = z.coerce.number<string>().int().min(1);

export const attachmentTitle = z.object({ title });
export const attachmentOrder = z.object({ ids: z.array(z.uuid()).max(1000) });
export const attachmentGround = z.object({
  ground: z.string().trim().min(1, "Skriv, hvorfor bilaget er lukket.").max(120, "Højst 120 tegn."),
});
export const attachmentStatus = z.object({ number, status: z.enum(["draft", "valid"]) });
export const attachmentVersion = z.object({ number });
