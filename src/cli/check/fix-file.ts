import { applySafeFixes, type Fixed } from '../../core/fix/apply-fixes.js';
import { changeFile } from '../files/write-file.js';
import { checkText } from './check-file.js';
import type { Place } from './folders.js';

/** One mend can bring another to light; what is left after so many rounds is left to people. */
const mostRounds = 10;

/** Makes the safe mends of a file and writes it; gives how many there were. */
export async function fixFile(file: string, place: Place): Promise<number> {
  let count = 0;
  await changeFile(file, async (text) => {
    const fixed = await fixedText(text, place);
    count = fixed.text === text ? 0 : fixed.count;
    return fixed.text;
  });
  return count;
}

async function fixedText(text: string, place: Place): Promise<Fixed> {
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings, profile } = await checkText(place, fixed.text);
    const next = applySafeFixes(fixed.text, findings, profile);
    if (next.count === 0) break;
    fixed = { text: next.text, count: fixed.count + next.count };
  }
  return fixed;
}
