import { type Node, nodeAt, type Path, type Scalar, type ScalarNode } from '../parse/tree.js';
import type { ChangeOf } from '../record/change.js';
import { isNewList, isNewMap, type NewData, WrittenNumber } from '../record/new-data.js';
import { keyOrder } from './order.js';

type Setting = ChangeOf<'set'>;

/** A place that may be written as one value or as a map: a step is a date, or a map with a date and more. */
interface ShortForm {
  /** The key of the map that corresponds to the single value, where there is one. */
  readonly main?: string;
  /** The map that is equivalent to the single value; `undefined` where there is none. */
  expand(value: Scalar, written: NewData): Readonly<Record<string, NewData>> | undefined;
}

/** The short forms of the format (format.md §1). */
function shortFormAt(path: Path): ShortForm | undefined {
  if (path.length === 2 && path[0] === 'workflow') return step;
  if (path.length === 2 && path[0] === 'figures') return figure;
  return path.length === 1 && path[0] === 'period' ? period : undefined;
}

const step: ShortForm = { main: 'date', expand: (_, written) => ({ date: written }) };
const figure: ShortForm = { main: 'value', expand: (_, written) => ({ value: written }) };
const period: ShortForm = {
  expand: (year) =>
    typeof year === 'number' && Number.isInteger(year)
      ? { from: `${year}-01-01`, to: `${year}-12-31` }
      : undefined,
};

/**
 * Converts a setting into the form in which the record writes the place: the date of a step that is only a
 * date is the step itself, and any other key turns it into a map. `undefined` where nothing has to be done.
 */
export function resolveShort(root: Node, setting: Setting): Setting | undefined {
  return ofWhole(root, setting) ?? ofPart(root, setting);
}

/** The single value is set where the record has a map: its main key is set instead. */
function ofWhole(root: Node, { path, value }: Setting): Setting | undefined {
  const main = shortFormAt(path)?.main;
  if (main === undefined || isNewMap(value) || isNewList(value)) return undefined;
  return nodeAt(root, path)?.kind === 'map' ? { kind: 'set', path: [...path, main], value } : undefined;
}

/** A key of the map, or a place below one, is set where the record has a single value. */
function ofPart(root: Node, setting: Setting): Setting | undefined {
  const { path } = setting;
  const length = path.findIndex((_, index) => index > 0 && shortFormAt(path.slice(0, index)) !== undefined);
  if (length < 0) return setting;
  const holder = path.slice(0, length);
  const [key, ...below] = path.slice(length);
  const form = shortFormAt(holder);
  const node = nodeAt(root, holder);
  if (form === undefined || typeof key !== 'string' || isOther(node)) return setting;
  if (node?.kind !== 'scalar' || node.value === null) return setting;
  if (key === form.main) return below.length === 0 ? { ...setting, path: holder } : setting;
  if (setting.value === null) return undefined;
  const whole = form.expand(node.value, asWritten(node));
  if (whole === undefined) return setting;
  const value = below.reduceRight<NewData>((inner, step) => ({ [step]: inner }), setting.value);
  return { kind: 'set', path: holder, value: inOrder(holder, { ...whole, [key]: value }) };
}

/** Whether a node is a map, a list, or a value that must not be replaced. */
function isOther(node: Node | undefined): boolean {
  return node !== undefined && (node.kind !== 'scalar' || node.anchored);
}

function asWritten(node: ScalarNode): NewData {
  return typeof node.value === 'number' ? new WrittenNumber(node.value, node.source) : node.value;
}

function inOrder(path: Path, map: Readonly<Record<string, NewData>>): NewData {
  const order = keyOrder(path, undefined);
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
