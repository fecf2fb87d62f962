export const CASES_CRUMB = { text: "Sager", href: "/intern/sager" };

export function casePath(id: string): string {
  return `/intern/sager/${id}`;
}

export function documentPath(id: string): string {
  return `/intern/dokumenter/${id}`;
}
