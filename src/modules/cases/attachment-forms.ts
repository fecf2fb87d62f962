import { InputError } from "../../platform/errors.ts";
import { check } from "../../platform/http/form.ts";
import type { SignedIn } from "../organisation/index.ts";
import { closeAttachment } from "./actions/close-attachment.ts";
import { moveAttachment } from "./actions/order-attachments.ts";
import { bringBackAttachment, removeAttachment } from "./actions/remove-attachment.ts";
import { renameAttachment } from "./actions/rename-attachment.ts";
import { restoreAttachmentVersion } from "./actions/restore-attachment-version.ts";
import { setAttachmentStatus } from "./actions/set-attachment-status.ts";
import {
  attachmentGround,
  attachmentStatus,
  attachmentTitle,
  attachmentVersion,
} from "./attachment-schema.ts";

/** Does what a button of an attachment's forms asked for. @throws InputError and what the actions throw */
export async function actOnAttachment(desk: SignedIn, id: string, form: FormData): Promise<void> {
  const { viewer } = desk;
  await desk.transact(async (tx) => {
    switch (form.get("handling")) {
      case "omdoeb":
        return renameAttachment(tx, viewer, id, check(attachmentTitle, form).title);
      case "op":
        return moveAttachment(tx, viewer, id, -1);
      case "ned":
        return moveAttachment(tx, viewer, id, 1);
      case "luk":
        return closeAttachment(tx, desk, id, check(attachmentGround, form).ground);
      case "aabn":
        return closeAttachment(tx, desk, id, null);
      case "fjern":
        return removeAttachment(tx, desk, id);
      case "hent-tilbage":
        return bringBackAttachment(tx, desk, id);
      case "status":
        return setAttachmentStatus(tx, desk, id, check(attachmentStatus, form));
      case "gendan":
        await restoreAttachmentVersion(tx, desk, id, check(attachmentVersion, form).number);
        return;
      default:
        throw new InputError("Knappen kendes ikke.", { hint: "Hent siden igen." });
    }
  });
}
