import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, ChoiceField, type Refused, TextAreaField } from "../../../ui/index.ts";
import type { MinutesView } from "../minutes-view.ts";
import { COMMENT_OUTCOME_NAMES } from "../words.ts";

interface CommentsProps {
  view: MinutesView;
  refused: Refused | undefined;
}

/** Comments by item with their answers, and the form for one more. */
export function Comments({ view, refused }: CommentsProps) {
  const { comments, items, may } = view;
  if (comments.length === 0 && !may.comment) return null;
  const numberOf = new Map(items.map(({ id, number }) => [id, number]));
  return (
    <section className="card" id="bemaerkninger">
      <h2>Bemærkninger</h2>
      {comments.length === 0 && <p className="empty">Der er ikke kommet bemærkninger.</p>}
      <ul className="rows">
        {comments.map((one) => (
          <li key={one.id}>
            <p>
              <b>{one.person}</b>,{" "}
              {one.itemId === null ? (
                "hele referatet"
              ) : (
                <a href={`#punkt-${one.itemId}`}>punkt {numberOf.get(one.itemId)}</a>
              )}
              , {instantText(new Date(one.madeAt), "da")}
            </p>
            <p>{one.text}</p>
            {one.outcome !== null && (
              <p className="quiet">
                {COMMENT_OUTCOME_NAMES[one.outcome]}
                {one.answer && `: ${one.answer}`} ({one.answeredBy})
              </p>
            )}
            {may.conclude && <Answer id={one.id} person={one.person} />}
          </li>
        ))}
      </ul>
      {may.comment && (
        <form method="post" className="sheet">
          <h3>Skriv en bemærkning</h3>
          <ChoiceField
            name="itemId"
            label="Punkt"
            required={false}
            empty="Hele referatet"
            options={items
              .filter((item) => item.isSeen && !item.isChapter)
              .map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` }))}
            refused={refused}
          />
          <TextAreaField
            name="text"
            label="Bemærkning"
            required
            maxLength={4000}
            refused={refused}
          />
          <Button kind="secondary" name="handling" value="bemaerk">
            Send bemærkning
          </Button>
        </form>
      )}
    </section>
  );
}

function Answer({ id, person }: { id: string; person: string }) {
  return (
    <details>
      <summary>
        Svar<span className="sr-only"> på bemærkningen fra {person}</span>
      </summary>
      <form method="post">
        <input type="hidden" name="commentId" value={id} />
        <label className="form-label" htmlFor={`udfald-${id}`}>
          Hvad sker der?
        </label>
        <select className="form-input" id={`udfald-${id}`} name="outcome" required>
          {Object.entries(COMMENT_OUTCOME_NAMES).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <label className="form-label" htmlFor={`svar-${id}`}>
          Svar <span className="quiet">(frivilligt)</span>
        </label>
        <textarea
          className="form-input"
          id={`svar-${id}`}
          name="answer"
          rows={3}
          maxLength={4000}
        />
        <Button kind="secondary" name="handling" value="svar">
          Gem svar
        </Button>
      </form>
    </details>
  );
}
