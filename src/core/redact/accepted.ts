import type { SchemaPlace } from '../finding/schema/places.js';
import type { Node, Path, ScalarNode } from '../parse/tree.js';
import { isRealDate } from '../text/numbers.js';
import type { Policy } from './policy.js';

/** Whether a value is valid in its place. An invalid value may be anything, even a name, so it is dropped. */
export function isAccepted(node: Node, path: Path, policy: Policy, place: SchemaPlace | undefined): boolean {
  if (place === undefined) return path.length === 0;
  if (node.kind === 'map') return place.types.includes('object');
  if (node.kind === 'list') return place.types.includes('array');
  if (node.kind === 'alias') return true;
  const { value } = node;
  if (value === null) return true;
  if (policy === 'person') return true;
  if (typeof value === 'boolean') return place.types.includes('boolean');
  if (typeof value === 'number') return isNumberFor(node, value, path, policy, place);
  if (policy === 'score') return ['dat', 'khong-dat', 'na'].includes(value);
  if (policy === 'result') return /^[a-z][a-z0-9.-]{0,30}$/.test(value);
  if (path[0] === 'figures') return isFigure(value, path);
  if (!place.types.includes('string')) return false;
  if (place.codes.length > 0) return place.codes.includes(value);
  if (place.isDate) return isRealDate(value);
  return policy !== 'keep';
}

/**
 * Maximum number of digits of a count or score. A longer number may be a telephone number or the number of a
 * card.
 */
const mostDigits = 6;
/** Maximum number of digits of a target, which may be an amount of money. */
const mostAmountDigits = 15;

function isNumberFor(
  { source }: ScalarNode,
  value: number,
  path: Path,
  policy: Policy,
  { types }: SchemaPlace,
): boolean {
  if (path[0] === 'chibo') return value === 1;
  if (!types.includes('number') && !types.includes('integer') && policy !== 'score') return false;
  if (!types.includes('number') && !Number.isInteger(value)) return false;
  const digits = /^[-+]?(\d+)(?:\.\d{1,9})?$/.exec(source)?.[1];
  if (digits === undefined || !Number.isFinite(value)) return false;
  if (path[0] !== 'targets') return digits.length <= mostDigits + (path[0] === 'figures' ? 1 : 0);
  const isNumberOfSomebody = digits.length > 8 && (digits.startsWith('0') || digits.length === 12);
  return digits.length <= mostAmountDigits && !isNumberOfSomebody;
}

/** Whether a text is a reported figure: a short number with its qualifier, or how it is counted. */
function isFigure(value: string, path: Path): boolean {
  if (path.at(-1) === 'mode' && path.length === 3) return ['nguoi', 'luot', 'to-chuc'].includes(value);
  return /^(?:>=|<=|>|<|~)?\s*\d{1,8}(?:[.]\d{1,4})?%?$/.test(value);
}
