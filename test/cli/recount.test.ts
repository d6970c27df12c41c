import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureJson, NodeJson, RollupJson } from '../../src/core/rollup/rollup-json.js';
import { often } from '../properties.js';
import { chibo, folderOf } from './command-line.js';
import { type Figure, factOf, figuresOf, modelsOf } from './recount/figures.js';
import { scenes } from './recount/scene.js';
import { type Node, overall } from './recount/tree.js';
import { type Account, accountOf, branchesOf } from './recount/whole.js';

async function rolled(cwd: string, deadline: string, ...more: readonly string[]): Promise<RollupJson> {
  const { code, out, err } = await chibo(
    ['rollup', ...more, '--figures', '--deadline', deadline, '--jobs', '1'],
    { cwd },
  );
  expect(`${code} ${code === 2 ? err : ''}`).toMatch(/^[01] $/);
  return JSON.parse(out);
}

/** Figures in one order, as texts, so that a difference is read at a glance. */
function lines(figures: readonly Figure[]): readonly string[] {
  return figures
    .map((figure) =>
      figure
        .map((part) =>
          typeof part === 'number' ? Number(part.toFixed(9)) : part === null ? 'null' : (part ?? ''),
        )
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .sort();
}

function figureOf({ id, kind, value, n, of, due, units, qualifier, mode }: FigureJson): Figure {
  return [id, kind, value, n, of, due, units, qualifier, mode];
}

/** The rows of the table of models on the paper of a folder, by the titles of the models. */
async function modelsOnPaper(cwd: string): Promise<Readonly<Record<string, readonly number[]>>> {
  const { out } = await chibo(['rollup', '.', '--format', 'markdown', '--jobs', '1'], { cwd });
  const rows = out.matchAll(/^\| (Mô hình .) \| (\d+) \| (\d+) \| (\d+) \|/gm);
  return Object.fromEntries(
    [...rows].map(([, title, ...numbers]) => [title, numbers.slice(0, 3).map(Number)]),
  );
}

function check(made: NodeJson, node: Node, account: Account, where: string): void {
  const sum = overall(node.totals);
  const below = overall(node.below);
  const facts: Record<string, unknown> = {};
  const words: Record<string, string> = {};
  for (const [group, values] of Object.entries(made.facts)) {
    if (typeof values === 'number') {
      facts[group] = sum.counts.get(group);
      if (sum.words.get(group)) words[group] = sum.words.get(group) ?? '';
      continue;
    }
    for (const name of Object.keys(values ?? {})) {
      const full = `${group}.${name}`;
      const { value, word } = group === 'branches' ? account.branchFact(below, name) : factOf(sum, full);
      facts[full] = value;
      if (word) words[full] = word;
    }
  }
  const flat = Object.fromEntries(
    Object.entries(made.facts).flatMap(([group, values]) =>
      typeof values === 'number'
        ? [[group, values]]
        : Object.entries(values ?? {}).map(([name, value]) => [`${group}.${name}`, value]),
    ),
  );
  expect({ where, facts: flat, words: made.qualifiers }).toEqual({ where, facts, words });
  const modes = account.modesOf(node);
  expect({ where, modes: made.modes }).toEqual({ where, modes });
  expect(lines((made.review?.figures ?? []).map(figureOf)), where).toEqual(
    lines([...figuresOf(sum, modes), ...account.yearFigures(node)]),
  );
  for (const { from, to, figures } of made.review?.periods ?? []) {
    const one = node.totals.get(`${from} ${to}`);
    expect(lines(figures.map(figureOf)), `${where} ${from}`).toEqual(lines(one ? figuresOf(one, {}) : []));
  }
  for (const child of made.children) {
    const own = node.children.get(child.id ?? '');
    expect(own, `${where}/${child.id}`).toBeDefined();
    if (own) check(child, own, account, `${where}/${child.id}`);
  }
}

test('a year as it is, counted once more: whole, merged, folded, and by the đảng bộ themselves', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async ({ files, deadline }) => {
      const cwd = await folderOf(files);
      const account = accountOf(files, deadline);
      const whole = await rolled(cwd, deadline, '.');
      check(whole.root, account.root, account, 'whole');
      expect(await modelsOnPaper(cwd)).toEqual(modelsOf(overall(account.root.totals)));
      for (const shard of ['1/2', '2/2'])
        await chibo(['rollup', '.', '--format', 'ndjson', '--shard', shard, '-o', `${shard[0]}.ndjson`], {
          cwd,
        });
      expect(await rolled(cwd, deadline, '--merge', '1.ndjson', '2.ndjson')).toEqual(whole);
      const folded = await rolled(cwd, deadline, '.', '--fold');
      check(folded.root, account.root, account, 'folded');
      expect(folded.diagnostics).toEqual(whole.diagnostics);
      for (const name of await readdir(cwd)) {
        if (!/^\d{4}-[hx]/.test(name)) continue;
        const { out } = await chibo(['evaluate', name], { cwd });
        const { branches } = JSON.parse(out).facts;
        expect({ name, ...branches }).toMatchObject({ name, ...branchesOf(files, name) });
      }
    }),
    { ...often(10), endOnFailure: true },
  );
}, 300_000);
