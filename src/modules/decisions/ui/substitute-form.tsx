import { type FormEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { textIn } from "../../../platform/http/form.ts";
import type { Attendee } from "../../meetings/index.ts";
import type { MeetingDesk } from "../screen/meeting-desk.ts";
import type { ScreenFacts } from "../screen/screen-facts.ts";

interface SubstituteFormProps {
  desk: MeetingDesk;
  facts: ScreenFacts;
  people: readonly Attendee[];
  member: Attendee;
  onDone(): void;
}

/** Somebody stays away: why, and who sits for him. */
export function SubstituteForm({ desk, facts, people, member, onDone }: SubstituteFormProps) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { personId } = member;
  const mine = facts.substitutes.filter(
    (one) =>
      !people.some((other) => other.personId === one.personId) &&
      (one.for.length === 0 || one.for.includes(personId)),
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = textIn(form, "grund").trim() || null;
    desk.act("attend", { personId, state: "cancelled", reason });
    const substitute = textIn(form, "stedfortraeder");
    if (substitute !== "") desk.act("substitute", { personId: substitute, forPersonId: personId });
    onDone();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onDone();
  };
  return (
    <form className="item-panel" aria-label={`Afbud fra ${member.name}`} onSubmit={send}>
      <div className="field">
        <label className="form-label" htmlFor="afbud-grund">
          Grund (ses kun af sekretæren)
        </label>
        <input className="form-input" id="afbud-grund" name="grund" ref={first} onKeyDown={leave} />
      </div>
      {mine.length > 0 && (
        <div className="field">
          <label className="form-label" htmlFor="afbud-stedfortraeder">
            Stedfortræder
          </label>
          <select
            className="form-input"
            id="afbud-stedfortraeder"
            name="stedfortraeder"
            onKeyDown={leave}
          >
            <option value="">Ingen</option>
            {mine.map((one) => (
              <option key={one.personId} value={one.personId}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary">
          Notér afbud
        </button>
        <button type="button" className="button button-secondary" onClick={onDone}>
          Luk <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
