/** A table of columns as wide as their widest cell, for a terminal. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** What a command prints for people and programs; standard output only. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What goes beside the output: progress, warnings, faults. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Progress on one line of a terminal; nothing elsewhere.
 * @param since when the work began, in milliseconds: rate and time left are told too
 */
export function progress(done: number, total: number, what: string, since?: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const filled = Math.round((width * done) / Math.max(total, 1));
  const pace = since === undefined ? "" : paceOf(done, total, (Date.now() - since) / 1000);
  process.stderr.write(
    `\r[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${done}/${total} ${what}${pace}\u001b[K`,
  );
  if (done >= total) process.stderr.write("\r\u001b[K");
}

/** " · 95/s · 1 min 44 s tilbage"; nothing in the first seconds, when it isn't known. */
export function paceOf(done: number, total: number, seconds: number): string {
  if (done === 0 || seconds < 2) return "";
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  const minutes = Math.floor(left / 60);
  const pace = rate >= 1 ? `${Math.round(rate)}/s` : `${Math.round(rate * 60)}/min`;
  return ` · ${pace} · ${minutes > 0 ? `${minutes} min ` : ""}${left % 60} s tilbage`;
}
