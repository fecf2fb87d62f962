import { createTypesetter } from "./typeset.ts";
import type { PdfView } from "./view.ts";

export interface Task {
  id: number;
  view: PdfView;
}

export type Answer = { id: number; pdf: Uint8Array } | { id: number; problem: string };

const typeset = createTypesetter();

process.on("message", ({ id, view }: Task) => {
  process.send?.(answer(id, view));
});

function answer(id: number, view: PdfView): Answer {
  try {
    return { id, pdf: typeset(view) };
  } catch (error) {
    return { id, problem: String(error instanceof Error ? error.message : error) };
  }
}
