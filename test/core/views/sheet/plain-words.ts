import { expect } from 'vitest';
import { type Language, messagesOf } from '../../../../src/core/language/message.js';
import { nameFinding } from '../../../../src/core/views/sheet/named-finding.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { viewSheet } from '../../../../src/core/views/sheet/show-sheet.js';
import type { Assessment } from '../../../../src/core/workspace/assess.js';

/** Words of the file that nobody who fills in a form knows. */
const fileWords: readonly (readonly [string, RegExp])[] = [
  ['a path', /[A-Za-z]+(\[[^\]]*\])+|\b[a-z]+\.[a-z][A-Za-z]*\b/],
  ['a key', /\b(override|true|false|bands|chibo|khong-dat|selfDetected)\b/],
  ['an ISO date', /\d{4}-\d{2}-\d{2}/],
  ['a line of the file', /dòng [\w.{}]+: …|dòng \d|\bline \d|Add the line/],
  [
    'the code of a rule',
    /\b(yaml|schema|profile|score|level|quota|members|meetings|vote|workflow|mentoring|discipline|text|privacy|period)\/[a-z]/,
  ],
  ['a term of YAML', /YAML|NFD|NFC|<<|&tên|\*tên|~/],
];

/** Nothing that the grid or a list of findings says of a record has words of the file. */
export function expectPlainWords(assessment: Assessment): void {
  if (assessment.record === undefined) return;
  for (const language of ['vi', 'en'] as const) {
    for (const said of saidOf(assessment, language)) expect(wordsOfFile(said), said).toEqual([]);
  }
}

function saidOf(assessment: Assessment, language: Language): readonly string[] {
  const cells = sheetsOf(assessment).flatMap((sheet) =>
    viewSheet(sheet, language).rows.flatMap((row) => row.cells),
  );
  const inGrid = cells.flatMap(({ findings = [], explanation = '' }) => [
    explanation,
    ...findings.flatMap(({ message, fix = '' }) => [message, fix]),
  ]);
  const inLists = assessment.findings.flatMap((finding) => {
    const { place, message, fix = '' } = nameFinding(finding, assessment, language);
    return [message, fix, ...(place === '' ? [] : [place])];
  });
  return [...inGrid, ...inLists];
}

/** What of the file a text says, besides what it quotes. */
function wordsOfFile(text: string): readonly string[] {
  const own = text.replace(/"[^"]*"|“[^”]*”/g, '""');
  return fileWords.filter(([, pattern]) => pattern.test(own)).map(([name]) => name);
}

/** Wordings for the grid must be free of them even where no record shows them. */
export function messagesWithFileWords(language: Language): readonly string[] {
  return Object.entries(messagesOf(language))
    .filter(([key, message]) => key.startsWith('plain/') && wordsOfFile(message).length > 0)
    .map(([key]) => key);
}
