import { NotFoundError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { pagePicture } from "../../intake/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demand, maySeePapers } from "../policy.ts";
import { paperById } from "../store/papers.ts";
import type { Route } from "./+types/page-picture.ts";

/** A page of the paper as a picture; papers without pages have none. */
export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, files } = signedIn(context);
  demand(maySeePapers(viewer));
  const paper = await transact((tx) => paperById(tx, params.paperId));
  const page = /^\d{1,5}$/.test(params.page) ? Number(params.page) : 0;
  const picture = await pagePicture(await files.get(paper.sha256), page);
  if (picture === null) throw new NotFoundError("Papiret har ingen sider.");
  return new Response(new Uint8Array(picture.content), {
    headers: {
      "content-type": picture.mediaType,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=600",
    },
  });
});
