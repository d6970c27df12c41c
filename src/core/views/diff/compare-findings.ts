import type { Finding } from '../../finding/finding.js';
import { say } from '../../language/message.js';
import { dataOf, type Path } from '../../parse/tree.js';
import { asList, asMap } from '../../record/read.js';
import { Nameless } from '../../redact/nameless.js';
import { indexLines } from '../../text/positions.js';
import type { Assessment } from '../../workspace/assess.js';
import type { FindingChanges, FoundFinding } from './diff.js';
import { entryKey } from './entries.js';

/** A record as it stands in one version. */
export interface Version {
  readonly path: string;
  readonly assessment: Assessment;
}

interface Identified {
  readonly shown: ReadonlyMap<string, FoundFinding>;
  /** What was found and the configuration leaves out. */
  readonly off: ReadonlyMap<string, FoundFinding>;
}

const none: Identified = { shown: new Map(), off: new Map() };

/**
 * Findings by code and subject, wherever that now stands in the text. `renamed` says which member the older version
 * knows by another key.
 */
export function compareFindings(
  before: Version | undefined,
  after: Version | undefined,
  renamed: ReadonlyMap<string, string> = new Map(),
): FindingChanges {
  const old = before ? identified(before, renamed) : none;
  const now = after ? identified(after, new Map()) : none;
  const isOff = (key: string): boolean => now.off.has(key) && !now.shown.has(key);
  const wasOff = (key: string): boolean => old.off.has(key) && !old.shown.has(key);
  const come = [...now.shown].filter(([key]) => !old.shown.has(key));
  const left = [...old.shown].filter(([key]) => !now.shown.has(key));
  const { added, gone } = withoutMoved(
    come.filter(([key]) => !wasOff(key)).map(findingOf),
    left.filter(([key]) => !isOff(key)).map(findingOf),
  );
  return {
    added,
    gone,
    off: left.filter(([key]) => isOff(key)).map(findingOf),
    on: come.filter(([key]) => wasOff(key)).map(findingOf),
  };
}

function findingOf([, finding]: readonly [string, FoundFinding]): FoundFinding {
  return finding;
}

/** One that says the very same of another place is the same finding. */
function withoutMoved(
  come: readonly FoundFinding[],
  left: readonly FoundFinding[],
): Pick<FindingChanges, 'added' | 'gone'> {
  const rest = [...left];
  const added = come.filter((finding) => {
    const at = rest.findIndex(
      ({ code, message }) => code === finding.code && say('vi', message) === say('vi', finding.message),
    );
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { added, gone: rest };
}

function identified({ path, assessment }: Version, renamed: ReadonlyMap<string, string>): Identified {
  const { parsed, findings, off = [] } = assessment;
  const lines = indexLines(parsed.text);
  const nameless = new Nameless(assessment);
  const data = dataOf(parsed.root);
  const byKey = (list: readonly Finding[]): ReadonlyMap<string, FoundFinding> => {
    const found = new Map<string, FoundFinding>();
    for (const finding of list) {
      const { code, severity, message, span } = finding;
      let key = `${code} ${subjectOf(finding, data, renamed)}`;
      while (found.has(key)) key += '+';
      const line = lines.position(span.start).line;
      found.set(key, { code, severity, message, unnamed: nameless.message(finding), path, line });
    }
    return found;
  };
  return { shown: byKey(findings), off: byKey(off) };
}

/** What a finding is about, without where that stands: entries of lists by what they are. */
function subjectOf(
  { code, path = [], missing = '' }: Finding,
  data: unknown,
  renamed: ReadonlyMap<string, string>,
): string {
  if (code.startsWith('quota/')) return rankAt(path, data);
  const parts: string[] = [];
  let value = data;
  for (const step of path) {
    value = typeof step === 'number' ? asList(value)[step] : asMap(value)[step];
    if (typeof step !== 'number') parts.push(step);
    else parts.push(entryAt(String(path[0]), parts.length, step, value, renamed));
  }
  return [...parts, missing].join('\n');
}

function entryAt(
  section: string,
  depth: number,
  index: number,
  entry: unknown,
  renamed: ReadonlyMap<string, string>,
): string {
  if (depth !== 1 || typeof entry !== 'object') return String(index);
  const key = entryKey(section, entry);
  return section === 'members' ? (renamed.get(key) ?? key) : key;
}

/** A quota is about a rank; its finding is placed at the first member with that rank. */
function rankAt(path: Path, data: unknown): string {
  const [section, index] = path;
  if (section !== 'members' || typeof index !== 'number')
    return path.join('\n').replace('figures\nmembers.', '');
  return String(asMap(asList(asMap(data).members)[index]).rank ?? '');
}
