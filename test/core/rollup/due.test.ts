import { describe, expect, test } from 'vitest';
import { reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { smallProfile } from '../rules/test-rule.js';
import { collected, type Drawn, filesOf } from './records.js';

const limits = 'limits: {thuongKy: 12, chuyenDe: 4, chiUy: 12}\n';
const profile = `${smallProfile.replace(/appliesTo: .*\n/, '')}${limits}`;

/** The shares of one figure as "n/of", by the key of their title. */
async function sharesOf(id: string, drawn: readonly Drawn[], deadline?: string) {
  const files = { ...filesOf(drawn), 'thu.chibo-profile.yaml': profile };
  const rolled = rollup(await collected(files), { deadline });
  const figures = reviewOf(rolled.root, rolled).figures.filter((figure) => figure.id === id);
  return Object.fromEntries(figures.map(({ title, n, of }) => [title.key, `${n}/${of}`]));
}

const monthly = (count: number, kind = 'thuong-ky'): string =>
  Array.from({ length: count }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `{date: 2023-${month}-${index < 12 ? '05' : '20'}, kind: ${kind}}`;
  }).join(', ');

describe('F7: meetings held of those due', () => {
  test('a cell that held none owes them, one that held more does not cover for it, one without a list does not say', async () => {
    const shares = await sharesOf('F7', [
      { id: 'cb1', more: `meetings: [${monthly(13)}]\n` },
      { id: 'cb2', more: `meetings: [${monthly(11)}, ${monthly(4, 'chuyen-de')}]\n` },
      { id: 'cb3', more: 'meetings: []\n' },
      { id: 'cb4' },
    ]);
    // 12 of 12, 11 of 12 and 0 of 12; thematic 0, 4 and 0 of 4; the committee never.
    expect(shares).toEqual({
      'rollup/held-regular': '23/36',
      'rollup/held-thematic': '4/12',
      'rollup/held-committee': '0/36',
    });
  });

  test('half a year owes half', async () => {
    const more = 'meetings: [{date: 2023-07-05, kind: thuong-ky}, {date: 2023-08-20, kind: chuyen-de}]\n';
    const shares = await sharesOf('F7', [{ id: 'cb1', period: '{from: 2023-07-01, to: 2023-12-31}', more }]);
    expect(shares).toMatchObject({ 'rollup/held-regular': '1/6', 'rollup/held-thematic': '1/2' });
  });
});

describe('F24: records sent', () => {
  test('goes by the day of sending alone; an appraisal does not say when a record was sent', async () => {
    const drawn: readonly Drawn[] = [
      { id: 'cb1', more: 'workflow: {tham-dinh: 2023-12-20, cong-nhan: {date: 2023-12-28}}\n' },
      { id: 'cb2', more: 'workflow: {binh-xet: 2023-12-10}\n' },
    ];
    expect(await sharesOf('F24', drawn, '2023-12-15')).toEqual({});
  });

  test('counts those sent in time among all that were due; one sent back is not sent', async () => {
    const drawn: readonly Drawn[] = [
      { id: 'cb1', more: 'workflow: {gui-ho-so: 2023-12-14}\n' },
      { id: 'cb2', more: 'workflow: {gui-ho-so: 2023-12-16}\n' },
      { id: 'cb3', more: 'workflow: {gui-ho-so: 2023-12-10, tra-lai: 2023-12-12}\n' },
      { id: 'cb4' },
    ];
    expect(await sharesOf('F24', drawn, '2023-12-15')).toEqual({
      'rollup/submitted': '2/4',
      'rollup/in-time': '1/4',
    });
  });
});
