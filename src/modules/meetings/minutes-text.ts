/** How long something takes: "1 minut", "15 minutter". */
export function minutesText(minutes: number): string {
  return `${minutes} ${minutes === 1 ? "minut" : "minutter"}`;
}
