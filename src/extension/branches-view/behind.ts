import { message, say } from '../../core/language/message.js';
import type { Period } from '../../core/record/period.js';
import { figureTitle } from '../../core/rollup/figure-title.js';
import { figureValue } from '../../core/rollup/figure-value.js';
import { periodName } from '../../core/rollup/period-name.js';
import { recordsBehind } from '../../core/rollup/records-behind.js';
import { entriesBelow, type Rollup, type RollupNode } from '../../core/rollup/rollup.js';
import { uriPart } from '../../core/text/uri.js';
import { pick } from '../ask/pick.js';
import { currentLanguage } from '../language.js';

export const behindCommand = 'chibo.branches.showBehind';

/** A figure of a unit's review, of one period or of all. */
export interface Behind {
  readonly id: string | null;
  readonly key: string;
  readonly period?: Period | undefined;
}

export function behindLink(behind: Behind): string {
  return `command:${behindCommand}?${uriPart(JSON.stringify([behind]))}`;
}

/** Offers the records behind a figure, each with what it gives; resolves with the file of the chosen one. */
export async function showBehind(
  node: RollupNode,
  rolled: Rollup,
  { key, period }: Behind,
): Promise<string | undefined> {
  const language = currentLanguage();
  const entries = entriesBelow(node.summed.node).filter(
    ({ from, to }) => period === undefined || (from === period.from && to === period.to),
  );
  const behind = recordsBehind(entries, key);
  const [first] = behind;
  const title = first ? figureTitle(first.figure, rolled.titles, language) : '';
  const items = behind.map(({ entry, figure }) => ({
    label: entry.name || entry.id,
    description: `${figureValue(figure, language)} · ${periodName(entry)}`,
    value: entry.file,
  }));
  if (items.length === 0) return pick(say(language, message('branches/nothing-behind')), []);
  return pick(title, items);
}
