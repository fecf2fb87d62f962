import { Button, ErrorSummary, type Refused, WorkPage } from "../../../ui/index.ts";
import { NewPasswordField } from "./password-field.tsx";

/** The page behind a link: whose account it is, and the new password. */
export function ChoosePassword(props: {
  title: string;
  lead: string;
  email: string;
  button: string;
  refused: Refused | undefined;
}) {
  return (
    <WorkPage title={props.title}>
      <p className="lead">{props.lead}</p>
      <form method="post" className="sheet">
        <ErrorSummary refused={props.refused} />
        <p>
          Du logger ind med adressen <b>{props.email}</b>.
        </p>
        <input type="hidden" name="email" value={props.email} autoComplete="username" />
        <NewPasswordField refused={props.refused} />
        <div className="actions">
          <Button>{props.button}</Button>
        </div>
      </form>
    </WorkPage>
  );
}
