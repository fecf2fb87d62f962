import type { Remark } from "../screen/meeting-desk.ts";

interface RemarksProps {
  remarks: readonly Remark[];
  onDismiss(id: string): void;
}

/** What the secretary should know: what was refused, and what may be wrong. */
export function Remarks({ remarks, onDismiss }: RemarksProps) {
  return (
    <div className="screen-remarks" role="alert">
      {remarks.map(({ id, kind, message, hint }) => (
        <div key={id} className={`alert ${kind === "refused" ? "alert-error" : "alert-warning"}`}>
          <p>
            <b>{message}</b> {hint}
          </p>
          <button type="button" className="button button-plain" onClick={() => onDismiss(id)}>
            Luk<span className="sr-only">: {message}</span>
          </button>
        </div>
      ))}
    </div>
  );
}
