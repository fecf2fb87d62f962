import { InputError } from "../../platform/errors.ts";
import { tooLarge } from "../../platform/files/receive.ts";
import type { IncomingFile } from "./actions/upload-attachment.ts";
import { MOST_FORM_BYTES } from "./attachment-links.ts";

/** A file that is the whole body of a request, its name percent-encoded in X-File-Name. @throws InputError */
export function fileInBody(request: Request): IncomingFile {
  const announced = request.headers.get("content-length");
  if (request.body === null)
    throw new InputError("Filen er tom.", { hint: "Vælg en fil med indhold." });
  return {
    name: decoded(request.headers.get("x-file-name") ?? ""),
    // Left uncancelled when it is refused, so that the answer gets through before the line is cut.
    content: request.body.values({ preventCancel: true }),
    announced: announced === null ? null : Number(announced),
  };
}

/** A form of a few fields and one small file, read no further than it may go. @throws InputError */
export async function formWithFile(request: Request): Promise<FormData> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_FORM_BYTES)
    throw tooLarge(MOST_FORM_BYTES);
  let size = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > MOST_FORM_BYTES) controller.error(tooLarge(MOST_FORM_BYTES));
        else controller.enqueue(chunk);
      },
    }),
    { preventCancel: true },
  );
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(counted ?? null, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (size > MOST_FORM_BYTES) throw tooLarge(MOST_FORM_BYTES);
    throw new InputError("Formularen kunne ikke læses.", { hint: "Prøv igen.", cause: error });
  }
}

/** The file field "fil" of a form. @throws InputError when no file was chosen */
export function fileInForm(form: FormData): IncomingFile {
  const file = form.get("fil");
  if (!(file instanceof File) || (file.name === "" && file.size === 0))
    throw new InputError("Der er ikke valgt en fil.", { hint: "Vælg en fil først." });
  return { name: file.name, content: file.stream(), announced: file.size };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
