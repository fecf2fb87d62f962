import { isBodyLike } from "./body-like.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Line } from "./lines.ts";
import type { Head } from "./parse-head.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { meetingOf as ownMeeting, splitPeriod } from "./title-line.ts";

/** "til mødet i" */
export const meetingIn =
  /^(?:(?:til|fra|af|for)\s+)?(?:det\s+)?(?:ordinært\s+|ekstraordinært\s+)?mødet?\s+(?:i|for)\s+(?=\p{L})/iu;

/** "fra Økonomiudvalget", below "Referat" */
export const fromBody = /^(?:[Tt]il|[Ff]ra|[Ff]or)\s+(?:det\s+)?(?=\p{Lu})/u;

/** Whether a line of the head reads as a body's name. */
export function isBody(text: string): boolean {
  const plain = text.replace(meetingIn, "").replace(fromBody, "");
  // A name with what it stands for: "Ida Holm (Idrætsrådet)".
  if (/^\p{Lu}\p{L}+ (?:\p{Lu}[\p{L}.-]+ )+\(/u.test(plain)) return false;
  if (/^§ ?17,? stk\.? ?4[ -]?udvalg/i.test(plain) && plain.length < 80) return true;
  return (
    /^\p{Lu}[^:.;]{2,79}$/u.test(plain.replace(/, .* Kommune$/, "")) &&
    plain.split(" ").length <= 10 &&
    !/(?:^Se|^Oversigt|\s(?:der|er|var|kan|du|blev|deltog|har))\s/u.test(plain) &&
    isBodyLike(plain)
  );
}

/** A line below the title names the body, unless another line does that better. */
export function mayName(text: string, hasBody: boolean): boolean {
  if (/^(?:møde)?lokale(?!\p{L})/iu.test(text)) return false;
  return text !== "" && (hasBody ? isBody(text) : !/^(?:i|på|den|d\.|kl\.?)\s/i.test(text));
}

/** Puts a printed name of a body into the head, with its term, and the organisation behind it. */
export function takeName(head: Head, printed: string, line: Line, reading: Reading): void {
  // "KOMMUNALBESTYRELSEN FOR", and the municipality below.
  const site =
    /\s+for$|\s+[-–]\s+(?:dagsorden(?:er)?|referat(?:er)?|(?:beslutnings)?(?:protokol|referat))(?: og (?:referater|dagsordener))?$/i.exec(
      printed,
    );
  if (site !== null) {
    leave(reading, line, site[0], "label");
    return takeName(head, printed.slice(0, site.index), line, reading);
  }
  const owner =
    /(?:,|\sfor|\sFOR)\s*(?<owner>\p{Lu}[\p{L} -]+ K(?:ommune|OMMUNE)|Region \p{Lu}\p{L}+)$/u.exec(
      printed,
    );
  if (owner !== null) {
    head.organisation ??= fromCapitals(owner.groups?.["owner"] ?? "");
    leave(reading, line, owner[0], "label");
  }
  const whose = ownerFirst.exec(printed)?.[1];
  if (whose !== undefined && owner === null) {
    head.organisation ??= whose;
    leave(reading, line, whose, "label");
    return takeName(head, printed.slice(whose.length).replace(/^[\s–-]+/, ""), line, reading);
  }
  const { body, period } = splitPeriod(printed.slice(0, owner?.index ?? printed.length));
  // "Byrådets møde" names the body as its owner.
  const bare = body.replace(ownMeeting, "");
  head.name = bodyName(bare);
  if (bare !== body) leave(reading, line, "", "normalised", head.name);
  head.period ??= period;
  putHeadPlace(reading, "/body/name", [line]);
}

/** "Ådal Kommune Økonomiudvalget" */
export const ownerFirst =
  /^((?:\p{Lu}[\p{L}-]* ){1,3}Kommune)\s+(?:[-–]\s+)?(?=\p{Lu}\p{L}*(?:udvalg|råd|bestyrelse))/u;

/** "Skolebestyrelsesmøde", "ekstraordinært udvalgsmøde": the meeting is named for the body. */
const ownMeetingWord =
  /^(?:(?:ekstra)?ordinært\s+|konstituerende\s+)?(?<body>\p{L}*(?:(?<en>bestyrelse)|udvalg|råd))smøde$/iu;

/** As the paper's body is called: not in capitals, and not as its meeting. */
export function bodyName(printed: string): string {
  const own = ownMeetingWord.exec(printed)?.groups;
  if (own !== undefined) return bodyName(`${own["body"]}${own["en"] === undefined ? "et" : "n"}`);
  return printed.charAt(0).toUpperCase() + fromCapitals(printed).slice(1);
}
