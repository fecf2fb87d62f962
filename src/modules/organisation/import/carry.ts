import { gunzipSync, gzipSync } from "node:zlib";
import { InputError } from "../../../platform/errors.ts";
import { LARGEST_IMPORT } from "./read-csv.ts";

/**
 * A file as a field of the page that asks to confirm it. So nothing lies on the server between the
 * two steps, and who gives up leaves nothing behind.
 */
export function carry(bytes: Uint8Array): string {
  return gzipSync(bytes).toString("base64url");
}

/** @throws InputError when the field isn't one of ours */
export function carried(field: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(field, "base64url"), { maxOutputLength: LARGEST_IMPORT });
  } catch (cause) {
    throw new InputError("Filen gik tabt på vejen.", { hint: "Vælg den igen.", cause });
  }
}
