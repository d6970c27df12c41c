import { readFileSync } from 'node:fs';
import { convert } from 'xmlbuilder2';

/** A finding as any of the formats says it; lines and columns from 1. */
export interface SaidFinding {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** In one order whatever the order of the format, so that lists can be compared. */
export function sorted(findings: readonly SaidFinding[]): readonly SaidFinding[] {
  const keyOf = ({ file, line, column, code, message }: SaidFinding): string =>
    [file, String(line).padStart(6), String(column).padStart(6), code, message].join('\n');
  return [...findings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

interface Start {
  readonly line: number;
  readonly character: number;
}

interface JsonReport {
  readonly files: readonly {
    readonly file: string;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly range: { readonly start: Start };
    }[];
  }[];
}

export function fromJson(text: string): readonly SaidFinding[] {
  const report: JsonReport = JSON.parse(text);
  return report.files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ code, severity, message, range: { start } }) => ({
      file,
      code,
      severity,
      line: start.line + 1,
      column: start.character + 1,
      message,
    })),
  );
}

interface SarifLog {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}

export function fromSarif(text: string): readonly SaidFinding[] {
  const log: SarifLog = JSON.parse(text);
  return log.runs.flatMap(({ results }) =>
    results.flatMap(({ ruleId, level, message, locations }) =>
      locations.map(({ physicalLocation: { artifactLocation, region } }) => ({
        file: decodeURIComponent(artifactLocation.uri),
        code: ruleId,
        severity: level === 'note' ? 'info' : level,
        line: region.startLine,
        column: region.startColumn,
        message: message.text,
      })),
    ),
  );
}

/** Reads workflow commands as the runner of GitHub Actions does: properties first, then what is escaped. */
export function fromGithub(text: string): readonly SaidFinding[] {
  return text.split('\n').flatMap((written) => {
    const match = /^::(error|warning|notice) (.*?)::(.*)$/.exec(written);
    const properties = new Map((match?.[2] ?? '').split(',').map((pair) => split(pair, '=')));
    const of = (name: string): string => unescaped(properties.get(name) ?? '');
    if (!match || !properties.has('file')) return [];
    return [
      {
        file: of('file'),
        code: of('title'),
        severity: match[1] === 'notice' ? 'info' : (match[1] ?? ''),
        line: Number(of('line')),
        column: Number(of('col')),
        message: unescaped(match[3] ?? ''),
      },
    ];
  });
}

function split(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return [text.slice(0, at), text.slice(at + 1)];
}

function unescaped(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
}

export function fromJunit(text: string): readonly SaidFinding[] {
  return nodesOf(convert(text, { format: 'object', verbose: true }), 'testcase').flatMap((test) => {
    const file = decoded(test['@classname']);
    const said = [...nodesOf(test, 'failure'), ...nodesOf(test, 'system-out')];
    return said.flatMap((node) => {
      const written = decoded(node['#']);
      const match = /^:(\d+):(\d+): (\w+): (.*)$/s.exec(written.slice(file.length));
      const code = String(test['@name']).replace(/ \(.*\)$/, '');
      if (!match) return [];
      const [, line, column, severity = '', message = ''] = match;
      return [{ file, code, severity, line: Number(line), column: Number(column), message }];
    });
  });
}

/** The reader of this library leaves the five entities of XML as they are. */
function decoded(written: unknown): string {
  return String(written)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

type XmlObject = Readonly<Record<string, unknown>>;

/** Every element of a name, however deep, in an XML document that was read into objects and lists. */
function nodesOf(value: unknown, name: string): readonly XmlObject[] {
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, name));
  if (!isObject(value)) return [];
  const own = Array.isArray(value[name]) ? value[name].map(asElement) : [];
  const below = Object.entries(value).flatMap(([key, child]) => (key === name ? [] : nodesOf(child, name)));
  return [...own, ...below];
}

function asElement(value: unknown): XmlObject {
  return isObject(value) ? value : { '#': value };
}

function isObject(value: unknown): value is XmlObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** GitLab's report has no columns and no severity of its own for notes. */
export function fromGitlab(text: string): readonly Omit<SaidFinding, 'column'>[] {
  const severities: Readonly<Record<string, string>> = { major: 'error', minor: 'warning', info: 'info' };
  const issues: readonly {
    readonly description: string;
    readonly check_name: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }[] = JSON.parse(text);
  return issues.map(({ description, check_name, severity, location }) => ({
    file: location.path,
    code: check_name,
    severity: severities[severity] ?? severity,
    line: location.lines.begin,
    message: description,
  }));
}

interface Matcher {
  readonly problemMatcher: readonly {
    readonly pattern: readonly (Readonly<Record<string, number>> & { readonly regexp: string })[];
  }[];
}

/** Reads lines by the problem matcher that comes with Chibo, as GitHub and VS Code do. */
export function fromCompact(text: string): readonly SaidFinding[] {
  const matcher: Matcher = JSON.parse(readFileSync('ci/chibo-matcher.json', 'utf8'));
  const [pattern] = matcher.problemMatcher.flatMap((one) => one.pattern);
  return text.split('\n').flatMap((line) => {
    const match = new RegExp(pattern?.regexp ?? '').exec(line);
    const of = (name: string): string => match?.[pattern?.[name] ?? 0] ?? '';
    if (!match) return [];
    const place = { line: Number(of('line')), column: Number(of('column')) };
    return [
      { file: of('file'), code: of('code'), severity: of('severity'), message: of('message'), ...place },
    ];
  });
}
