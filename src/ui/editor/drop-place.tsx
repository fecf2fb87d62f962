import { type DragEvent, type ReactNode, useId, useState, useSyncExternalStore } from "react";
import { sizeText, startUploads, type Upload } from "./uploads.ts";
import { useIsReady } from "./use-is-ready.ts";

export interface DropPlaceProps {
  /** PUT of the bytes, X-File-Name percent-encoded → 2xx | {message, hint}. */
  uploadUrl: string;
  mostBytes: number;
  /** What the file chooser offers, as in HTML: ".pdf,.docx". */
  accept?: string;
  /** Takes a single file at a time. */
  isSingle?: boolean;
  /** What stands in its place without script. */
  fallback?: ReactNode;
  /** Told when the server has something new, so that the page loads it. */
  onChanged(): void;
}

const NONE: readonly Upload[] = [];

/** Where files are dropped or chosen, and what is on its way. */
export function DropPlace(props: DropPlaceProps) {
  const { uploadUrl, mostBytes, onChanged, isSingle = false } = props;
  const id = useId();
  const isReady = useIsReady();
  const [uploads] = useState(() => startUploads(mostBytes, onChanged));
  const list = useSyncExternalStore(
    uploads.subscribe,
    () => uploads.list,
    () => NONE,
  );
  const [isOver, setIsOver] = useState(false);
  if (!isReady && props.fallback !== undefined) return props.fallback;
  const add = (files: FileList | null) => {
    uploads.add([...(files ?? [])].slice(0, isSingle ? 1 : undefined), uploadUrl);
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div className="attachment-drop">
      {/* Dropping is a second way to what the button does. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={isOver ? "drop-place is-over" : "drop-place"}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p id={`${id}-hjaelp`}>
          {isSingle
            ? `Træk filen hertil, eller vælg den. Den må fylde ${sizeText(mostBytes)}.`
            : `Træk filer hertil, eller vælg dem. Hver fil må fylde ${sizeText(mostBytes)}.`}
        </p>
        <label className="button button-secondary" htmlFor={`${id}-filer`}>
          {isSingle ? "Vælg fil" : "Vælg filer"}
        </label>
        <input
          id={`${id}-filer`}
          className="sr-only"
          type="file"
          multiple={!isSingle}
          accept={props.accept}
          aria-describedby={`${id}-hjaelp`}
          onChange={({ target }) => {
            add(target.files);
            target.value = "";
          }}
        />
      </div>
      <ul className="uploads plain" aria-label="Filer på vej">
        {list.map((upload) => (
          <UploadRow
            key={upload.id}
            upload={upload}
            onRetry={() => uploads.retry(upload.id)}
            onCancel={() => uploads.cancel(upload.id)}
          />
        ))}
      </ul>
    </div>
  );
}

interface UploadRowProps {
  upload: Upload;
  onRetry(): void;
  onCancel(): void;
}

function UploadRow({ upload, onRetry, onCancel }: UploadRowProps) {
  const { file, state, progress, fault, canRetry } = upload;
  return (
    <li className={fault ? "upload upload-failed" : "upload"}>
      <span className="upload-name">{file.name}</span>
      {state === "sending" && (
        <progress value={progress} max={1} aria-label={`Overfører ${file.name}`} />
      )}
      {state === "waiting" && <span className="quiet">Venter</span>}
      {fault && (
        <span role="alert">
          <b>{fault.message}</b> {fault.hint}
        </span>
      )}
      {fault && canRetry && (
        <button type="button" className="button button-plain" onClick={onRetry}>
          Prøv igen<span className="sr-only"> med {file.name}</span>
        </button>
      )}
      <button type="button" className="button button-plain" onClick={onCancel}>
        {fault ? "Fjern" : "Annuller"}
        <span className="sr-only"> {file.name}</span>
      </button>
    </li>
  );
}
