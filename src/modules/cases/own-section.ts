/** What the keys of sections begin with that the writer added to the template's. */
export const OWN_SECTION = "eget-";
