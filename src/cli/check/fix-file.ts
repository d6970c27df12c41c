import { applySafeFixes } from '../../core/edit/apply-fixes.js';
import type { Finding } from '../../core/finding/finding.js';
import type { BeforeAfter } from '../../core/finding/fix.js';
import type { ParsedText } from '../../core/parse/parse.js';
import { pathAt } from '../../core/parse/path-at.js';
import { pathText } from '../../core/parse/path-text.js';
import { isSelected, type Selection } from '../../core/rules/selection.js';
import { changeFile } from '../files/write-file.js';
import { checkText } from './check-file.js';
import type { ConfigPlace } from './folders.js';

/** One fix can reveal another finding. After this many rounds the rest is left to people. */
const mostRounds = 10;

/** A fix that was applied, or would be in a dry run. */
export interface MadeFix extends BeforeAfter {
  /** As a path that people write: `members[dv01].rank`. */
  readonly place: string;
}

/**
 * Applies the safe fixes of the selected findings to a file and writes it, unless this is a dry run
 * (`tried`). Returns each fix.
 */
export async function fixFile(
  file: string,
  place: ConfigPlace,
  isTried: boolean,
  selection: Selection,
): Promise<readonly MadeFix[]> {
  let made: readonly MadeFix[] = [];
  await changeFile(file, async (text) => {
    const fixed = await fixedText(text, place, selection);
    made = fixed.text === text ? [] : fixed.made;
    return isTried ? undefined : fixed.text;
  });
  return made;
}

interface FixedText {
  readonly text: string;
  readonly made: readonly MadeFix[];
}

async function fixedText(text: string, place: ConfigPlace, selection: Selection): Promise<FixedText> {
  const made: MadeFix[] = [];
  let fixed = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings, profile, parsed } = await checkText(place, fixed);
    const wanted = findings.filter(({ code }) => isSelected(code, selection));
    const next = applySafeFixes(fixed, wanted, profile);
    if (next.made.length === 0) break;
    made.push(...next.made.map((finding) => madeFix(finding, parsed)));
    fixed = next.text;
  }
  return { text: fixed, made };
}

function madeFix({ fix, path = [], span }: Finding, { root }: ParsedText): MadeFix {
  const { before = '', after = '' } = fix?.shown ?? {};
  // In braces, `9,5` gives a finding on the key 5. The fix makes that key part of the value before it.
  return { place: pathText(fix?.edits ? pathAt(root, span.start) : path, root), before, after };
}
