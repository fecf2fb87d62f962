import { type Editor, getMarkRange } from "@tiptap/core";
import { type FormEvent, useId, useState } from "react";
import { addressOf } from "./address.ts";
import { Dialog } from "./dialog.tsx";

/** Asks for an address and its text; at a link it changes that one, or takes it away. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const id = useId();
  const [{ text, href, isLink }] = useState(() => linkAt(editor));
  const [fault, setFault] = useState<string | null>(null);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const address = addressOf(field(given, "address"));
    if (address === null) {
      setFault("Skriv en adresse, der begynder med https://, http://, www. eller mailto:.");
      return;
    }
    const words = field(given, "text").trim();
    const chain = editor.chain();
    if (isLink) chain.extendMarkRange("link");
    if (words === text && text !== "") chain.setLink({ href: address });
    else
      chain.insertContent({
        type: "text",
        text: words === "" ? field(given, "address").trim() : words,
        marks: [{ type: "link", attrs: { href: address } }],
      });
    chain.run();
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    onClose();
  };
  return (
    <Dialog title={isLink ? "Ret link" : "Indsæt link"} onClose={onClose}>
      <form onSubmit={save} noValidate>
        <div className={fault === null ? "field" : "field form-error"}>
          <label className="form-label" htmlFor={`${id}-adresse`}>
            Adresse
          </label>
          {fault !== null && (
            <p className="form-error-message" id={`${id}-fejl`} role="alert">
              {fault}
            </p>
          )}
          <input
            className="form-input"
            id={`${id}-adresse`}
            name="address"
            inputMode="url"
            autoComplete="off"
            defaultValue={href}
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? undefined : `${id}-fejl`}
          />
        </div>
        <div className="field">
          <label className="form-label" htmlFor={`${id}-tekst`}>
            Tekst
          </label>
          <input className="form-input" id={`${id}-tekst`} name="text" defaultValue={text} />
        </div>
        <div className="actions">
          <button className="button button-primary">{isLink ? "Ret" : "Indsæt"}</button>
          {isLink && (
            <button type="button" className="button button-secondary" onClick={remove}>
              Fjern link
            </button>
          )}
          <button type="button" className="button button-plain" onClick={onClose}>
            Fortryd
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function field(form: FormData, name: string): string {
  return form.get(name) as string;
}

/** The link at the cursor, or the chosen words that are to become one. */
function linkAt(editor: Editor): { text: string; href: string; isLink: boolean } {
  const { doc, schema, selection } = editor.state;
  const isLink = editor.isActive("link");
  const { from, to } =
    (isLink && getMarkRange(selection.$from, schema.marks["link"]!)) || selection;
  const href = (editor.getAttributes("link")["href"] as string | undefined) ?? "";
  return { text: doc.textBetween(from, to, " "), href, isLink };
}
