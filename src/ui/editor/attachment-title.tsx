import { type FormEvent, useId, useState } from "react";
import type { ListedAttachment } from "./attachment-drop.tsx";
import { type Fault, sendJson } from "./send-json.ts";

/** An attachment's title, which can be changed where it stands. */
export function AttachmentTitle(props: { attachment: ListedAttachment; onChanged(): void }) {
  const { title, href, url, facts } = props.attachment;
  const id = useId();
  const [isRenaming, setIsRenaming] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  if (!isRenaming || url === undefined) {
    return (
      <span className="attachment-title">
        <a href={href}>{title}</a> {facts}{" "}
        {url !== undefined && (
          <button type="button" className="button button-plain" onClick={() => setIsRenaming(true)}>
            Omdøb<span className="sr-only"> {title}</span>
          </button>
        )}
      </span>
    );
  }
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = (new FormData(event.currentTarget).get("title") as string).trim();
    const refused =
      chosen === ""
        ? { message: "Bilaget skal have en titel.", hint: "" }
        : await sendJson("PATCH", url, { title: chosen });
    setFault(refused);
    if (refused) return;
    setIsRenaming(false);
    props.onChanged();
  };
  return (
    <form className="attachment-title" onSubmit={(event) => void save(event)}>
      <label className="sr-only" htmlFor={id}>
        Ny titel til {title}
      </label>
      <input
        className="form-input"
        id={id}
        name="title"
        defaultValue={title}
        onKeyDown={({ key }) => key === "Escape" && setIsRenaming(false)}
        ref={(input) => input?.select()}
      />
      <button className="button button-secondary">Gem</button>
      <button type="button" className="button button-plain" onClick={() => setIsRenaming(false)}>
        Fortryd
      </button>
      {fault && (
        <span className="form-error-message" role="alert">
          {fault.message} {fault.hint}
        </span>
      )}
    </form>
  );
}
