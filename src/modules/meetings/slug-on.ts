/** The address of a body's meeting on that date, beside those `taken`: the date, then date-2, date-3 … */
export function slugOn(date: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? date : `${date}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
