import { applySafeFixes, type Fixed } from '../../core/fix/apply-fixes.js';
import { readText, writeText } from '../folder.js';
import { checkText } from './check-file.js';
import type { Place } from './folders.js';

/** One mend can bring another to light; what is left after so many rounds is left to people. */
const mostRounds = 10;

/** Makes the safe mends of a file and writes it; gives how many there were. */
export async function fixFile(file: string, place: Place): Promise<number> {
  const { text, mark } = await readText(file);
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings, profile } = await checkText(place, fixed.text);
    const next = applySafeFixes(fixed.text, findings, profile);
    if (next.count === 0) break;
    fixed = { text: next.text, count: fixed.count + next.count };
  }
  if (fixed.text === text) return 0;
  await writeText(file, mark + fixed.text);
  return fixed.count;
}
