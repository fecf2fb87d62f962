export { DocumentEditor } from "./document-editor.tsx";
export type { EditedSection } from "./section.ts";
