/** The mark: a ring of stones around the one who speaks, the tallest stone at the far end. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" fill="currentColor" aria-hidden="true">
      <path d="M17.2 2.6q2.8-1.4 5.6 0l.9 8.3q-3.7 1.5-7.4 0z" />
      {[0, 51, 102, -51, -102].map((turn) => (
        <path
          key={turn}
          d="M18 29.4q2-.9 4 0l.9 6.8q-2.9 1.5-5.8 0z"
          transform={`rotate(${turn} 20 20)`}
        />
      ))}
      <circle cx="20" cy="20" r="2.6" />
    </svg>
  );
}
