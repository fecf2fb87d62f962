import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const file = (name: string) => `modules/organisation/routes/${name}.tsx`;

/** Pages of the bodies, below /intern. */
export const bodyRoutes: RouteConfigEntry[] = [
  route("udvalg", file("bodies")),
  route("udvalg/ny", file("new-body")),
  route("udvalg/:body", file("body")),
  route("udvalg/:body/ret", file("edit-body")),
  route("udvalg/:body/medlemmer", file("body-members")),
  route("udvalg/:body/perioder", file("body-terms")),
  route("udvalg/:body/regler", file("body-rules")),
  route("udvalg/:body/regler/skabelon/:template", file("edit-template")),
  route("udvalg/:body/regler/godkendelse/:type", file("edit-approval")),
  route("udvalg/:body/regler/:part", file("edit-rules")),
  route("udvalg/:body/indstilling", file("nominations")),
  route("udvalg/:body/indstilling/:round", file("nomination")),
  route("udvalg/:body/indstilling/:round/:area", file("nomination-area")),
  route("udvalg/:body/historik", file("body-history")),
];
