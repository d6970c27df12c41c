import ignore from 'ignore';
import { capped } from '../finding/capped.js';
import { type Finding, inOrder, type Severity } from '../finding/finding.js';
import { checkConfigSchema } from '../finding/schema/validate.js';
import { checkText, textRules } from '../finding/text/text-rules.js';
import { type Message, message } from '../language/message.js';
import { dataIn, isReadable, type ParsedText, parseText } from '../parse/parse.js';
import { spanAt } from '../parse/tree.js';
import {
  noPaperSettings,
  type PaperSettings,
  readPaperSettings,
  settingsOver,
} from '../record/paper-settings.js';
import { asCode, asList, asMap, asText } from '../record/read.js';
import { recordRules } from '../rules/rules.js';
import { cachedByText } from '../text/cache.js';
import { joinWithin } from '../text/paths.js';
import { nearest } from '../text/words.js';

/** The name of the file that configures the checks of records in its folder and in those below. */
export const configName = 'chibo.config.yaml';

const levels = ['error', 'warning', 'info', 'off'] as const;
/** The severity of a finding; `off` switches it off. */
export type ConfiguredLevel = (typeof levels)[number];

/** The settings of a configuration for the checks of records. */
export interface Config {
  /** The folder of the file, relative to the root; `''` is the root itself. */
  readonly folder: string;
  /** Levels by code (`score/range`) or by group of codes (`score/*`). */
  readonly levels: ReadonlyMap<string, ConfiguredLevel>;
  /** Patterns as in `.gitignore`, relative to the folder. */
  readonly ignored: readonly string[];
  /** The folder of the local profiles that records name by id, relative to the root. */
  readonly profilePath: string | undefined;
  readonly documents: DocumentSettings;
  readonly handover: HandoverSettings;
  /** The meaning of column headers in files to import: by section, the header as written and the field. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The ways in which records are handed over to the superior. */
export const handoverWays = ['package', 'folder', 'git'] as const;
export type HandoverWay = (typeof handoverWays)[number];

/** How records are submitted and received. */
export interface HandoverSettings {
  /** `undefined`: the user is asked. */
  readonly way: HandoverWay | undefined;
  /** The shared folder as written: absolute, or relative to the folder of the configuration. */
  readonly folder: string | undefined;
  readonly remote: string;
  /** What the names of submitted branches begin with. */
  readonly prefix: string;
}

/**
 * The settings of papers that records do not contain: those for all units, and those for single units by
 * `branch.id`, which take precedence.
 */
export interface DocumentSettings {
  readonly all: PaperSettings;
  readonly byBranch: ReadonlyMap<string, PaperSettings>;
}

export const noConfig: Config = {
  folder: '',
  levels: new Map(),
  ignored: [],
  profilePath: undefined,
  documents: { all: noPaperSettings, byBranch: new Map() },
  handover: { way: undefined, folder: undefined, remote: 'origin', prefix: 'nop/' },
  imports: new Map(),
};

/** The usable part of a configuration's text, and the findings about it. */
export interface ReadConfig {
  readonly parsed: ParsedText;
  readonly config: Config;
  readonly findings: readonly Finding[];
}

/** Reads a configuration; `path` is its place relative to the root. Never throws. */
export const readConfig = cachedByText((source: string, path: string): ReadConfig => {
  const parsed = parseText(source);
  const folder = folderOf(path);
  const findings: Finding[] = [...checkText(parsed)];
  if (!isReadable(parsed) || parsed.root === undefined) {
    return { parsed, config: { ...noConfig, folder }, findings: capped(inOrder(findings)) };
  }
  findings.push(...checkConfigSchema(parsed));
  const data = asMap(dataIn(parsed));
  const written = Object.entries(asMap(data.rules));
  for (const [code] of written) {
    if (!isKnown(code)) findings.push(unknownRule(code, parsed));
  }
  const profilePath = asText(data.profilePath);
  const profiles = profilePath === undefined ? undefined : joinWithin(path, profilePath);
  if (profilePath !== undefined && profiles === undefined) findings.push(outside(profilePath, parsed));
  return {
    parsed,
    config: {
      folder,
      levels: new Map(written.flatMap(([code, level]) => levelEntry(code, level))),
      ignored: asList(data.ignore).flatMap((pattern) => asText(pattern) ?? []),
      profilePath: profiles,
      documents: readDocuments(data.documents),
      handover: readHandover(data.handover),
      imports: new Map(
        Object.entries(asMap(data.imports)).map(([section, heads]) => [section, textsOf(heads)]),
      ),
    },
    findings: capped(inOrder(findings)),
  };
});

/** The settings of a configuration for the papers of a unit. */
export function paperSettingsOf({ documents: { all, byBranch } }: Config, branch: string): PaperSettings {
  const own = byBranch.get(branch);
  return own === undefined ? all : settingsOver(own, all);
}

/**
 * The settings of a configuration for the review of a unit: what is written for this unit. Of what is written for
 * all units only the place holds for their superior too.
 */
export function reviewSettingsOf({ documents: { all, byBranch } }: Config, unit: string): PaperSettings {
  const ofAll = { ...noPaperSettings, place: all.place };
  const own = byBranch.get(unit);
  return own === undefined ? ofAll : settingsOver(own, ofAll);
}

/** Names that git would take for options or ranges are not used; the schema reports them. */
function readHandover(value: unknown): HandoverSettings {
  const { way, folder, remote, prefix } = asMap(value);
  const usual = noConfig.handover;
  const fitting = (text: unknown, pattern: RegExp): string | undefined =>
    pattern.test(asText(text) ?? '') ? asText(text) : undefined;
  return {
    way: handoverWays.find((one) => one === way),
    folder: asText(folder),
    remote: fitting(remote, /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/) ?? usual.remote,
    prefix: fitting(prefix, /^[A-Za-z0-9_][A-Za-z0-9_-]*\/$/) ?? usual.prefix,
  };
}

function readDocuments(value: unknown): DocumentSettings {
  const branches = Object.entries(asMap(asMap(value).branches));
  return {
    all: readPaperSettings(value),
    byBranch: new Map(branches.map(([id, own]) => [id, readPaperSettings(own)])),
  };
}

/** The findings with their configured severities, without those that are switched off. */
export function configured(findings: readonly Finding[], config: Config): readonly Finding[] {
  if (config.levels.size === 0) return findings;
  const wanted = findings.flatMap((finding) => {
    const level = levelOf(finding.code, config) ?? finding.severity;
    return level === 'off' ? [] : [level === finding.severity ? finding : { ...finding, severity: level }];
  });
  return inOrder(wanted);
}

/** The findings that the configuration switches off. */
export function switchedOff(findings: readonly Finding[], config: Config): readonly Finding[] {
  if (config.levels.size === 0) return [];
  return findings.filter(({ code }) => levelOf(code, config) === 'off');
}

/** The number of findings that each `off` of the configuration hides, by code or group as written. */
export function countOff(off: readonly Finding[], { levels }: Config): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [written, level] of levels) {
    if (level !== 'off') continue;
    counts[written] = off.filter(({ code }) => isSettledBy(code, written, levels)).length;
  }
  return counts;
}

function isSettledBy(code: string, written: string, levels: Config['levels']): boolean {
  return code === written || (!levels.has(code) && `${groupOf(code)}/*` === written);
}

/** Whether the configuration ignores a path; `path` is relative to the root. */
export function isIgnored(path: string, { folder, ignored }: Config): boolean {
  if (ignored.length === 0) return false;
  const within = folder === '' ? path : path.slice(folder.length + 1);
  return matcherOf(ignored.join('\n')).ignores(within);
}

const matcherOf = cachedByText((patterns: string) => ignore().add(patterns));

/** The paths where a record's configuration may be, the nearest first. */
export function configPathsFor(recordPath: string): readonly string[] {
  return foldersAbove(recordPath).map((folder) => (folder === '' ? configName : `${folder}/${configName}`));
}

/** The folders above a path, the nearest first, the root (`''`) last. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  let folder = path;
  do {
    folder = folderOf(folder);
    folders.push(folder);
  } while (folder !== '');
  return folders;
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function textsOf(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(asMap(value)).flatMap(([key, each]): [string, string][] => {
      const written = asText(each);
      return written === undefined ? [] : [[key, written]];
    }),
  );
}

function levelEntry(code: string, value: unknown): readonly [string, ConfiguredLevel][] {
  const level = asCode(value, levels);
  return level === undefined ? [] : [[code, level]];
}

function levelOf(code: string, { levels }: Config): Severity | 'off' | undefined {
  return levels.get(code) ?? levels.get(`${groupOf(code)}/*`);
}

function groupOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}

const codes: readonly string[] = [...textRules, ...recordRules].map(({ code }) => code);
const groups: ReadonlySet<string> = new Set([...codes.map(groupOf), 'schema']);

function isKnown(code: string): boolean {
  if (codes.includes(code) || /^schema\/\w+$/.test(code)) return true;
  return code.endsWith('/*') && groups.has(groupOf(code));
}

function unknownRule(code: string, parsed: ParsedText): Finding {
  const suggestion = nearest(code, codes);
  const wording: Message =
    suggestion === undefined
      ? message('config/unknown-rule', { code })
      : message('config/unknown-rule-near', { code, suggestion });
  const path = ['rules', code];
  return {
    code: 'schema/propertyNames',
    severity: 'error',
    message: wording,
    path,
    span: spanAt(parsed.root, path, 'key'),
  };
}

function outside(written: string, parsed: ParsedText): Finding {
  const path = ['profilePath'];
  const wording = message('config/outside', { path: written });
  return {
    code: 'schema/pattern',
    severity: 'error',
    message: wording,
    path,
    span: spanAt(parsed.root, path),
  };
}
