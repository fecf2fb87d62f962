/** A printed name as it is looked up: lower case, spaces folded. "Strategisk  Chefforum" is "strategisk chefforum". */
export function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
