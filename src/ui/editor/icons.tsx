/** Drawings on the toolbar, 20 × 20, in the colour of the text. */
const PATHS = {
  bullets: "M3 5h1M3 10h1M3 15h1M7.5 5H17M7.5 10H17M7.5 15H17",
  numbers: "M3.5 3.5V7M2.5 4l1-.5M2.5 13.5h2l-2 3h2M8 5h9M8 10h9M8 15h9",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10.5 5.300M11.5 8.500a3 3 0 0 0-4.200 0l-3 3a3 3 0 0 0 4.200 4.200l1-1",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M10 4v12",
  undo: "M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3",
  redo: "M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3",
  clear: "M4 4h9M8.500 4 7 14M3 17 17 3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="icon">
      <path d={PATHS[name]} />
    </svg>
  );
}
