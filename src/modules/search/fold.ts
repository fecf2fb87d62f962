const marks = /[\u0300-\u0309\u030b-\u036f]|(?<![aå])\u030a/g;

/**
 * The form in which two spellings of a word are the same: lower case, accents gone, and aa as å,
 * so that Aarhus is Århus. å, ø and æ stay letters of their own: ål is not al.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Nearly every Danish word is made of these letters, and normalising is slow.
  const plain = /^[a-z0-9æøå]*$/.test(lower)
    ? lower
    : lower.normalize("NFD").replace(marks, "").normalize("NFC");
  return plain.replaceAll("aa", "å");
}
