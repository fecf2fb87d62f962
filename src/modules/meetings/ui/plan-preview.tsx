import { type ReactNode, useEffect, useRef, useState } from "react";
import { dateText, timeText } from "../../../platform/i18n/index.ts";
import { Alert } from "../../../ui/index.ts";
import type { PlanPreview } from "../plan-preview.ts";

/** The fields that deadlines and warnings depend on. */
const FIELDS = ["body", "date", "start", "end", "place"];

interface PlanWithPreviewProps {
  /** What is known when the page is made. */
  first: PlanPreview | null;
  /** Sent along: the meeting that is being moved. */
  meetingId?: string;
  /** Warnings stand in an alert of their own once they are to be confirmed. */
  hideWarnings?: boolean;
  children: ReactNode;
}

/**
 * Fields of a meeting with its deadlines and warnings below, which follow what is typed where the page
 * carries script; without, the form's button "Vis frister" asks for them.
 */
export function PlanWithPreview({
  first,
  meetingId,
  hideWarnings,
  children,
}: PlanWithPreviewProps) {
  const [preview, setPreview] = useState(first);
  const typing = useRef<{ wait?: ReturnType<typeof setTimeout>; asking?: AbortController }>({});
  useEffect(() => {
    const { current } = typing;
    return () => {
      clearTimeout(current.wait);
      current.asking?.abort();
    };
  }, []);
  const ask = (form: HTMLFormElement) => {
    clearTimeout(typing.current.wait);
    typing.current.asking?.abort();
    const asking = new AbortController();
    typing.current = { asking, wait: setTimeout(() => void fetchPreview(form, asking), 200) };
  };
  const fetchPreview = async (form: HTMLFormElement, { signal }: AbortController) => {
    const typed = [...new FormData(form)].flatMap(([name, value]) =>
      FIELDS.includes(name) && typeof value === "string" ? [[name, value]] : [],
    );
    const query = new URLSearchParams(typed);
    if (meetingId !== undefined) query.set("meeting", meetingId);
    try {
      const answer = await fetch(`/intern/moeder/frister?${query}`, { signal });
      if (answer.ok) setPreview((await answer.json()) as PlanPreview | null);
    } catch {
      // Without an answer what stands there stays; the server checks again when the form is sent.
    }
  };
  return (
    <div
      onInput={({ target }) => {
        const form = (target as HTMLElement).closest("form");
        if (form !== null && FIELDS.includes((target as HTMLInputElement).name)) ask(form);
      }}
    >
      {children}
      <div aria-live="polite">
        {preview !== null && <Preview preview={preview} hideWarnings={hideWarnings === true} />}
      </div>
    </div>
  );
}

function Preview({ preview, hideWarnings }: { preview: PlanPreview; hideWarnings: boolean }) {
  const { deadlines, warnings } = preview;
  return (
    <>
      {!hideWarnings && warnings.length > 0 && (
        <Alert kind="warning">
          <ul className="plain">
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
      <h2>Frister efter udvalgets regler</h2>
      <dl className="facts">
        {deadlines.map(({ key, what, date, time, moved }) => (
          <div key={key}>
            <dt>{what}</dt>
            <dd>
              {dateText(date, "da")}
              {time !== null && ` ${timeText(time, "da")}`}
              {moved !== null && <span className="quiet"> ({moved})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
