export const unitPath = (id: string) => `/intern/organisation/enheder/${id}`;
export const personPath = (id: string) => `/intern/personer/${id}`;
export const listPath = (id: string) => `/intern/organisation/lister/${id}`;

export const ORGANISATION_CRUMB = { text: "Organisation", href: "/intern/organisation" };
export const PEOPLE_CRUMB = { text: "Personer", href: "/intern/personer" };
export const LISTS_CRUMB = { text: "Fordelingslister", href: "/intern/organisation/lister" };
