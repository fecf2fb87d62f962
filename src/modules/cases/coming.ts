import { z } from "zod";
import { PURPOSES } from "./route.ts";
import type { StopPurpose } from "./words.ts";

/** How far a document is on its way to a body. */
export type Stage = "writing" | "approval" | "elsewhere" | "ready" | "scheduled";

export const STAGE_NAMES: Record<Stage, string> = {
  writing: "Under udarbejdelse",
  approval: "Til godkendelse",
  elsewhere: "I et andet udvalg først",
  ready: "Klar til dagsorden",
  scheduled: "På dagsordenen",
};
export const STAGES = Object.keys(STAGE_NAMES) as Stage[];

/** A case on its way to a body, as far as the viewer may know of it. */
export interface ComingCase {
  stopId: string;
  documentId: string;
  caseNumber: string;
  /** The public title for who may not read it; null when it has none. */
  title: string | null;
  mayRead: boolean;
  isClosed: boolean;
  author: string;
  unit: string | null;
  stage: Stage;
  /** Who has it in approval, or the body that has it now. */
  at: string | null;
  purpose: StopPurpose;
  /** YYYY-MM-DD. */
  wishedOn: string | null;
}

/** What the page's address asks for; what makes no sense is left out. */
export const comingFilter = z.object({
  trin: z
    .enum(STAGES as [Stage, ...Stage[]])
    .optional()
    .catch(undefined),
  formaal: z.enum(PURPOSES).optional().catch(undefined),
  til: z.iso.date().optional().catch(undefined),
  side: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type ComingFilter = z.output<typeof comingFilter>;
