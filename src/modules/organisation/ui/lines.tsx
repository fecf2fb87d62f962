/** Text that was typed in a field: a paragraph, or an entry of a list, for each line. */
export function Lines({ text, list = false }: { text: string; list?: boolean }) {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (!list) return lines.map((line) => <p key={line}>{line}</p>);
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
