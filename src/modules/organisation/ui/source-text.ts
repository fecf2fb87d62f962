import { MEMBERSHIP_ROLE_NAMES } from "../roles.ts";
import type { DistributionList } from "../store/distribution-lists.ts";

/** "Byrådet (formand, medlem)", "enheden Veje og alt under den", "Ida Holm". */
export function sourceText(source: DistributionList["sources"][number]): string {
  if (source.kind === "unit") return `${source.name} og enhederne under den`;
  if (source.kind === "person") return source.name;
  const roles = source.roles.map((role) => MEMBERSHIP_ROLE_NAMES[role].toLowerCase()).join(", ");
  return `${source.name} (${roles === "" ? "alle" : roles})`;
}
