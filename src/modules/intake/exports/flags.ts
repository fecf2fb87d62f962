/** Whether a flag says yes; whatever else it says, or when it is missing, doesn't open anything. */
export function yes(flag: string): boolean {
  return /^(?:true|1|ja|yes)$/i.test(flag.trim());
}

/** Whether every one of an element's flags says yes: in a damaged file two elements may have run together. */
export function allYes(flags: readonly string[]): boolean {
  return flags.length > 0 && flags.every(yes);
}
