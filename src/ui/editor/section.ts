import type { RichText } from "../../platform/rich-text/schema.ts";

/** A section of a document as the editor takes it. */
export interface EditedSection {
  /** Unique in its document; comments name it. */
  key: string;
  heading: string;
  /** "required" and "warn" tell when the section is empty. */
  required: "required" | "warn" | "optional";
  content: RichText;
  revision: number;
  /**
   * PUT {revision, content} → 200 {revision, words, savedAt} | 409 {revision, content, changedBy,
   * changedAt} | 401 | another status with {message, hint}.
   */
  saveUrl: string;
}
