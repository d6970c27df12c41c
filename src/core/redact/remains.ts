import { keyText, type Node, type Path, visit } from '../parse/tree.js';
import { indexLines } from '../text/positions.js';
import type { Codes } from './codes.js';
import { mayName } from './may-name.js';
import { isOwnKey, policyOf } from './policy.js';

/** A place with words that may name a person. Its path has no key that may do so. */
export interface Remain {
  readonly path: Path;
  /** Counted from 0. */
  readonly line: number;
}

export function remainsIn(text: string, root: Node, codes: Codes): readonly Remain[] {
  const remains: Remain[] = [];
  const lines = indexLines(text);
  const add = (path: Path, node: Node): void => {
    remains.push({ path: namelessPath(path, codes), line: lines.position(node.start).line });
  };
  visit(root, (node, path) => {
    if (node.kind === 'scalar' && typeof node.value === 'string') {
      if (policyOf(path).policy === 'text' && mayName(node.value, codes.finder.parts)) add(path, node);
    }
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      const own = [...path, keyText(entry)];
      if (!entry.merged && isOwnKey(own) && mayName(keyText(entry), codes.finder.parts)) add(path, entry.key);
    }
  });
  return remains;
}

function namelessPath(path: Path, codes: Codes): Path {
  const end = path.findIndex((step) => typeof step === 'string' && mayName(step, codes.finder.parts));
  return end < 0 ? [...path] : path.slice(0, end);
}
