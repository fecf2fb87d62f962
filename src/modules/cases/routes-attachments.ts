import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/cases/routes/${name}`;

/** Attachments of case documents, below /intern. */
export const attachmentRoutes: RouteConfigEntry[] = [
  route("administration/filer", file("scanned-files.tsx")),
  route("sager/soeg-i-bilag", file("attachment-search.tsx")),
  route("dokumenter/:documentId/bilag", file("attachments.tsx")),
  route("dokumenter/:documentId/bilag/fil", file("attachment-upload.ts"), {
    id: "attachment-upload",
  }),
  route("dokumenter/:documentId/bilag/orden", file("attachment-order.ts")),
  route("bilag/:attachmentId", file("attachment.tsx")),
  route("bilag/:attachmentId/version", file("attachment-upload.ts"), {
    id: "attachment-version-upload",
  }),
  route("bilag/:attachmentId/titel", file("attachment-title.ts")),
  route("bilag/:attachmentId/fil", file("attachment-file.ts"), { id: "attachment-file" }),
  route("bilag/:attachmentId/fil/:number", file("attachment-file.ts"), {
    id: "attachment-version-file",
  }),
];
