import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/review/routes/${name}`;

/** Old papers on their way in, below /intern. */
export const reviewRoutes: RouteConfigEntry[] = [
  route("indlaesning", file("queue.tsx")),
  route("indlaesning/fil", file("upload.ts")),
  route("indlaesning/taster", file("letters.ts")),
  route("indlaesning/arkiv/:archiveId", file("archive.tsx")),
  route("indlaesning/:paperId", file("paper.tsx")),
  route("indlaesning/:paperId/fil", file("paper-file.ts")),
  route("indlaesning/:paperId/side/:page", file("page-picture.ts")),
  route("indlaesning/:paperId/udkast", file("draft.ts")),
];
