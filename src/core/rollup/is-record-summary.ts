import { branchTypes, steps } from '../record/codes.js';
import { asMap, isMap } from '../record/read.js';
import { mostSuperiors } from '../record/record.js';
import { figureModes, qualifiers } from '../score/facts/figures.js';
import { isRealDate } from '../text/numbers.js';
import { isPlainKey, keyPart, keyPartText } from '../text/uri.js';
import type { RecordSummary } from './record-summary.js';

/**
 * Whether a value read from JSON is an entry. It may come from anywhere, so that everything is looked at that a
 * roll-up relies on.
 */
export function isEntry(value: unknown): value is RecordSummary {
  const entry = asMap(value);
  return Object.entries(fields).every(([name, isValid]) => isValid(entry[name])) && isInOrder(entry);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isDate: Check = (value) => typeof value === 'string' && isRealDate(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (codes: readonly string[]): Check =>
  (value) =>
    codes.some((code) => code === value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
/** A map whose names are those that counts are given. */
const namesOf =
  (check: Check): Check =>
  (value) =>
    isMap(value) && Object.keys(value).every(isName) && Object.values(value).every(check);
const isWith =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isMap(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const isPosition = isWith({ line: isCount, character: isCount });

const fields: Readonly<Record<keyof RecordSummary, Check>> = {
  file: isText,
  id: (value) => isText(value) && value !== '',
  name: isText,
  type: orNull(oneOf(branchTypes)),
  parent: orNull(isText),
  path: (value) => listOf(isText)(value) && (value as readonly string[]).length <= mostSuperiors,
  from: isDate,
  to: isDate,
  cell: isFlag,
  counts: namesOf(isNumber),
  figures: listOf(
    isWith({
      name: isText,
      value: isNumber,
      qualifier: oneOf(qualifiers),
      percent: isFlag,
      mode: orNull(oneOf(figureModes)),
      range: isWith({ start: isPosition, end: isPosition }),
    }),
  ),
  level: orNull(isText),
  result: orNull(
    isWith({
      profile: isText,
      self: orNull(isNumber),
      branch: orNull(isNumber),
      appraised: orNull(isNumber),
      entered: orAbsent(
        isWith({ self: orAbsent(isNumber), branch: orAbsent(isNumber), appraised: orAbsent(isNumber) }),
      ),
      declared: orNull(isText),
      reasons: listOf(isText),
      best: orNull(isWith({ count: isNumber, limit: isNumber })),
    }),
  ),
  score: orNull(isNumber),
  state: orNull(oneOf(steps)),
  submitted: orNull(isDate),
  recognised: isFlag,
  findings: isWith({ errors: isCount, warnings: isCount }),
  fiveGood: listOf(isText),
  people: listOf(isWith({ id: isText, print: isText, is: isCount, tasks: orAbsent(isNumber) })),
  titles: namesOf(isText),
};

/** Whether a name is one that counts are given: its parts are as `keyPart` writes them. */
function isName(name: string): boolean {
  return name.split('/').every((part) => isPlainKey(part) || keyPart(keyPartText(part)) === part);
}

function isInOrder({ from, to }: Readonly<Record<string, unknown>>): boolean {
  return String(from) <= String(to);
}
