export { type Services, services } from "./services.ts";
export { type SiteData, useSite } from "./ui/site.ts";
