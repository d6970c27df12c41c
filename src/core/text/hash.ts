/** A second seed for `hashOf`: it gives a second hash that is independent of the first. */
export const secondSeed = 0x9747b28c;

/** The 32-bit FNV-1a hash of a text's UTF-16 units from a seed. It is the same on every machine. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A hash of 53 bits as a whole number, never 0. It is wide enough to distinguish millions of texts. */
export function wideHashOf(text: string): number {
  return (hashOf(text, secondSeed) >>> 11) * 0x1_0000_0000 + hashOf(text) || 1;
}
