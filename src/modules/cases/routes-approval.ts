import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const file = (name: string) => `modules/cases/routes/${name}.tsx`;

/** Pages of approval and of the way between bodies, below /intern. */
export const approvalRoutes: RouteConfigEntry[] = [
  route("dokumenter/:document/godkendelse", file("approval")),
  route("dokumenter/:document/vej", file("document-route")),
  route("udvalg/:body/kommende", file("coming")),
];
