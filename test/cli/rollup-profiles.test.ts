import { describe, expect, test } from 'vitest';
import { chibo, folderOf, ownProfile } from './command-line.js';

/** A record whose profile is named by its id alone; where that is, a configuration says. */
function cell(number: number, profile: string): string {
  return `chibo: 1
profile: ${profile}
branch: {id: cb${number}, name: Chi bộ ${number}, type: chi-bo}
period: 2023
criteria: {I.1: {self: 7.5}}
`;
}

/** The profile of a commune: ten points, of which so many reach the level. */
const profile = (least: number): string =>
  ownProfile.replace('id: rieng', 'id: xa-minh').replace('min: 5', `min: ${least}`);

describe('profiles that a configuration keeps', () => {
  test('are those of a roll-up too, each for the records below its configuration', async () => {
    const cwd = await folderOf({
      'tan-an/chibo.config.yaml': 'chiboConfig: 1\nprofilePath: bo\n',
      'tan-an/bo/xa-minh.chibo-profile.yaml': profile(7),
      'tan-an/1.chibo.yaml': cell(1, 'xa-minh'),
      'tan-an/2.chibo.yaml': cell(2, 'xa-minh'),
      'tan-binh/chibo.config.yaml': 'chiboConfig: 1\nprofilePath: bo\n',
      'tan-binh/bo/xa-minh.chibo-profile.yaml': profile(8),
      'tan-binh/3.chibo.yaml': cell(3, 'xa-minh'),
      'khac/4.chibo.yaml': cell(4, 'xa-minh'),
      '.git/HEAD': 'ref: refs/heads/main\n',
    });
    const { code, out } = await chibo(['rollup', '.', '--format', 'ndjson'], { cwd });
    expect(code).toBe(1);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    // 7.5 points reach the 7 of one commune, not the 8 of the other; the last record has no configuration.
    const told = lines.flatMap(({ file, rollup }) => (rollup ? [[file, rollup.level ?? null]] : []));
    expect(Object.fromEntries(told)).toEqual({
      'tan-an/1.chibo.yaml': 'dat',
      'tan-an/2.chibo.yaml': 'dat',
      'tan-binh/3.chibo.yaml': 'chua-dat',
      'khac/4.chibo.yaml': null,
    });
    for (const path of ['tan-an/1.chibo.yaml', 'tan-binh/3.chibo.yaml']) {
      const evaluated = JSON.parse((await chibo(['evaluate', path, '--format', 'json'], { cwd })).out);
      expect(JSON.stringify(evaluated.level)).toContain(path.startsWith('tan-an') ? '"dat"' : '"chua-dat"');
    }
  });
});
