import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const BROTLI_QUALITY = 5;

/** The best encoding that an Accept-Encoding header allows. */
export function encodingFor(accepted: string | undefined): Encoding {
  const allowed = (accepted ?? "").toLowerCase();
  const allows = (name: string) =>
    new RegExp(`(^|[ ,])${name}(?!\\s*;\\s*q=0(\\.0*)?(,|$|\\s))`).test(allowed);
  if (allows("br")) return "br";
  return allows("gzip") ? "gzip" : "identity";
}

/** `body` in the encoding. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "br") {
    return promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    });
  }
  return encoding === "gzip" ? promisify(gzip)(body) : body;
}
