import { expect } from 'vitest';
import { redactRecord } from '../../src/core/redact/redact.js';

/** Names that attacks plant; written here in the one spelling that people expect. */
export const planted = ['Trần Văn An', 'Hòa Thị Thúy', 'Đặng Hữu Nghĩa', 'Lê Bình', 'Y Nuê Byă'] as const;

export const head =
  'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: x, name: Chi bộ X, type: chi-bo}\nperiod: 2023\n';

export const list = `members:\n${planted
  .map((name, index) => `  - {id: dv0${index + 1}, name: ${name}, kind: chinh-thuc, rank: htt}\n`)
  .join('')}`;

/** A text with nothing left of it that spelling can change: letters without marks, and digits. */
export function bones(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/ƀ/g, 'b')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The redacted text, or nothing where redaction refuses, which gives nothing away. */
export function redacted(text: string): string {
  const result = redactRecord(text);
  return result.kind === 'redacted' ? result.text : '';
}

/** The names of the planted ones, in whatever spelling, that a text still holds. */
export function namesLeft(text: string, names: readonly string[] = planted): readonly string[] {
  const left = bones(text);
  return names.filter((name) => left.includes(bones(name)));
}

export function expectNobody(text: string, names: readonly string[] = planted): void {
  expect({ left: namesLeft(text, names), text }).toEqual({ left: [], text });
}
