import type { ErrorObject, ValidateFunction } from 'ajv';
import validateConfig from '../../generated/validate-config.js';
import validateProfile from '../../generated/validate-profile.js';
import validateRecord from '../../generated/validate-record.js';
import validateUnits from '../../generated/validate-units.js';
import { isMessageKey, type Message, message, messageNamed, type Value } from '../../language/message.js';
import { dataIn, type ParsedText } from '../../parse/parse.js';
import { pathText } from '../../parse/path-text.js';
import {
  type Node,
  nodeAt,
  type Path,
  resolved,
  type ScalarNode,
  type Step,
  spanAt,
} from '../../parse/tree.js';
import { asList } from '../../record/read.js';
import { hasOneReading, isFullDate, parseDate, parseNumber } from '../../text/numbers.js';
import { nearest, sameWord } from '../../text/words.js';
import { type Finding, inOrder } from '../finding.js';
import { setFix } from '../fix.js';
import { isValidRecord } from './seen-valid.js';

/** Checks a record against `schemas/chibo.schema.json`. */
export function checkRecordSchema(parsed: ParsedText): readonly Finding[] {
  return isValidRecord(dataIn(parsed), validateRecord) ? [] : findingsOf(parsed, validateRecord);
}

/** Checks a profile against `schemas/chibo-profile.schema.json`. */
export function checkProfileSchema(parsed: ParsedText): readonly Finding[] {
  return checkSchema(parsed, validateProfile);
}

/** Checks a configuration against `schemas/chibo-config.schema.json`. */
export function checkConfigSchema(parsed: ParsedText): readonly Finding[] {
  return checkSchema(parsed, validateConfig);
}

/** Checks a roster against `schemas/chibo-units.schema.json`. */
export function checkRosterSchema(parsed: ParsedText): readonly Finding[] {
  return checkSchema(parsed, validateUnits);
}

function checkSchema(parsed: ParsedText, validate: ValidateFunction): readonly Finding[] {
  return validate(dataIn(parsed)) ? [] : findingsOf(parsed, validate);
}

/** The errors of the validator's last run, as findings with their places. */
function findingsOf({ root }: ParsedText, validate: ValidateFunction): readonly Finding[] {
  if (root === undefined) return [];
  const byPlace = new Map<string, Finding>();
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'if') continue;
    const finding = findingOf(error, root);
    const place = `${finding.span.start}:${error.keyword === 'required' ? error.params.missingProperty : ''}`;
    const known = byPlace.get(place);
    if (known === undefined || error.keyword === 'type') byPlace.set(place, finding);
  }
  return inOrder([...byPlace.values()]);
}

function findingOf(error: ErrorObject, root: Node): Finding {
  const parent = pathOf(error.instancePath, root);
  const own: Step | undefined = error.params.additionalProperty;
  const path = own === undefined ? parent : [...parent, own];
  const part = own !== undefined || error.keyword === 'required' ? 'key' : 'value';
  return {
    code: `schema/${error.keyword}`,
    severity: 'error',
    message: messageOf(error, path, root),
    span: spanAt(root, path, part),
    path,
    ...(error.keyword === 'required' ? { missing: String(error.params.missingProperty) } : {}),
    ...fixOf(error, path, root),
  };
}

/** The fix of a value whose form is wrong but whose meaning is clear. */
function fixOf(error: ErrorObject, path: Path, root: Node): Pick<Finding, 'fix'> {
  const node = nodeAt(root, path);
  if (node?.kind !== 'scalar') return {};
  const meant = meantBy(error, node);
  if (meant === undefined) return {};
  return { fix: setFix(path, meant.value, { before: node.source, after: meant.value }, meant.safe) };
}

interface Meant {
  readonly value: string | number;
  /** Whether this is only another spelling of the written value; otherwise a person has to confirm it. */
  readonly safe: boolean;
}

/**
 * What a value means: a code in another spelling, the nearest code, an ISO date, a quoted text, or a number.
 */
function meantBy(error: ErrorObject, node: ScalarNode): Meant | undefined {
  if (error.keyword === 'enum') return codeMeantBy(node.source, allowedBy(error));
  if (error.keyword === 'format') {
    const date = parseDate(node.source);
    return date === undefined ? undefined : { value: date, safe: isFullDate(node.source) };
  }
  if (error.keyword !== 'type' || node.style === 'empty') return undefined;
  const types = String(error.params.type).split(',');
  if (typeof node.value === 'number' && types.includes('string')) return { value: node.source, safe: true };
  return typeof node.value === 'string' ? numberMeantBy(node.value, types) : undefined;
}

function codeMeantBy(written: string, allowed: readonly string[]): Meant | undefined {
  const same = sameWord(written, allowed);
  if (same !== undefined) return { value: same, safe: true };
  const near = nearest(written, allowed, codeMargin);
  return near === undefined ? undefined : { value: near, safe: false };
}

/** A code is offered only where no second code is nearly as close. */
const codeMargin = 1;

function numberMeantBy(written: string, types: readonly string[]): Meant | undefined {
  if (!types.includes('number') && !types.includes('integer')) return undefined;
  const number = parseNumber(written);
  if (number === undefined) return undefined;
  if (types.includes('integer') && !Number.isInteger(number)) return undefined;
  return { value: number, safe: hasOneReading(written) };
}

function allowedBy(error: ErrorObject): readonly string[] {
  return asList(error.params.allowedValues).filter((value) => typeof value === 'string');
}

/** Converts a JSON pointer into a path. A segment is an index only where the node is a list. */
function pathOf(pointer: string, root: Node): Path {
  const path: Step[] = [];
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(resolved(nodeAt(root, path))?.kind === 'list' ? Number(key) : key);
  }
  return path;
}

function messageOf(error: ErrorObject, path: Path, root: Node): Message {
  const node = resolved(nodeAt(root, path));
  const place = path.length === 0 ? message('place/root') : pathText(path, root);
  const values: Record<string, Value> = {
    place,
    value: node?.kind === 'scalar' ? shortened(node.source) : '',
  };
  if ('limit' in error.params && node?.kind === 'scalar' && typeof node.value === 'number') {
    values.value = node.value;
  }
  for (const [name, value] of Object.entries(error.params)) values[name] = paramText(value);
  if (error.keyword === 'type') values.type = typeNames(error.params.type);
  if (error.keyword === 'enum') return enumMessage(error, values);
  if (error.keyword === 'additionalProperties') values.name = String(error.params.additionalProperty);
  const key = `schema/${error.keyword}`;
  return messageNamed(isMessageKey(key) ? key : 'schema/other', values);
}

/** A value as a message quotes it: only the beginning of a long one. */
function shortened(source: string): string {
  return source.length <= mostQuoted ? source : `${source.slice(0, mostQuoted)}…`;
}

const mostQuoted = 200;

function enumMessage(error: ErrorObject, values: Record<string, Value>): Message {
  const allowed = allowedBy(error);
  const suggestion = codeMeantBy(String(values.value), allowed)?.value;
  const all = { ...values, allowed: allowed.join(', ') };
  return suggestion === undefined
    ? messageNamed('schema/enum', all)
    : messageNamed('schema/enum-near', { ...all, suggestion });
}

function typeNames(type: unknown): readonly Message[] {
  const names = (Array.isArray(type) ? type : String(type).split(',')) as string[];
  return names
    .filter((name) => name !== 'null')
    .map((name) => message(isMessageKey(`type/${name}`) ? (`type/${name}` as 'type/string') : 'type/string'));
}

function paramText(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value);
}
