/** What a word of the tree is, as bits; `leadsToUsual` of a node below which a usual word stands. */
export const role = {
  word: 1,
  /** A compound begins with it, or has it in its middle. */
  head: 2,
  /** A compound ends with it. */
  tail: 4,
  usual: 8,
  leadsToUsual: 16,
} as const;

/** Longer ones are no words, and compounds have no more parts. */
export const longestWord = 60;
export const mostParts = 4;

/** Words by their letters. Node 0 is the beginning of all; the children of a node stand side by side, sorted. */
export interface WordTree {
  /** The letter that leads to a node. */
  letters: Uint16Array;
  /** Where a node's children begin; they end where the next node's begin. */
  starts: Uint32Array;
  roles: Uint8Array;
}

interface TreeBuilder {
  /** Adds a word. */
  add(word: string, roles: number): void;
  /** Adds the first `kept` letters of the word that was added last, with an ending. */
  addForm(kept: number, ending: string, roles: number): void;
  build(): WordTree;
}

/** A tree that grows; roles of a word that is added several times come together. */
export function treeBuilder(): TreeBuilder {
  let size = 1 << 21;
  // Of each node; 0 where there is none, as node 0 is nobody's child.
  let firstChild = new Uint32Array(size);
  let nextSibling = new Uint32Array(size);
  let letters = new Uint16Array(size);
  let roles = new Uint8Array(size);
  let count = 1;
  /** The nodes of the last word's beginnings, by how many letters they have. */
  const path = [0];

  function grow(): void {
    size *= 2;
    const wider = <T extends Uint8Array | Uint16Array | Uint32Array>(made: T, old: T): T => {
      made.set(old);
      return made;
    };
    firstChild = wider(new Uint32Array(size), firstChild);
    nextSibling = wider(new Uint32Array(size), nextSibling);
    letters = wider(new Uint16Array(size), letters);
    roles = wider(new Uint8Array(size), roles);
  }

  function childFor(node: number, letter: number): number {
    for (let child = firstChild[node]!; child !== 0; child = nextSibling[child]!)
      if (letters[child] === letter) return child;
    if (count === size) grow();
    const made = count;
    count += 1;
    letters[made] = letter;
    nextSibling[made] = firstChild[node]!;
    firstChild[node] = made;
    return made;
  }

  /** The same tree with all children of a node side by side. */
  function build(): WordTree {
    const tree: WordTree = {
      letters: new Uint16Array(count),
      starts: new Uint32Array(count + 1),
      roles: new Uint8Array(count),
    };
    const from = new Uint32Array(count);
    const parents = new Uint32Array(count);
    let made = 1;
    for (let node = 0; node < count; node++) {
      const old = from[node]!;
      tree.starts[node] = made;
      tree.roles[node] = roles[old]!;
      for (let child = firstChild[old]!; child !== 0; child = nextSibling[child]!) {
        // The few children of a node are put in order as they come.
        let at = made;
        for (; at > tree.starts[node]! && tree.letters[at - 1]! > letters[child]!; at--) {
          tree.letters[at] = tree.letters[at - 1]!;
          from[at] = from[at - 1]!;
        }
        tree.letters[at] = letters[child]!;
        from[at] = child;
        parents[made] = node;
        made += 1;
      }
    }
    tree.starts[count] = made;
    for (let node = count - 1; node > 0; node--)
      if ((tree.roles[node]! & (role.usual | role.leadsToUsual)) !== 0)
        tree.roles[parents[node]!]! |= role.leadsToUsual;
    return tree;
  }

  return {
    add(word, given) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        node = childFor(node, word.charCodeAt(at));
        path[at + 1] = node;
      }
      roles[node]! |= given;
    },
    addForm(kept, ending, given) {
      let node = path[kept]!;
      for (let at = 0; at < ending.length; at++) node = childFor(node, ending.charCodeAt(at));
      roles[node]! |= given;
    },
    build,
  };
}

/** Where a letter leads from a node; 0 when no word goes on so. */
export function childOf({ letters, starts }: WordTree, node: number, letter: number): number {
  let from = starts[node]!;
  let to = starts[node + 1]!;
  while (to - from > 8) {
    const middle = (from + to) >> 1;
    if (letters[middle]! > letter) to = middle;
    else from = middle;
  }
  for (; from < to; from++) if (letters[from] === letter) return from;
  return 0;
}

/** What a word is, as bits; 0 when it isn't there. */
export function rolesOf(tree: WordTree, word: string): number {
  let node = 0;
  for (let at = 0; at < word.length; at++) {
    node = childOf(tree, node, word.charCodeAt(at));
    if (node === 0) return 0;
  }
  return tree.roles[node]!;
}
