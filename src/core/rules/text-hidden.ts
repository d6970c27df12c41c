import { type Fix, rewriteFix, setFix } from '../finding/fix.js';
import type { RuleMatch } from '../finding/rule-match.js';
import { canMatch, textsWhere, type WrittenText } from '../finding/text/texts.js';
import { legacyEvidence, legacyTextOf } from '../language/legacy-fonts.js';
import { message } from '../language/message.js';
import type { ParsedText } from '../parse/parse.js';
import type { Path } from '../parse/tree.js';
import { memberReferences } from '../record/member-references.js';
import type { BranchRecord, Member } from '../record/record.js';
import { hasLoneSurrogate, hiddenMarks, withoutHiddenMarks } from '../text/hidden.js';
import { normalName } from '../text/normal-name.js';
import { indicesWhere } from './indices-where.js';
import { hasPlainIds } from './plain-ids.js';
import type { Rule } from './rule.js';

/**
 * Text contains an invisible character, or a letter that only an old font would show correctly (format.md
 * §8).
 */
export const textHidden: Rule = {
  code: 'text/hidden',
  severity: 'warning',
  *check({ parsed, record }) {
    if (canMatch(parsed, 'oddVowels', rareLetters)) yield* markedTexts(parsed);
    yield* ids(record);
    yield* blankNames(record);
  },
};

/** A pattern that matches any plain text with a scalar to be reported. */
const anyHidden = new RegExp(
  `[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff]|\\p{Cs}|${legacyEvidence.source}`,
  'iu',
);

/**
 * A faster pattern that matches every text that `anyHidden` matches, and few others. It is tried on each
 * whole record first. It is twenty times as fast because it does not fold case and looks only at the
 * neighbours of vowels.
 */
const rareLetters = new RegExp(
  [
    // Control and format characters, lone surrogates, and signs and letters that Vietnamese never has.
    '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u00bf\\u00c4-\\u00c7\\u00cb\\u00ce-\\u00d1\\u00d6-\\u00d8\\u00db\\u00dc\\u00de\\u00df',
    '\\u00e4-\\u00e7\\u00eb\\u00ee-\\u00f1\\u00f6-\\u00f8\\u00fb\\u00fc\\u00fe\\u00ff\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e',
    '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ud800-\\udfff\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff]',
    // Vowels that are never adjacent in a Vietnamese syllable.
    '|[aA][\\u00c0-\\u00c3\\u00c8-\\u00ca\\u00d5\\u00d9\\u00da\\u00e0-\\u00e3\\u00e8-\\u00ea\\u00f5\\u00f9\\u00fa]',
    '|[eE][\\u00c0-\\u00c3\\u00d5\\u00d9\\u00e0-\\u00e3\\u00f5\\u00f9]|[oO][\\u00c2\\u00d5\\u00d9\\u00e2\\u00f5\\u00f9]',
    '|[uyUY\\u00d4\\u00f4][\\u00d5\\u00d9\\u00f5\\u00f9]',
  ].join(''),
);

const hidden = textsWhere(
  (value) => anyHidden.test(value) && (hiddenMarks(value).length > 0 || legacyTextOf(value) !== undefined),
);

function* markedTexts(parsed: ParsedText): Iterable<RuleMatch> {
  for (const written of hidden(parsed.root)) {
    const { node, value, path, part } = written;
    const span = { start: node.start, end: node.end };
    const marks = hiddenMarks(value);
    if (marks.length > 0) {
      const values = { marks: marks.join(', '), shown: withoutHiddenMarks(value) };
      yield { path, part, span, message: message('hidden/marks', values), ...withoutMarks(written, parsed) };
      continue;
    }
    const legacy = legacyTextOf(value);
    if (legacy === undefined) continue;
    const values = { encoding: legacy.encoding, meant: legacy.text };
    const fix =
      part === 'value' ? { fix: setFix(path, legacy.text, { before: value, after: legacy.text }) } : {};
    yield { path, part, span, message: message('hidden/legacy', values), ...fix };
  }
}

/**
 * The fix that removes invisible characters. It does not change the meaning, except for a lone surrogate,
 * which is the rest of a real character.
 */
function withoutMarks({ node, value, path, part }: WrittenText, { text: source }: ParsedText): { fix?: Fix } {
  const safe = !hasLoneSurrogate(value);
  const written = source.slice(node.start, node.end);
  const cleaned = withoutHiddenMarks(value);
  if (part === 'value') return { fix: setFix(path, cleaned, { before: written, after: cleaned }, safe) };
  const key = withoutHiddenMarks(written);
  return key === written ? {} : { fix: rewriteFix(source, node, key, safe) };
}

/**
 * Finds ids with blanks around them, and ids of members that differ only in case, blanks or the position of a
 * tone mark.
 */
function* ids(record: BranchRecord): Iterable<RuleMatch> {
  for (const [id, path] of idsOf(record)) {
    if (id === id.trim()) continue;
    const trimmed = id.trim();
    const fix = trimmed === '' ? {} : { fix: setFix(path, trimmed, { before: id, after: trimmed }, true) };
    yield { path, message: message('hidden/blanks', { id: trimmed }), ...fix };
  }
  if (hasPlainIds(record.members)) return;
  const seen = new Map<string, string>();
  for (const [index, { id }] of record.members.entries()) {
    if (id === undefined) continue;
    const normal = normalName(id);
    const other = seen.get(normal);
    if (other !== undefined && other !== id)
      yield { path: ['members', index, 'id'], message: message('hidden/alike', { id: id.trim(), other }) };
    seen.set(normal, other ?? id);
  }
}

function* idsOf(record: BranchRecord): Iterable<readonly [string, Path]> {
  const { branch, members } = record;
  yield [branch.id, ['branch', 'id']];
  if (branch.parent !== undefined) yield [branch.parent, ['branch', 'parent']];
  if (!hasPlainIds(members))
    for (const [index, { id }] of members.entries())
      if (id !== undefined) yield [id, ['members', index, 'id']];
  for (const { section, index, key, id } of memberReferences(record)) yield [id, [section, index, key]];
}

/** Finds names of only blanks: they look like missing names but are not. */
function* blankNames({ branch, members }: BranchRecord): Iterable<RuleMatch> {
  const wording = message('hidden/blank-name');
  if (branch.name !== '' && branch.name.trim() === '') yield { path: ['branch', 'name'], message: wording };
  const isBlank = ({ name }: Member): boolean => name !== undefined && name !== '' && name.trim() === '';
  for (const index of indicesWhere(members, isBlank))
    yield { path: ['members', index, 'name'], message: wording };
}
