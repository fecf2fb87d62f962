import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/cases/routes/${name}`;

/** Cases and case documents, below /intern. */
export const caseRoutes: RouteConfigEntry[] = [
  route("sager", file("cases.tsx")),
  route("sager/ny", file("new-case.tsx")),
  route("sager/kle", file("kle.tsx")),
  route("sager/:caseId", file("case.tsx")),
  route("sager/:caseId/ret", file("edit-case.tsx")),
  route("sager/:caseId/historik", file("case-history.tsx")),
  route("sager/:caseId/dokumenter/nyt", file("new-document.tsx")),
  route("stillinger", file("posts.tsx")),
  route("dokumenter/:documentId", file("document.tsx")),
  route("dokumenter/:documentId/laes", file("read-document.tsx")),
  route("dokumenter/:documentId/versioner", file("versions.tsx")),
  route("dokumenter/:documentId/historik", file("document-history.tsx")),
  route("dokumenter/:documentId/docx", file("docx.ts")),
  route("dokumenter/:documentId/afsnit/:key", file("section.ts")),
  route("dokumenter/:documentId/kommentarer", file("comments.ts")),
  route("dokumenter/:documentId/kommentarer/:commentId", file("comment.ts")),
];
