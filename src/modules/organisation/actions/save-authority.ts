import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { maySaveAuthority } from "../people-policy.ts";
import type { AuthorityInput } from "../people-schema.ts";
import { storeAuthoritySettings } from "../store/authority-settings.ts";
import type { Viewer } from "../viewer.ts";

/** Sets name, kind, case numbers, the largest file and whether a second factor is needed. */
export async function saveAuthority(tx: Tx, viewer: Viewer, input: AuthorityInput): Promise<void> {
  if (!maySaveAuthority(viewer))
    throw new ForbiddenError("Kun en administrator kan rette indstillinger.");
  await storeAuthoritySettings(tx, input);
}
