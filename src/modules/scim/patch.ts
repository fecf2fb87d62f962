import { patchBodyValidation, scimPatch, type ScimPatch, type ScimResource } from "scim-patch";
import { z } from "zod";
import { ScimError } from "./message.ts";

const patchSchema = z.looseObject({
  schemas: z.array(z.string()),
  Operations: z
    .array(
      z.looseObject({
        op: z.string().transform((op) => op.toLowerCase()),
        path: z.string().optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(2000),
});

/**
 * The resource after all operations of a PATCH, or none of them (RFC 7644 §3.5.2).
 * @throws ScimError that says which can't be done
 */
export function patched(resource: Record<string, unknown>, body: unknown): Record<string, unknown> {
  const parsed = patchSchema.safeParse(body);
  if (!parsed.success)
    throw new ScimError(400, "invalidSyntax", "Rettelsen har ingen operationer, der kan læses.");
  const patch = parsed.data as unknown as ScimPatch;
  try {
    patchBodyValidation(patch);
    return scimPatch(resource as unknown as ScimResource, patch.Operations, {
      mutateDocument: false,
      treatMissingAsAdd: true,
    }) as unknown as Record<string, unknown>;
  } catch (error) {
    const { scimCode, message } = error as { scimCode?: string; message: string };
    const known = ["invalidFilter", "invalidPath", "noTarget", "mutability"] as const;
    throw new ScimError(
      400,
      known.find((code) => code === scimCode) ?? "invalidSyntax",
      `Rettelsen kan ikke udføres: ${message}`,
    );
  }
}
