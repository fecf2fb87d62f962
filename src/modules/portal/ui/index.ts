export { ErrorPage } from "./error-page.tsx";
export { SiteFoot, SiteHead } from "./shell.tsx";
