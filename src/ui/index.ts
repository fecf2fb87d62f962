export { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
export { Facts } from "./facts.tsx";
export { JsonLd } from "./json-ld.tsx";
export { Mark } from "./mark.tsx";
export { Neighbours, type Neighbour } from "./neighbours.tsx";
export { Pagination } from "./pagination.tsx";
export { SearchBox, SearchField } from "./search-box.tsx";
export { SelectField } from "./select-field.tsx";
