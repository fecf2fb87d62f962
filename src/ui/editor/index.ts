/**
 * The editor of case documents and what stands around it. A page that uses it exports
 * `handle = { interactive: true }`, and loads styles/editor.scss through its `links`.
 */
export { AttachmentDrop, type ListedAttachment } from "./attachment-drop.tsx";
export { type Comment, CommentsPane } from "./comments-pane.tsx";
export { ConflictView } from "./lazy-conflict.ts";
export { Dialog } from "./dialog.tsx";
export { DropPlace } from "./drop-place.tsx";
export { DocumentEditor } from "./document-editor.tsx";
export { PdfPreview } from "./pdf-preview.tsx";
export { useIsReady } from "./use-is-ready.ts";
export { timeText } from "./save-state-text.ts";
export type { EditedSection } from "./section.ts";
