import { isSafeHref } from "../../platform/rich-text/links.ts";

/**
 * The address that a writer means, ready to be stored: "www.hvidsund.dk" is read as https, and
 * "post@hvidsund.dk" as mailto. Null for what can't be a link: other protocols, paths, plain words.
 */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  if (isSafeHref(text)) return text;
  if (/^www\.[^/@]+\.\p{L}{2,}/iu.test(text)) return safe(`https://${text}`);
  return /^[^@:/]+@[^@:/]+\.\p{L}{2,}$/u.test(text) ? safe(`mailto:${text}`) : null;
}

function safe(address: string): string | null {
  return isSafeHref(address) ? address : null;
}

/** Whether text that is typed or pasted becomes a link by itself: rather too few than "kl.14.dk". */
export function isPlainlyAddress(text: string): boolean {
  return /^(https?:\/\/|www\.|mailto:)/i.test(text) && addressOf(text) !== null;
}
