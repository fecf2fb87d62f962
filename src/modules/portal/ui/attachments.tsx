import type { PublishedAttachment } from "../../publication/index.ts";
import { filePath } from "../links.ts";
import { sizeText } from "../size-text.ts";
import { useSite } from "./site.ts";

/** The attachments as files to fetch, or by title only where no file was published. */
export function Attachments({ attachments }: { attachments: PublishedAttachment[] }) {
  const { m, language, recordLang } = useSite();
  return (
    <section>
      <h2>{m.item.attachments}</h2>
      <ul>
        {attachments.map(({ title, file }) => (
          <li key={title + file?.sha256}>
            {file ? (
              <a href={filePath(file)} lang={recordLang}>
                {title}
              </a>
            ) : (
              <span lang={recordLang}>{title}</span>
            )}{" "}
            <span className="quiet">
              ({file ? sizeText(file.size, language) : m.item.notAFile})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
