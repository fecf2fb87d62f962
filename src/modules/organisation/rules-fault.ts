import type { z } from "zod";
import { InputError } from "../../platform/errors.ts";

const ROWS: Record<string, string> = {
  chapters: "Kapitel",
  standing: "Punkt",
  templates: "Skabelon",
  sections: "Afsnit",
  phrases: "Linje",
  steps: "Trin",
  advice: "Rådgivning",
};
const FIELDS: Record<string, string> = {
  title: "titlen",
  name: "navnet",
  heading: "overskriften",
  key: "nøglen",
  workdays: "antal hverdage",
  label: "emnet",
  unitId: "enheden",
  personId: "personen",
  agendaDays: "frist for dagsorden",
  materialDays: "frist for materiale",
  commentDays: "frist for bemærkninger",
  number: "antallet",
  time: "klokkeslættet",
  weeksBefore: "antal uger",
};

/** The first fault, told by its place: "Afsnit 3, overskriften: Skal udfyldes." */
export function faultOf(error: z.ZodError): InputError {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const place = path.flatMap((word, index) => {
    const next = path[index + 1];
    if (typeof next === "number") return `${ROWS[String(word)] ?? "Linje"} ${next + 1}`;
    return FIELDS[String(word)] ?? [];
  });
  const where = place.join(", ");
  const isEmpty =
    issue?.code === "invalid_type" || (issue?.code === "too_small" && issue.origin === "string");
  const what = isEmpty ? "Skal udfyldes." : (issue?.message ?? "");
  const message = where === "" ? what : `${where}: ${what}`;
  return new InputError(message.charAt(0).toUpperCase() + message.slice(1), {
    hint: "Ret feltet, og gem igen.",
  });
}
