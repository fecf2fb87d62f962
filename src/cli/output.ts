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

/** Progress on one line of a terminal; nothing elsewhere. */
export function progress(done: number, total: number, what: string): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const filled = Math.round((width * done) / Math.max(total, 1));
  process.stderr.write(
    `\r[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${done}/${total} ${what}\u001b[K`,
  );
  if (done >= total) process.stderr.write("\r\u001b[K");
}
