import { describe, expect, test } from 'vitest';
import { filterChoices } from '../../../../webview/grid/pure/choice-filter.js';

const ranks = [
  { code: 'htxs', label: 'Hoàn thành xuất sắc nhiệm vụ' },
  { code: 'htt', label: 'Hoàn thành tốt nhiệm vụ' },
  { code: 'ht', label: 'Hoàn thành nhiệm vụ' },
  { code: 'kht', label: 'Không hoàn thành nhiệm vụ' },
];
const checks = [
  { code: 'khong-dat', label: 'Không đạt' },
  { code: 'dat', label: 'Đạt' },
  { code: 'na', label: 'Không áp dụng' },
];

function left(choices: typeof ranks, typed: string): string {
  return filterChoices(choices, typed)
    .map(({ code }) => code)
    .join(' ');
}

describe('the choices left', () => {
  test.each([
    { typed: '', choices: ranks, codes: 'htxs htt ht kht', because: 'nothing is typed' },
    { typed: '   ', choices: ranks, codes: 'htxs htt ht kht', because: 'spaces are nothing' },
    { typed: 'xuất', choices: ranks, codes: 'htxs', because: 'the name holds it' },
    { typed: 'xuat', choices: ranks, codes: 'htxs', because: 'accents are aside' },
    { typed: 'XUẤT', choices: ranks, codes: 'htxs', because: 'case is aside' },
    {
      typed: 'xuất'.normalize('NFD'),
      choices: ranks,
      codes: 'htxs',
      because: 'decomposed letters are the same',
    },
    { typed: ' tốt ', choices: ranks, codes: 'htt', because: 'spaces around it are aside' },
    {
      typed: 'ht',
      choices: ranks,
      codes: 'ht htxs htt kht',
      because: 'the very code, then what begins so, then what holds it',
    },
    { typed: 'hoàn thành', choices: ranks, codes: 'htxs htt ht kht', because: 'what begins so comes first' },
    { typed: 'hoàn thành nhiệm vụ', choices: ranks, codes: 'ht kht', because: 'the very name comes first' },
    {
      typed: 'dat',
      choices: checks,
      codes: 'dat khong-dat',
      because: 'the very code comes first, whatever the order',
    },
    { typed: 'đạt', choices: checks, codes: 'dat khong-dat', because: 'so does the very name' },
    { typed: 'd', choices: checks, codes: 'dat khong-dat na', because: 'đ is a d with a mark' },
    { typed: 'khong', choices: checks, codes: 'khong-dat na', because: 'of equals the order stays' },
    { typed: 'zz', choices: checks, codes: '', because: 'nothing holds it' },
  ])('of "$typed": $because', ({ typed, choices, codes }) => {
    expect(left(choices, typed)).toBe(codes);
  });

  test('are none of none', () => {
    expect(filterChoices([], 'a')).toEqual([]);
  });
});
