/** The page asked for by "?side=3", from 1; what is no page is the first. */
export function pageIn(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get("side"));
  return Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
}

export const PAGES_TEXT = {
  label: "Sider",
  previous: "Forrige",
  next: "Næste",
  page: (n: number) => `Side ${n}`,
};
