import { dateText } from "../../../platform/i18n/index.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import type { PublishedDecision } from "../../publication/index.ts";
import { RichTextView } from "./rich-text-view.tsx";
import { useSite } from "./site.ts";
import { Votes } from "./votes.tsx";

interface DecisionBoxProps {
  decision: PublishedDecision;
  /** The h-element of the item it belongs to, or of the decision itself when it is a heading. */
  level: number;
  /** In a list of items the decision is a label, so that the outline holds the items only. */
  heading?: boolean;
  /** Body and date are left out where the page already says them. */
  brief?: boolean;
  /** Made before this meeting, by a body that had the item first. */
  earlier?: boolean;
  /** Where the source opens at it; null where it doesn't. */
  source?: string | null;
}

/** A decision set apart from the text around it: what kind, by whom, the words, the votes. */
export function DecisionBox({
  decision,
  level,
  heading,
  brief,
  earlier,
  source = null,
}: DecisionBoxProps) {
  const { m, language } = useSite();
  const printed = toPlain(decision.content);
  const by = [decision.body, decision.date && dateText(decision.date, language, "long")];
  // "Godkendt." says its kind itself.
  const saysItself = printed.length < 40;
  // Minutes often print the dissent within the decision; it need not stand twice.
  const dissents = decision.dissents.filter((dissent) => !printed.includes(dissent));
  const types = decision.types.map((type) => m.decisionType[type]).filter(Boolean);
  const label =
    saysItself || types.length === 0
      ? m.item.decision
      : `${m.item.decision}: ${types.join(", ").toLowerCase()}`;
  return (
    <div className={earlier ? "decision earlier" : "decision"}>
      {heading ? (
        <h2 id={earlier ? undefined : "beslutning"}>{label}</h2>
      ) : (
        <p className="label">{label}</p>
      )}
      {!brief && (
        <p className="quiet">
          {by.filter(Boolean).join(", ")}
          {source !== null && (
            <>
              {" · "}
              <a href={source}>{m.item.source}</a>
            </>
          )}
        </p>
      )}
      <RichTextView text={decision.content} headingLevel={level + 1} />
      {decision.votes && <Votes votes={decision.votes} />}
      {dissents.length > 0 && <p className="label">{m.item.dissents}</p>}
      {dissents.map((dissent) => (
        <RichTextView key={dissent} text={fromPlain(dissent)} headingLevel={level + 1} />
      ))}
    </div>
  );
}
