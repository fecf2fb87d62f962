import { mayManage, type MeetingAccess } from "../meetings/index.ts";
import type { Sees } from "./store/recipients.ts";

/** Sends an agenda out, and what comes after it; sees who opened it. */
export function mayDispatch(access: MeetingAccess): boolean {
  return mayManage(access);
}

/** Whether somebody was sent that much of the meeting's papers, or more. */
export function isRecipientWho(sentTo: Sees | null, sees: "open" | "items"): boolean {
  if (sentTo === null) return false;
  return sees === "items" || sentTo !== "items";
}
