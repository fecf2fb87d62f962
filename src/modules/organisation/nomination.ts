/** How a nominee stands in the form of the approval. */
export function nomineeKey({ areaId, personId }: { areaId: string; personId: string }): string {
  return `${areaId}_${personId}`;
}
