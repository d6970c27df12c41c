import { type Message, type MessageKey, message } from '../../language/message.js';
import { isReadable } from '../../parse/parse.js';
import { type Config, noConfig, readConfig } from '../../workspace/config.js';
import type { ConfigChange, RuleChange } from './diff.js';

/** What changed in the configuration of a path; `undefined` where both say the same. */
export function compareConfigs(
  path: string,
  before: string | undefined,
  after: string | undefined,
): ConfigChange | undefined {
  if (before === after) return undefined;
  const [old, now] = [before, after].map((source) =>
    source === undefined ? undefined : readConfig(source, path),
  );
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const broken = [old, now].some((one) => one !== undefined && !isReadable(one.parsed));
  if (broken) return { kind, path, changes: [], unread: message('diff/config-unread') };
  const changes = changesOf(old?.config ?? noConfig, now?.config ?? noConfig);
  return changes.length === 0 ? undefined : { kind, path, changes, unread: undefined };
}

function changesOf(before: Config, after: Config): readonly RuleChange[] {
  const codes = new Set([...before.levels.keys(), ...after.levels.keys()]);
  const levels = [...codes].flatMap((code): readonly RuleChange[] => {
    const [old, now] = [before.levels.get(code), after.levels.get(code)];
    if (old === now) return [];
    const values = { code, before: levelText(old), after: levelText(now) };
    const key: MessageKey = now === 'off' ? 'diff/config-off' : 'diff/config-level';
    return [{ place: `rules.${code}`, text: message(key, values) }];
  });
  const { profilePath } = after;
  const profiles =
    before.profilePath === profilePath
      ? []
      : [
          {
            place: 'profilePath',
            text: message('diff/config-profiles', {
              before: before.profilePath ?? message('diff/none-code'),
              after: profilePath ?? message('diff/none-code'),
            }),
          },
        ];
  return [
    ...levels,
    ...patterns(after.ignored, before.ignored, 'diff/config-ignored'),
    ...patterns(before.ignored, after.ignored, 'diff/config-not-ignored'),
    ...profiles,
  ];
}

/** Patterns of one list that the other lacks. */
function patterns(
  one: readonly string[],
  other: readonly string[],
  key: 'diff/config-ignored' | 'diff/config-not-ignored',
): readonly RuleChange[] {
  return one.flatMap((pattern) =>
    other.includes(pattern) ? [] : [{ place: 'ignore', text: message(key, { pattern }) }],
  );
}

function levelText(level: 'error' | 'warning' | 'info' | 'off' | undefined): Message {
  if (level === undefined) return message('diff/level-default');
  return level === 'off' ? message('diff/level-off') : message(`severity/${level}`);
}
