/**
 * `path` if it leads to this site, else `otherwise`. Control characters are refused, since browsers
 * leave tabs and line breaks out of an address: "/\t/elsewhere" would lead there.
 */
export function localPath(path: string | null | undefined, otherwise = "/"): string {
  return path != null && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : otherwise;
}
