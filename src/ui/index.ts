export { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
export { Facts } from "./facts.tsx";
export { JsonLd } from "./json-ld.tsx";
export { Mark } from "./mark.tsx";
export { Neighbours, type Neighbour } from "./neighbours.tsx";
export { Pagination } from "./pagination.tsx";
export { SearchBox, SearchField } from "./search-box.tsx";
export { SelectField } from "./select-field.tsx";
export { Alert } from "./alert.tsx";
export { DataTable } from "./data-table.tsx";
export { Button, ButtonLink } from "./form/button.tsx";
export { FieldLabels, useFieldLabel } from "./form/field-labels.ts";
export { ErrorSummary } from "./form/error-summary.tsx";
export {
  CheckField,
  ChoiceField,
  type Option,
  RadioFields,
  TextAreaField,
  TextField,
} from "./form/fields.tsx";
export { type Refused, refusedIn } from "./form/refused.ts";
export { WorkPage } from "./work-page.tsx";
export { Tabs } from "./tabs.tsx";
export { Told } from "./told.tsx";
