import { LineFault } from "./plan.ts";

/** What is needed of a unit to find it by what a file says. */
export interface NamedUnit {
  id: string;
  name: string;
  parentId: string | null;
  externalId: string | null;
}

/**
 * The unit that a cell means: by its key, by its name when it is the only one, or by the way from
 * above, "Teknik og Miljø > Vej".
 * @throws LineFault that says what to write instead
 */
export function findUnit(units: readonly NamedUnit[], cell: string): NamedUnit {
  const byKey = units.find(({ externalId }) => externalId === cell);
  if (byKey !== undefined) return byKey;
  const way = cell.split(">").map(fold);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = units.filter((unit) => {
    let here: NamedUnit | undefined = unit;
    return way.toReversed().every((name) => {
      const fits = here !== undefined && fold(here.name) === name;
      here = here?.parentId == null ? undefined : byId.get(here.parentId);
      return fits;
    });
  });
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new LineFault(`Enheden »${cell}« findes ikke. Ret navnet, eller opret enheden først.`);
  throw new LineFault(
    `Flere enheder hedder »${cell}«. Skriv nøglen eller vejen dertil, fx »${wayTo(found[0]!, byId)}«.`,
  );
}

export function fold(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

function wayTo(unit: NamedUnit, byId: Map<string, NamedUnit>): string {
  const above = unit.parentId === null ? undefined : byId.get(unit.parentId);
  return above === undefined ? unit.name : `${above.name} > ${unit.name}`;
}
