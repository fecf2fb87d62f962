import { dateText } from "../../../platform/i18n/dates.ts";
import { Facts } from "../../../ui/index.ts";
import type { DispatchView } from "../dispatch-view.ts";

/** By when agenda and material must be out, and how the days were moved. */
export function DispatchClock({ view }: { view: DispatchView }) {
  const { agenda, material } = view.deadlines;
  const isOut = view.sent.some(({ kind }) => kind === "agenda");
  return (
    <Facts
      inColumns
      facts={[
        ["Dagsordenen skal være ude", dayText(agenda)],
        ["Materialet skal være ude", dayText(material)],
        [
          "Fristen",
          isOut ? "Dagsordenen er sendt ud" : view.isLate ? "Er overskredet" : "Overholdes",
        ],
      ]}
    />
  );
}

function dayText({ date, moved }: DispatchView["deadlines"]["agenda"]): string {
  const day = dateText(date, "da");
  return moved === null
    ? day
    : `${day} (${dateText(moved.from, "da", "long")} er ${moved.because})`;
}
