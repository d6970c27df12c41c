import { collect, looksAt } from '../../../src/core/rollup/collect.js';
import { fileEvaluator } from '../../../src/core/rollup/evaluate-file.js';
import type { FoldSource } from '../../../src/core/rollup/fold.js';
import { addExchanged, openPartial, type PartialRollup } from '../../../src/core/rollup/partial.js';
import { type Rollup, type RollupOptions, rollup } from '../../../src/core/rollup/rollup.js';
import { smallProfile } from '../rules/test-rule.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';

/** A record in a few words; the rest of it is `more`. */
export interface Drawn {
  readonly id: string;
  readonly name?: string;
  readonly parent?: string;
  readonly path?: readonly string[];
  readonly type?: string;
  readonly period?: string;
  readonly more?: string;
  readonly file?: string;
}

const profile = smallProfile.replace(/appliesTo: .*\n/, '');

export function recordText({
  id,
  name = id,
  parent,
  path,
  type = 'chi-bo',
  period = '2023',
  more = '',
}: Drawn): string {
  const above = parent === undefined ? '' : `, parent: ${parent}`;
  const names = path === undefined ? '' : `, path: [${path.join(', ')}]`;
  return `chibo: 1
profile: thu.chibo-profile.yaml
branch: {id: ${id}, name: ${name}, type: ${type}${above}${names}}
period: ${period}
${more}`;
}

/** The files of a folder with these records. */
export function filesOf(drawn: readonly Drawn[]): Readonly<Record<string, string>> {
  const records = drawn.map((one, index) => [
    `${one.file ?? `${String(index).padStart(3, '0')}-${one.id}`}.chibo.yaml`,
    recordText(one),
  ]);
  return { 'thu.chibo-profile.yaml': profile, ...Object.fromEntries(records) };
}

export const anyTime = { from: '0000-01-01', to: '9999-12-31' };

/** Everything collected of a folder's records. */
export async function collected(files: Readonly<Record<string, string>>): Promise<PartialRollup> {
  const partial = openPartial();
  for await (const one of folderOf(files).records(() => false)) addExchanged(partial, one);
  return partial;
}

/** The records of a folder, to be folded. */
export function folderOf(files: Readonly<Record<string, string>>): FoldSource {
  const workspace = memoryWorkspace(files);
  const options = { language: 'vi', wanted: anyTime, lines: false, nameOf: (path: string) => path } as const;
  return {
    async *looks() {
      yield* looksAt(await workspace.records(), workspace);
    },
    async *records(isOnly) {
      const paths = await workspace.records();
      for await (const { exchanged } of collect(paths, workspace, { ...options, isOnly })) yield exchanged;
    },
    async *recordsAt(places) {
      const evaluator = fileEvaluator(workspace, options);
      for (const [place, path] of (await workspace.records()).entries()) {
        if (places.has(place)) yield (await evaluator.evaluateWith(path, [])).evaluated.exchanged;
      }
    },
  };
}

/** The roll-up of a few records. */
export async function rolledUp(drawn: readonly Drawn[], options: RollupOptions = {}): Promise<Rollup> {
  return rollup(await collected(filesOf(drawn)), options);
}

export const board: Drawn = { id: 'db', name: 'DB', type: 'dang-bo-co-so' };

/** So many members, the first `good` of them ranked `htt`. */
export function members(total: number, good = 0): string {
  const rows = Array.from(
    { length: total },
    (_, index) => `{id: m${index}${index < good ? ', rank: htt' : ', rank: ht'}}`,
  );
  return `members: [${rows.join(', ')}]\n`;
}
