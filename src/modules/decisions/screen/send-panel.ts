import { textIn } from "../../../platform/http/form.ts";
import type { Ballot, Choice, WishedOutcome } from "../operations.ts";
import type { Panel } from "./keys.ts";
import type { MeetingDesk } from "./meeting-desk.ts";
import type { ScreenFacts } from "./screen-facts.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** Makes changes of a filled panel; false when something is missing, which the secretary is told. */
export function sendPanel(
  desk: MeetingDesk,
  panel: Panel,
  itemId: string,
  form: FormData,
  { shown, facts }: { shown: ShownMeeting; facts: ScreenFacts },
): boolean {
  const text = (name: string) => textIn(form, name).trim();
  const nameOf = (personId: string) =>
    shown.room.attendance.find((one) => one.personId === personId)?.name ?? "";
  switch (panel) {
    case "vote": {
      const ballot = ballotIn(form, text);
      if (ballot === null) {
        desk.remark("Der er ingen stemmer.", "Skriv, hvor mange der stemte for og imod.");
        return false;
      }
      const casting = text("formand");
      desk.act("vote", {
        itemId,
        ballot,
        amendmentId: text("om") || null,
        casting: casting === "for" || casting === "against" ? casting : null,
      });
      return true;
    }
    case "amendment": {
      const personId = text("hvem");
      const proposedBy = nameOf(personId);
      desk.act("amend", { itemId, personId, proposedBy, text: text("tekst") });
      return true;
    }
    case "dissent": {
      const several = text("flere");
      const personId = several === "" ? text("hvem") : null;
      const who = personId === null ? several : nameOf(personId);
      desk.act("dissent", { itemId, personId, who, text: text("tekst") });
      return true;
    }
    case "recusal": {
      const personId = text("hvem");
      const bySelf = text("rejst") !== "andre";
      const recusalId = desk.act("recuse", { itemId, personId, reason: text("grund"), bySelf });
      if (text("afgoerelse") === "recused") desk.act("rule", { recusalId, ruling: "recused" });
      return true;
    }
    case "guests": {
      for (const [name, state] of form) {
        const [kind, guestId] = name.split(":");
        if (kind === "gaest" && guestId !== undefined)
          desk.act("guest", {
            guestId,
            state: state as "attended" | "absent" | "announced",
            time: text(`kom:${guestId}`) || null,
            left: text(`gik:${guestId}`) || null,
          });
      }
      return true;
    }
    case "task":
      desk.act("follow-up", {
        itemId,
        text: text("tekst"),
        unitId: text("enhed") || null,
        responsible: facts.units.find(({ id }) => id === text("enhed"))?.name ?? null,
        person: text("ansvarlig") || null,
        dueOn: text("frist") || null,
      });
      return true;
    case "outcome":
      desk.act("outcome", { itemId, outcome: outcomeIn(text) });
      return true;
    default:
      return true;
  }
}

type Purpose = Extract<WishedOutcome, { kind: "referred" }>["purpose"];

function ballotIn(form: FormData, text: (name: string) => string): Ballot | null {
  const count = (name: string) => Number(text(name) || 0);
  const method = text("metode") as Ballot["method"];
  if (method === "hands" || method === "secret") {
    const ballot = {
      method,
      for: count("for"),
      against: count("against"),
      abstain: count("abstain"),
    };
    return ballot.for + ballot.against + ballot.abstain === 0 ? null : ballot;
  }
  if (method === "names") {
    const casts = [...form].flatMap(([name, choice]) => {
      const [kind, personId] = name.split(":");
      return kind === "stemme" && personId !== undefined
        ? { personId, choice: choice as Choice }
        : [];
    });
    return casts.length === 0 ? null : { method, casts };
  }
  const casts = [...form].flatMap(([name, value]) => {
    const [, choice, party] = /^parti:(for|against|abstain):(.*)$/s.exec(name) ?? [];
    const weight = Number(value);
    return party !== undefined && weight > 0 ? { party, choice: choice as Choice, weight } : [];
  });
  return casts.length === 0 ? null : { method, casts };
}

function outcomeIn(text: (name: string) => string): WishedOutcome {
  const word = text("gang");
  const note = text("note") || null;
  const [kind, id] = word.split(":");
  if (kind === "moede" && id !== undefined)
    return { kind: "postponed", meetingId: id, isUntreated: false, note };
  if (kind === "udvalg" && id !== undefined)
    return { kind: "referred", bodyId: id, purpose: text("formaal") as Purpose, note };
  if (word === "postponed") return { kind: "postponed", meetingId: null, isUntreated: false, note };
  return word === "ended" ? { kind: "ended", note } : { kind: "treated", note };
}
