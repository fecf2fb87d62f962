import { timeRangeText } from "../../platform/i18n/index.ts";
import type { GuestNews } from "./guest-news.ts";
import type { Hours } from "./store/guest-hours.ts";

/** "Bo Lind er nu kaldt ind kl. 10.20–10.40 (før kl. 10.00–10.20).": what a guest is to be told. */
export function guestNewsText({ name, hours, purpose, was }: Omit<GuestNews, "email">): string {
  if (purpose === "released") return `${name} er ikke længere kaldt ind.`;
  const when = hours === null ? "uden et bestemt klokkeslæt" : rangeOf(hours);
  const before = was === null ? "" : ` (før ${rangeOf(was)})`;
  return `${name} er ${purpose === "called" ? "nu " : ""}kaldt ind ${when}${before}.`;
}

function rangeOf({ from, to }: Hours): string {
  return timeRangeText(from, to === from ? null : to, "da");
}
