import { candidates, type Edit, editsOf } from "./candidates.ts";
import { findWords } from "./find-words.ts";
import { eachPart, type Language, likeliest, likeliestRare } from "./language.ts";

export interface WordReading {
  word: string;
  /** None when it stands as it was printed. */
  edits: readonly Edit[];
  /** What stands there is a Danish word. */
  isKnown: boolean;
  /** By how much a repair is likelier than the next reading, or leaving the word: ln of the ratio. */
  margin: number;
  /** The same of a word that stays, before any other reading of it. */
  lead: number;
  /** The readings that the words beside it may decide between: first that it stands as it was printed. */
  contenders: readonly Contender[];
}

interface Contender extends Pick<WordReading, "word" | "edits"> {
  score: number;
  /** By how much its letters are likelier than those that stand there; null when it's no name. */
  letters: number | null;
  /** Only its letters speak for it. */
  isName: boolean;
}

/** Readings that are less likely than the best by so much, in ln, stay contenders: a document may show that they are likelier. */
const slack = 6;
const danish = /[æøåÆØÅ]/;
const likeName = /^[\p{Lu}@]\p{Ll}/u;
/** Words that are words already are doubted only for what is read wrong often. */
const doubt = { mostEdits: 2, mostCost: 5, mostOrder: { usual: 7, other: 7 }, mayBeLost: false };
/** Long ones that are no usual words may have lost a letter too. */
const longDoubt = { mostEdits: 2, mostCost: 7, mostOrder: { usual: 9, other: 7 }, mayBeLost: true };
const search = { mostEdits: 5, mostCost: 11, mostOrder: { usual: 14, other: 9 }, mayBeLost: true };
const shortSearch = { ...search, mayBeLost: false };
/** Cheap readings are looked for first: where one is found, fewer others are worth looking for. */
const cheap = 4.5;
/** What a letter costs that is read as any other, is lost, or stands there though none was printed. */
const anyOther = 7.5;
const longWord = 7;
/** Of short words in capitals, which are abbreviations, only these are read otherwise: ln of their share. */
const leastOfCapitals = Math.log(40 / 100_000);
/** What a repair must be likelier than leaving the word: evidence, not a guess. */
const leastMargin = 0.5;
/** The same of a name that no dictionary has: only its letters speak for it. */
const leastNameMargin = 1.2;
/** The same of a word without a capital: better that one stays which is no word than that it becomes another. */
const leastOtherMargin = 3;
/** Of names that no dictionary has more are damaged than their letters say, of other words fewer. */
const damagedName = 1.6;
const damagedOther = 0;
/** So long words may be read by their letters though they are no names. */
const longOther = 6;
/** Longer names than this are no compounds by chance. */
const longCompound = 12;
/** Longer ones are dots and lines that were read as letters. */
const longestName = 24;
/** By how much a name's letters must be likelier than a word, in ln. */
const farFetched = 7;
/** Readings of a name: their edits and cost at most, and how many of them. */
const names = { mostEdits: 5, mostCost: 9, mostTried: 200 };

/**
 * What a word of a damaged text says, by how it looks and how likely each reading is.
 * @param isName it has a capital though no sentence begins with it
 */
export function readWord(word: string, language: Language, isName: boolean): WordReading {
  if (word.length < 2 || danish.test(word)) return untouched(word);
  const known = likelihoodOf(word, language, isName);
  const isUsual = language.usual(word, isName) !== null;
  // Letters of a short name that happen to be those of two words tell nothing.
  const isKnown =
    known !== null &&
    (isUsual || !isName || word.length >= longCompound || !language.isCompound(word));
  const keep = known ?? unknown(word, language, isName);
  const looksLikeName = likeName.test(word);
  const mayBeName =
    !isKnown && word.length <= longestName && (looksLikeName || word.length >= longOther);
  const ownLetters = language.letters(word);
  const possible = editsOf(word);
  const how = howToSearch(word, isKnown, isUsual);
  const isShortCapitals = /^\p{Lu}{2,4}$/u.test(word);
  const contenders = new Map<string, Contender>([
    [word, { word, edits: [], score: keep, letters: null, isName: false }],
  ]);
  let most = keep + leastMargin;
  let hasWord = false;
  /** Looks for words; those that are less likely than the best one by too much aren't found. */
  const look = (mostCost: number, other: number | null) => {
    const room = slack - most;
    const found = findWords(word, possible, language.tree, {
      ...how,
      mostCost: {
        usual: Math.min(mostCost, likeliest + room),
        other: other === null ? Math.min(mostCost, likeliestRare + room) : -Infinity,
      },
      eachPart: -eachPart,
      anyOther: other,
    });
    for (const { word: printed, cost, edits } of found.values()) {
      if (contenders.has(printed)) continue;
      const likely =
        other === null && language.letters(printed) - ownLetters < leastLetters
          ? language.usual(printed, isName)
          : likelihoodOf(printed, language, isName);
      if (likely === null || (isShortCapitals && likely < leastOfCapitals)) continue;
      const score = likely - cost;
      if (score <= keep - slack) continue;
      contenders.set(printed, { word: printed, edits, score, letters: null, isName: false });
      hasWord ||= score > most;
      most = Math.max(most, score);
    }
  };
  look(Math.min(cheap, how.mostCost), null);
  if (how.mostCost > cheap) look(how.mostCost, null);
  if (!isKnown && !hasWord && word.length >= longWord && word.length <= longestName)
    look(search.mostCost, anyOther);
  if (mayBeName && (looksLikeName || !hasWord))
    addNames(contenders, word, possible, keep, language);
  return decide([...contenders.values()], isKnown);
}

/** Adds readings for which only their letters speak, as those of a name that no dictionary has. */
function addNames(
  contenders: Map<string, Contender>,
  word: string,
  possible: readonly Edit[],
  keep: number,
  language: Language,
): void {
  const looksLikeName = likeName.test(word);
  const gain = (looksLikeName ? damagedName : damagedOther) - language.nameLetters(word);
  for (const { word: printed, cost, edits } of candidates(word, possible.filter(isOfName), names)) {
    if (capitalInside.test(printed) || twice.test(printed)) continue;
    const asWord = contenders.get(printed);
    if (asWord !== undefined && !looksLikeName) continue;
    const letters = language.nameLetters(printed) + gain;
    const score = Math.max(asWord?.score ?? -Infinity, keep + letters - cost);
    if (asWord !== undefined) contenders.set(printed, { ...asWord, letters, score });
    else if (score > keep - slack - nextBest)
      contenders.set(printed, { word: printed, edits, score, letters, isName: true });
  }
}

/**
 * The same readings in a document that is known by now.
 * @param dearer by how much each confusion costs more there than usually, by "printed read"
 * @param times so often the word is read just so: each time the same letters would have been misread alike
 */
export function reread(
  { contenders, isKnown }: WordReading,
  language: Language,
  isName: boolean,
  dearer: ReadonlyMap<string, number>,
  times: number,
): WordReading {
  const [asItStands, ...others] = contenders;
  if (asItStands === undefined) return untouched("");
  const { word } = asItStands;
  const keep = likelihoodAsItStands(word, language, isName);
  return decide(
    [
      { ...asItStands, score: keep },
      ...others.map((one) => {
        const cost = one.edits.reduce((sum, { printed, read, cost: usual }) => {
          const here = usual + (dearer.get(`${printed} ${read}`) ?? 0);
          return sum + (danish.test(printed) ? here * times : here);
        }, 0);
        const likely = likelihoodOf(one.word, language, isName);
        const score = scoreOf(likely, one.letters, keep) - cost;
        return { ...one, score, isName: likely === null };
      }),
    ],
    isKnown || language.usual(word, isName) !== null,
  );
}

/** How likely a reading is, as a word and as a name, whichever is more. */
const scoreOf = (likely: number | null, letters: number | null, keep: number) =>
  Math.max(likely ?? -Infinity, letters === null ? -Infinity : keep + letters);

/** Capitals inside a word are misread, whatever it would mean without them. */
const likelihoodOf = (word: string, language: Language, isName: boolean) =>
  capitalInside.test(word) ? null : language.likelihood(word, isName);

const likelihoodAsItStands = (word: string, language: Language, isName: boolean) =>
  likelihoodOf(word, language, isName) ?? unknown(word, language, isName);

/** How much less likely than those that stand there the letters of a word may be, in ln. */
const leastLetters = -5;
/** Readings that are so much less likely than leaving the word aren't looked at. */
const nextBest = 4;

const untouched = (word: string): WordReading => ({
  word,
  edits: [],
  isKnown: true,
  margin: 0,
  lead: Infinity,
  contenders: [],
});

/**
 * Which of a word's readings it is.
 * @param gain what a reading gains by the words beside it, in ln
 */
export function decide(
  contenders: readonly Contender[],
  isKnown: boolean,
  gain: (word: string) => number = () => 0,
): WordReading {
  const [asItStands, ...others] = contenders;
  const keep = asItStands!.score + gain(asItStands!.word);
  const race = (ofNames: boolean, least: number) => {
    let best: Contender | null = null;
    let score = keep + least;
    let second = -Infinity;
    for (const one of others) {
      if (one.isName !== ofNames) continue;
      const here = one.score + gain(one.word);
      if (here <= score) second = Math.max(second, here);
      else {
        if (best !== null) second = score;
        best = one;
        score = here;
      }
    }
    return { best, score, second };
  };
  const asWord = race(false, leastMargin);
  const isLikeName = likeName.test(asItStands!.word);
  const leastOfName = isLikeName ? leastNameMargin : leastOtherMargin;
  const asName = race(true, leastOfName);
  // Letters alone speak for a name only where no word does, or only a far-fetched one.
  const isWord = asWord.best !== null && (asWord.score > asName.score - farFetched || !isLikeName);
  const { best, score, second } = isWord ? asWord : asName;
  const margin = score - Math.max(second, keep);
  if (best === null || (!isWord && margin < leastOfName))
    return {
      word: asItStands!.word,
      edits: [],
      isKnown,
      margin: 0,
      lead: isKnown ? keep - asWord.second : 0,
      contenders,
    };
  const { word, edits } = best;
  return { word, edits, isKnown, margin, lead: 0, contenders };
}

/** Aa is no å beside an a. */
const twice = /å[aå]|aå/i;
const capitalInside = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;

function howToSearch(word: string, isKnown: boolean, isUsual: boolean) {
  if (!isKnown) return word.length > 3 ? search : shortSearch;
  return isUsual || word.length < longWord ? doubt : longDoubt;
}

/** A lost letter isn't missed in a name that no dictionary has. */
const isOfName = ({ printed, read, cost }: Edit) =>
  danish.test(printed) && read !== "" && cost <= names.mostCost;

/** A word that no dictionary has is a name, a foreign word or damaged: the longer, the less likely the first. */
function unknown(word: string, language: Language, isName: boolean): number {
  if (/^\p{Lu}+$/u.test(word)) return word.length < 5 ? -8 : -13;
  if (capitalInside.test(word)) return -20;
  const odd = Math.max(0, -language.letters(word) - 2.6 * (word.length + 1));
  return (
    (isName ? -15 : /^\p{Lu}/u.test(word) ? -16 : -19) -
    0.6 * Math.max(0, word.length - 7) -
    0.8 * odd
  );
}
