export { type Services, services } from "./services.ts";
export { ErrorPage } from "./ui/error-page.tsx";
export { SiteFoot, SiteHead } from "./ui/shell.tsx";
export { type SiteData, useSite } from "./ui/site.ts";
