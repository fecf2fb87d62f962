import type { ReactNode } from "react";
import { AttachmentList } from "./attachment-list.tsx";
import { DropPlace, type DropPlaceProps } from "./drop-place.tsx";

export interface ListedAttachment {
  id: string;
  title: string;
  /** Where the file opens. */
  href: string;
  /** PATCH {title} → 2xx | {message, hint}. Left out where it can't be renamed. */
  url?: string;
  /** What else is told of it: size, version, closed. */
  facts?: ReactNode;
}

interface AttachmentDropProps extends DropPlaceProps {
  attachments: readonly ListedAttachment[];
  /** PUT {ids: string[]} in their new order → 2xx | {message, hint}. */
  orderUrl: string;
}

/** A document's attachments: files are dropped or chosen, put in order and renamed. */
export function AttachmentDrop({ attachments, orderUrl, ...place }: AttachmentDropProps) {
  return (
    <>
      <AttachmentList attachments={attachments} orderUrl={orderUrl} onChanged={place.onChanged} />
      <DropPlace {...place} />
    </>
  );
}
