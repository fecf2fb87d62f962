/** What the pages say when something was done, by what was pressed. */
export const MINUTES_TOLD = {
  send: "Referatet er sendt til gennemsyn.",
  kald: "Referatet er kaldt tilbage og kan rettes.",
  bemaerk: "Din bemærkning er sendt til sekretæren.",
  svar: "Svaret er gemt.",
  godkend: "Referatet er godkendt og låst.",
  tilfoej: "Tilføjelsen er gemt. Offentliggør referatet igen, for at den kommer med.",
  underskriv: "Du har underskrevet referatet.",
};

export const PUBLISH_TOLD = {
  tilbagehold: "Punktet holdes tilbage.",
  frigiv: "Punktet holdes ikke længere tilbage. Offentliggør igen, for at det kommer med.",
  afgoer: "Forslaget er afgjort.",
  udelad: "Ordene udelades i den offentlige udgave.",
  offentliggoer: "Referatet er offentliggjort.",
};
