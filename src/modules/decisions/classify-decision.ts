import type { DecisionType } from "./decision-type.ts";
import {
  type Act,
  acts,
  changedBefore,
  changes,
  expected,
  fell,
  minority,
  motion,
  nothing,
  part,
} from "./decision-acts.ts";
import { splitSentences } from "./sentences.ts";

export interface Classified {
  type: DecisionType;
  types: DecisionType[];
}

/**
 * Reads from a decision's text what the body did: every act in printed order, and the weightiest.
 * A text that names no act is the record of a discussion.
 *
 * @param asked the item has a recommendation, so it asks the body to decide something
 */
export function classifyDecision(text: string, asked: boolean): Classified {
  if (nothing.test(text.trim())) return { type: "none", types: ["none"] };
  const found: FoundAct[] = [];
  let isMoved = false;
  for (const sentence of text.split("\n").flatMap(splitSentences)) {
    // "Anbefales. Enstemmigt vedtaget." says how it was recommended.
    const isHow = unanimous.test(sentence) && found.some(({ type }) => type === "recommended");
    isMoved ||= motion.test(sentence);
    if (!isHow) found.push(...readActs(sentence, isMoved));
  }
  const ofBody = found.filter(({ isMinority }) => !isMinority);
  const done = ofBody.length > 0 ? ofBody : found;
  const real = done.filter(({ act }) => act.aside === undefined);
  const counted = asked && real.length > 0 ? real : done;
  if (counted.length === 0) return { type: "discussed", types: ["discussed"] };
  const isTalk = counted.some(({ type }) => type === "discussed" || type === "noted");
  const weight = (each: FoundAct) => (isTalk && each.follows ? leastWhole : weightOf(each));
  const leading = counted.reduce((best, each) => (weight(each) > weight(best) ? each : best));
  return { type: leading.type, types: [...new Set(counted.map(({ type }) => type))] };
}

const unanimous = /^(?:enstemmigt vedtaget|vedtaget enstemmigt)\.?$/i;

/** Of two parts that were approved, the one with changes tells. */
function weightOf({ act, type, isPart }: FoundAct): number {
  if (isPart) return leastWhole;
  return act.weight + (type === "approved_with_changes" ? 0.5 : 0);
}

interface FoundAct {
  type: DecisionType;
  act: Act;
  /** Some of the members did it, and not the body. */
  isMinority: boolean;
  /** It may be what follows from a talk. */
  follows: boolean;
  /** Only a part was rejected or postponed: what was done with the rest tells. */
  isPart: boolean;
}

/** Less than anything that was done with the whole. */
const leastWhole = 3.9;

/** @param isMoved a motion beside the matter was told of before */
function readActs(sentence: string, isMoved: boolean): FoundAct[] {
  if (expected.test(sentence)) return [];
  const isMinority = minority.test(sentence.trimStart());
  const found = acts.flatMap((act) => {
    const at = act.pattern.exec(sentence)?.index;
    return at === undefined ? [] : [{ act, at }];
  });
  return found
    .filter(({ act }) => !found.some((other) => other.act.hides?.includes(act.type)))
    .toSorted((a, b) => a.at - b.at)
    .map(({ act, at }) => ({
      act,
      isMinority,
      follows: act.follows?.test(sentence) ?? false,
      isPart:
        ["rejected", "postponed"].includes(act.type) &&
        (part.test(sentence) || (isMoved && fell.test(sentence.trim()))),
      type: changed(act, sentence, at),
    }));
}

function changed(act: Act, sentence: string, at: number): DecisionType {
  const isChanged =
    act.type === "approved" && (changes.test(sentence.slice(at)) || changedBefore.test(sentence));
  return isChanged ? "approved_with_changes" : act.type;
}
