import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { save } from '../server/workbench.mjs';
import { byHand, until, useBench } from './bench.js';

const file = 'thanh-tra/2023.chibo.yaml';

describe('a merge in conflict, by hand', () => {
  const bench = useBench();
  const it = byHand(bench, async () => {});

  it('is joined by cell, so that only what both sides changed is left to be decided', async () => {
    const text = await bench.text(file);
    const scored = (key: string, score: string): string =>
      text.replace(new RegExp(`(?<=I\\.1: .*${key}: )[\\d.]+`), score);
    const commit = async (content: string): Promise<void> => {
      await writeFile(join(bench.folder, file), content);
      await bench.git('commit', '-qam', 'x');
    };
    await bench.git('checkout', '-qb', 'cap-tren');
    await commit(scored('appraised', '6'));
    await bench.git('checkout', '-q', '-');
    const ours = scored('branch', '7');
    await commit(ours);
    await expect(bench.git('merge', '-q', 'cap-tren')).rejects.toThrow();
    const frame = await bench.open(file);
    await frame.waitForSelector('.banner.conflict');
    await frame.getByText('Ghép theo ô').click();
    await frame.waitForSelector('.banner.conflict', { state: 'detached' });
    await save(bench.page);
    await until(() => bench.text(file), ours.replace(/(?<=I\.1: .*appraised: )[\d.]+/, '6'));
  });
});
