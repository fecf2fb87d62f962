import { diffArrays } from "diff";
import { joinTexts } from "../join-texts.ts";
import type { Inline } from "../schema.ts";
import type { DiffText } from "./difference.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Beyond this many changed words a text is shown as replaced: faster, and easier to read. */
const MOST_EDITS = 1000;

/** Two lines of text, word by word. Words that changed beside each other are one change. */
export function diffInlines(before: Inline[], after: Inline[]): DiffText[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const changes = diffArrays(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  if (!changes)
    return runs([
      ["removed", a],
      ["added", b],
    ]);
  const found: Run[] = [];
  let [removed, added]: [Token[], Token[]] = [[], []];
  let [x, y] = [0, 0];
  changes.forEach((change, at) => {
    const isLast = at === changes.length - 1;
    if (change.removed) removed.push(...a.slice(x, (x += change.count)));
    else if (change.added) added.push(...b.slice(y, (y += change.count)));
    else {
      const same = b.slice(y, (y += change.count));
      x += change.count;
      const isGap = same.every((token) => token.isSpace) && removed.length > 0 && added.length > 0;
      if (isGap && !isLast) {
        removed.push(...same);
        added.push(...same);
        return;
      }
      found.push(["removed", removed], ["added", added], ["same", same]);
      [removed, added] = [[], []];
    }
  });
  return runs([...found, ["removed", removed], ["added", added]]);
}

type Run = [DiffText["status"], Token[]];

function runs(all: Run[]): DiffText[] {
  return all
    .filter(([, tokens]) => tokens.length > 0)
    .map(([status, tokens]) => ({
      status,
      content: joinTexts(tokens.map(({ inline }) => inline)),
    }));
}
