import { Alert } from "../../../ui/index.ts";

/**
 * What whoever sent the form should think of twice; sending it again goes on all the same,
 * unless there is something new to think of.
 */
export function Confirm({ warnings }: { warnings: readonly string[] | undefined }) {
  if (warnings === undefined) return null;
  return (
    <>
      <input type="hidden" name="confirmed" value={warnings.join(" ")} />
      <Alert kind="warning">
        <p>
          <b>Se efter, før du går videre.</b>
        </p>
        <ul>
          {warnings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Alert>
    </>
  );
}
