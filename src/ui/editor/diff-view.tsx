import { diff, renderBeside } from "../../platform/rich-text/diff/index.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";

interface DiffViewProps {
  before: RichText;
  after: RichText;
  /** What the two texts are called: "Version 2", "Nu". */
  labels: { before: string; after: string };
}

/** The h-element of a text's highest heading: sections stand at h2. */
const HEADING_LEVEL = 3;

/** What changed between two texts beside each other, marked by line and colour, and said to who can't see. Needs no script. */
export function DiffView({ before, after, labels }: DiffViewProps) {
  const difference = diff(before, after);
  const { added, removed } = difference.words;
  const isSame = difference.blocks.every(({ status }) => status === "same");
  const options = { headingLevel: HEADING_LEVEL };
  return (
    <div className="diff">
      <p className="quiet">
        {isSame ? "Teksterne er ens." : `Ord tilføjet: ${added}. Ord slettet: ${removed}.`}
      </p>
      <table className="diff-beside">
        <thead>
          <tr>
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
          </tr>
        </thead>
        <tbody>
          {renderBeside(difference, options).map((row, at) => (
            // Rows are their places; nothing is moved among them.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at} className={`is-${row.status}`}>
              <td data-title={labels.before}>
                <Marked html={row.before} />
              </td>
              <td data-title={labels.after}>
                <Marked html={row.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Says before each change what it is; the marks can't be text, since all text is escaped. */
function Marked({ html }: { html: string }) {
  const said = html
    .replaceAll("<ins>", '<ins><span class="sr-only">tilføjet: </span>')
    .replaceAll("<del>", '<del><span class="sr-only">slettet: </span>');
  return <div className="text" dangerouslySetInnerHTML={{ __html: said }} />;
}
