import { timeText } from "../../../platform/i18n/dates.ts";
import { Alert } from "../../../ui/index.ts";
import { minutesText } from "../minutes-text.ts";
import type { ScheduleView } from "../schedule-view.ts";

/** How long it takes in all, and whether that fits. */
export function ScheduleSum({
  view: { rows, sum, endsAt, overrun },
  end,
}: {
  view: ScheduleView;
  end: string | null;
}) {
  if (rows.length === 0) return null;
  const told = `I alt ${minutesText(sum)}; sidste række slutter kl. ${endsAt}.`;
  if (overrun === null || end === null) return <p>{told}</p>;
  if (overrun <= 0)
    return (
      <p>
        {told} Mødet slutter {timeText(end, "da")}
        {overrun < 0 && `, så der er ${minutesText(-overrun)} til rådighed`}.
      </p>
    );
  return (
    <Alert kind="warning">
      {told} Det er {minutesText(overrun)} for meget: mødet slutter {timeText(end, "da")}.
    </Alert>
  );
}
