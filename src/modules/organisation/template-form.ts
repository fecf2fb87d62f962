import { rowsIn, type Row, valuesIn } from "./rows.ts";
import type { Template } from "./rules.ts";
import { withKeys } from "./rules-forms.ts";

export const BLANK_SECTION: Row = {
  key: "",
  kind: "other",
  heading: "",
  required: "optional",
  help: "",
};

/** A template as typed, to be checked when the rules are saved; its key is its place's to give. */
export function templateTyped(form: FormData): {
  name: unknown;
  itemType: unknown;
  sections: unknown;
} {
  const sections = withKeys(rowsIn(valuesIn(form), "sections"), "heading");
  return {
    name: form.get("name"),
    itemType: form.get("itemType"),
    sections: sections.map(({ key, kind, heading, required, help = "" }) => ({
      key,
      kind,
      heading,
      required,
      help,
    })),
  };
}

/** The templates with `typed` in place of the one with that key, or behind them as a new one. */
export function withTemplate(
  templates: readonly Template[],
  key: string,
  typed: { name: unknown },
): unknown[] {
  if (templates.some((one) => one.key === key))
    return templates.map((one) => (one.key === key ? { key, ...typed } : one));
  const name = typeof typed.name === "string" ? typed.name : "";
  const taken = templates.map((one) => ({ key: one.key }));
  const made = withKeys([...taken, { name }], "name").at(-1)?.["key"];
  // "ny" is the address of the form for a new one.
  return [...templates, { key: made === "ny" ? "ny-skabelon" : made, ...typed }];
}

export function withoutTemplate(templates: readonly Template[], key: string): Template[] {
  return templates.filter((one) => one.key !== key);
}
