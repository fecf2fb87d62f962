import { NotFoundError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { IMPORT_KINDS, templateOf } from "../import/columns.ts";
import { signedIn } from "../signed-in.ts";
import type { Route } from "./+types/import-template.ts";

/** A file to write one's own lines into. */
export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  signedIn(context);
  const kind = IMPORT_KINDS.find((known) => known === params.kind);
  if (kind === undefined) throw new NotFoundError("Den skabelon findes ikke.");
  return new Response(templateOf(kind), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${kind}.csv"`,
    },
  });
});
