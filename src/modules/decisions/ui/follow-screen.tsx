import { useEffect, useState } from "react";
import { toPlain } from "../../../platform/rich-text/to-plain.ts";
import { ButtonLink } from "../../../ui/index.ts";
import { itemPath, meetingPath } from "../../meetings/ui/index.ts";
import type {
  AgendaEntry,
  MeetingPart,
  OutcomePart,
  PresentPart,
  TextPart,
} from "../live/live-parts.ts";
import { followLive, type LineState } from "../screen/live-line.ts";

interface FollowScreenProps {
  parts: Record<string, unknown>;
  isBig: boolean;
  /** Of the meeting, for the wall. */
  name: string;
  meetingId: string;
  liveUrl: string;
}

/** What the meeting is at: the current item, what was recommended and decided, and who is there. */
export function FollowScreen({ parts: first, isBig, name, meetingId, liveUrl }: FollowScreenProps) {
  const [parts, setParts] = useState(first);
  const [line, setLine] = useState<LineState>("opening");
  useEffect(() => {
    const following = followLive(liveUrl, { shown: setParts, line: setLine });
    return () => following.stop();
  }, [liveUrl]);
  const meeting = parts["meeting"] as MeetingPart | undefined;
  const path = meetingPath(meetingId, "foelg");
  const agenda = (parts["agenda"] as AgendaEntry[] | undefined) ?? [];
  const current = agenda.find(({ id }) => id === meeting?.currentItemId) ?? null;
  return (
    <div className={isBig ? "follow is-big" : "follow"}>
      {isBig && <p className="kicker">{name}</p>}
      <LineBanner line={line} />
      {current === null ? (
        <p className="follow-none">{WAITING[meeting?.state ?? "none"] ?? WAITING["none"]}</p>
      ) : (
        <Item
          entry={current}
          parts={parts}
          papers={isBig ? null : itemPath(meetingId, current.id)}
        />
      )}
      <Present present={parts["present"] as PresentPart | undefined} />
      {!isBig && agenda.length > 1 && <Agenda agenda={agenda} current={current} />}
      <p className="follow-switch">
        {isBig ? (
          <a href={path}>Forlad storskærm</a>
        ) : (
          <a href={`${path}?storskaerm`}>Vis på storskærm</a>
        )}
      </p>
    </div>
  );
}

const WAITING: Record<string, string> = {
  running: "Mødet er i gang. Næste punkt vises her.",
  draft: "Mødet er slut.",
  none: "Der er ikke noget at vise lige nu.",
};

function LineBanner({ line }: { line: LineState }) {
  const text = LINES[line];
  return (
    <output className="follow-line">
      {text !== undefined && <span className="alert alert-warning">{text}</span>}
    </output>
  );
}

const LINES: Partial<Record<LineState, string>> = {
  lost: "Forbindelsen er afbrudt. Det viste kan være forældet; siden forsøger selv igen.",
  deaf: "Serveren hører ikke ændringer lige nu. Det viste kan være forældet.",
  "signed-out": "Du er logget ud. Log ind i et andet vindue for at følge videre.",
  out: "Du kan ikke længere følge mødet her. Hent siden igen, hvis det er en fejl.",
};

interface ItemProps {
  entry: AgendaEntry;
  parts: Record<string, unknown>;
  /** Where its papers are read; null on the wall. */
  papers: string | null;
}

function Item({ entry, parts, papers }: ItemProps) {
  const text = parts[`text:${entry.id}`] as TextPart | undefined;
  const outcome = parts[`outcome:${entry.id}`] as OutcomePart | undefined;
  return (
    <section className="follow-item" aria-live="polite" aria-labelledby="nu">
      <p className="kicker">Punkt {entry.number}</p>
      <h2 id="nu">{entry.title}</h2>
      {entry.closed && (
        <p>
          <span className="badge pale">Lukket punkt</span>
        </p>
      )}
      {entry.hidden === "closed" && <p>Punktet behandles for lukkede døre.</p>}
      {entry.hidden === "recused" && (
        <p>Du er inhabil i punktet og deltager ikke i behandlingen af det.</p>
      )}
      {text?.recommendation && (
        <>
          <h3>Indstilling</h3>
          <p className="plain-text">{toPlain(text.recommendation)}</p>
        </>
      )}
      {papers !== null && entry.hidden === null && !entry.isChapter && (
        <p>
          <ButtonLink href={papers}>Læs sagen og bilagene</ButtonLink>
        </p>
      )}
      {outcome && (
        <div className="follow-decision">
          <h3>Beslutning</h3>
          <p className="plain-text">{toPlain(outcome.content)}</p>
          {outcome.votes.map((vote, at) => (
            <p key={at}>
              {vote.proposal !== "" && `${vote.proposal}: `}
              For: {vote.for}. Imod: {vote.against}. Undlod: {vote.abstain}.
              {vote.casting && " Formandens stemme var afgørende."}
            </p>
          ))}
          {outcome.dissents.map(({ who, text: said }, at) => (
            <p key={at}>
              <b>{who}:</b> {said}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

function Present({ present }: { present: PresentPart | undefined }) {
  if (present === undefined) return null;
  const { names, recused, quorum } = present;
  return (
    <section className="follow-present" aria-labelledby="til-stede">
      <h3 id="til-stede">Til stede: {names.length}</h3>
      <p>{names.length === 0 ? "Fremmødet er ikke noteret endnu." : names.join(", ")}</p>
      {recused.length > 0 && <p>Inhabil i punktet: {recused.join(", ")}</p>}
      {!quorum.isQuorate && (
        <p>
          <b>Ikke beslutningsdygtigt</b> ({quorum.present} af mindst {quorum.needed})
        </p>
      )}
    </section>
  );
}

function Agenda({ agenda, current }: { agenda: AgendaEntry[]; current: AgendaEntry | null }) {
  return (
    <section aria-labelledby="alle-punkter">
      <h3 id="alle-punkter">Dagsorden</h3>
      <ol className="follow-agenda">
        {agenda.map((entry) => (
          <li key={entry.id} aria-current={entry.id === current?.id ? "true" : undefined}>
            <span className="item-number">{entry.number}</span> {entry.title}{" "}
            <span className="quiet">
              {entry.isWithdrawn ? "taget af" : entry.isSettled ? "behandlet" : ""}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
