import { expect, test } from "vitest";
import { splitAttendance } from "./attendance.ts";
import { classifyDecision } from "../decisions/index.ts";
import { readDissents } from "./dissents.ts";
import { readVotes } from "./votes.ts";

test.each([
  ["Godkendt, idet gruppe C har udpeget Rune Holm.", "approved"],
  ["Regnskabet godkendes og oversendes til revisionen.", "approved"],
  ["Udvalget besluttede, at der igangsættes en analyse.", "approved"],
  ["Der gives dispensation.", "approved"],
  ["Det tiltrædes, at lokalerne lejes.", "approved"],
  ["Følgende blev besluttet:\n\n- Mødet i maj aflyses", "approved"],
  [
    "Et flertal bestående af Ida Holm og Bo Ek godkender planen.\n\nPer Ås kan ikke godkende planen.",
    "approved",
  ],
  ["Godkendt med Plan & Kulturudvalgets ændring.", "approved_with_changes"],
  ["Ansøgningen imødekommes.", "approved"],
  ["Godkendt med undtagelse af punkt 3.", "approved_with_changes"],
  ["Godkendt i revideret form.", "approved_with_changes"],
  ["Fremsendes til Byrådet med anbefaling.", "recommended"],
  ["Tiltrædes og fremsendes til Byrådets godkendelse.", "recommended"],
  ["Punkt 1 og 2 anbefales. Punkt 3 kan ikke anbefales.", "recommended"],
  ["Ændringsforslaget faldt. Indstillingen anbefales.", "recommended"],
  ["Forslaget kan ikke anbefales.", "rejected"],
  ["Forslaget opnåede ikke flertal.", "rejected"],
  ["Der gives afslag.", "rejected"],
  ["Kan ikke tiltrædes.", "rejected"],
  ["Drøftet. Oversendes til Byrådet.", "referred"],
  ["Der gives ikke tilskud.", "rejected"],
  ["Taget af.", "postponed"],
  ["Forslag fra gruppe V om udsættelse blev godkendt.", "postponed"],
  ["Et forslag om at udsætte sagen blev ikke vedtaget. Indstillingen blev godkendt.", "approved"],
  ["Et forslag om at henvise sagen til Skoleudvalget blev vedtaget.", "referred"],
  ["Sagen går tilbage til forvaltningen.", "referred"],
  ["1. Anbefales.\n2. Anbefales ikke, da prisen er for høj.", "recommended"],
  ["Sagen er taget af dagsordenen og oversendes til Skoleudvalget.", "referred"],
  ["Ad 1: Taget til efterretning.\n\nAd 2: Udsættes til maj.", "noted"],
  [
    "Ændringsforslag fra V: Model A vælges.\n\nFaldet.\n\nIndstillingen anbefales over for Byrådet.",
    "recommended",
  ],
  [
    "Ida Holm stiller forslag om, at punkt 4 tages af dagsordenen.\n\nForslaget falder.\n\nDagsordenen er godkendt.",
    "approved",
  ],
  [
    "Et flertal (A og F) kan tiltræde indstillingen.\n\nEt mindretal (V) kan ikke tiltræde.",
    "approved",
  ],
  ["Udvalgets anbefaling forelægges Byrådet til godkendelse.", "recommended"],
  ["Drøftet og videresendt til Økonomiudvalget.", "referred"],
  ["Sagen udsattes til mødet den 7. december.", "postponed"],
  ["Økonomiudvalgets ændrede indstilling godkendt.", "approved_with_changes"],
  ["Byrådet beslutter, at bygningen sættes til salg.", "approved"],
  ["Ingen spørgsmål.", "none"],
  ["Punktet udgik.", "none"],
  ["Til orientering. Formanden skriver et brev, som sendes til rådet.", "noted"],
  ["Drøftet. Rådet anbefaler, at der opsættes bænke ved åen.", "discussed"],
  ["Drøftet. Rådet anbefaler, at planen godkendes.", "recommended"],
  ["Drøftet. Notatet sendes til lokalrådene.", "discussed"],
  ["Drøftet og sendes tilbage til forvaltningen.", "referred"],
  ["Udvalgets anbefaling tiltrædes.", "approved"],
  ["Byrådet sender forslaget til behandling i Miljøudvalget.", "referred"],
  ["Udvalget sendte sagen tilbage til forvaltningen.", "referred"],
  ["Anbefales.\n\nØ kan ikke anbefale indstillingen.", "recommended"],
  ["Faldet.", "rejected"],
])("%s is %s", (text, type) => {
  expect(classifyDecision(text, true).type).toBe(type);
});

const [f, a, b] = ["for", "against", "abstain"] as const;

test.each([
  [
    "Følgende medlemmer stemte imod: Per Vad (O) og Lone Bak (Ø).",
    a,
    ["Per Vad (O)", "Lone Bak (Ø)"],
  ],
  ["Følgende stemte for: A, F og B. Følgende stemte imod: V.", f, ["A", "F", "B"]],
  ["Godkendt med 13 stemmer for: A, F, Ø. 8 stemmer imod: V, O.", a, ["V", "O"]],
  ["Godkendt med 13 stemmer for: A, F, Ø. 8 stemmer imod: V, O.", f, ["A", "F", "Ø"]],
  ["Ja: A, B. Nej: V. Blank: O.", b, ["O"]],
  ["Stemmer for: A. Stemmer imod: Ø. Blanke stemmer: Å.", b, ["Å"]],
  ["Forkastet, idet for stemte A og F, mens V og O stemte imod.", f, ["A", "F"]],
  ["A og Ø (14 stemmer) stemte for, V og C (9 stemmer) stemte imod.", a, ["V", "C"]],
  ["For stemte A og B (i alt 20). Imod stemte Ø (i alt 5).", f, ["A", "B"]],
  ["Imod indstillingen stemte Venstre, i alt 9 medlemmer.", a, ["Venstre"]],
  ["Medlemmerne fra A og F stemte for.", f, ["A", "F"]],
  ["Flertallet, A, B og F, stemte for.", f, ["A", "B", "F"]],
  ["Godkendt mod 2 stemmer (O og Ø).", a, ["O", "Ø"]],
  ["Tiltrådt mod Skovlistens stemmer.", a, ["Skovlisten"]],
  ["Indstillingen blev tiltrådt af A, V og C. Ø stemte imod.", f, ["A", "V", "C"]],
  [
    "Et flertal (A) anbefaler planen. Venstre og Konservative kunne ikke støtte forslaget.",
    a,
    ["Venstre", "Konservative"],
  ],
  ["Vedtaget med 9 stemmer for (gruppe V og A) og 2 stemmer imod (gruppe O).", f, ["V", "A"]],
  ["For indstillingspunkterne 1 og 2 stemmer A og F.\n\nImod stemmer V.", f, ["A", "F"]],
  ["Et mindretal (Per Vad) indstiller forslaget forkastet.", a, ["Per Vad"]],
  ["Lone Bak var imod.", a, ["Lone Bak"]],
  ["C og O afstod fra at stemme.", b, ["C", "O"]],
  ["Godkendt. Ø undlod.", b, ["Ø"]],
  ["Imod stemte V. Bo Ek (Løsgænger) undlod at stemme.", b, ["Bo Ek (Løsgænger)"]],
])("votes: %s (%s)", (text, side, names) => {
  expect(readVotes(text)?.[side]).toEqual(names);
});

test.each([
  "Alle stemte for.",
  "Udvalget var imod.",
  "Enstemmigt vedtaget.",
  "Anbefales. Ida Holm (Ø) kan ikke anbefale indstillingen, da stien koster for meget.",
  "Udsat.\n\nDansk Folkeparti ønsker ført til protokollen, at partiet stemte imod udsættelsen.",
])("no votes: %s", (text) => {
  expect(readVotes(text)).toBeNull();
});

test.each([
  ["Venstre fik protokolleret, at støjen bør måles.", 1],
  ["Særstandpunkt fra gruppe Ø: Skoven bør bevares.", 1],
  ["Gruppe V forbeholder sig sin stilling.", 0],
  [
    "Ida Holm kan ikke støtte planen, da den er for dyr. Hun ønskede sin holdning ført til protokol.",
    1,
  ],
])("statements: %s", (text, count) => {
  expect(readDissents(`Godkendt.\n\n${text}`)).toEqual(count === 0 ? [] : [text]);
});

test.each([
  "Per Vad er indkaldt som suppleant for Jonna Ek.",
  "Der er afbud fra Jens Ask.",
  "Jens Ask mødte ikke frem.",
  "Byrådet fandt Jens Ask inhabil i sagen.",
  "I stedet for Jens Ask deltog Bo Ek.",
  "Under punktet deltog direktør Kaj Lund.",
  "Fraværende var Jens Ask.",
  "Jens Ask deltog fra punkt 4.",
  "Jens Ask udtrådte under behandlingen af punktet.",
])("attendance: %s", (sentence) => {
  expect(splitAttendance(`Godkendt. ${sentence}`)).toEqual({
    rest: "Godkendt.",
    attendance: [sentence],
  });
});

test.each([
  "Kommunen deltager under forudsætning af støtte fra staten.",
  "Udvalget godkender, at formanden deltager i konferencen.",
  "For Byrådet er planen vigtig.",
])("no attendance: %s", (sentence) => {
  expect(splitAttendance(sentence).attendance).toEqual([]);
});
