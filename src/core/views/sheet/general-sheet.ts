import { type EditPlace, emptyPlace, heldBelow, mapRefusal } from '../../edit/edit-place.js';
import { type Finding, placeOf } from '../../finding/finding.js';
import { type Message, message } from '../../language/message.js';
import { type Path, resolved } from '../../parse/tree.js';
import { builtinChoices, offeredProfiles } from '../../profile/choose-profile.js';
import { type BranchType, branchTypes } from '../../record/codes.js';
import { listSections } from '../../record/list-sections.js';
import { asNumber } from '../../record/read.js';
import { leaf } from '../../score/explanation.js';
import { cachedByText } from '../../text/cache.js';
import { formatDate } from '../../text/numbers.js';
import type { Assessment } from '../../workspace/assess.js';
import { cellFinding, deepest, noFindings } from './cell-findings.js';
import { branchTypeChoicesOn } from './choices.js';
import { placeCell } from './field.js';
import { sectionHeld } from './section.js';
import {
  type Cell,
  type CellFinding,
  type Choice,
  fixedCell,
  type Input,
  type Row,
  type Sheet,
  type SheetColumn,
} from './sheet.js';

const columns: readonly SheetColumn[] = [
  {
    id: 'name',
    title: message('sheet/general-name'),
    width: 28,
    align: 'start',
    frozen: true,
    wraps: false,
    names: '',
  },
  { id: 'value', title: message('sheet/value'), width: 60, align: 'start', frozen: false, wraps: true },
];

interface Line {
  readonly path: readonly string[];
  readonly title: Message;
  readonly input: Input;
}

const branch: readonly Line[] = [
  { path: ['branch', 'id'], title: message('sheet/branch-id'), input: 'text' },
  { path: ['branch', 'name'], title: message('sheet/branch-name'), input: 'text' },
  { path: ['branch', 'type'], title: message('sheet/branch-type'), input: 'choice' },
  { path: ['branch', 'parent'], title: message('sheet/branch-parent'), input: 'text' },
  { path: ['branch', 'path'], title: message('sheet/branch-path'), input: 'path' },
];
const profile: Line = { path: ['profile'], title: message('sheet/profile'), input: 'choice' };
const year: Line = { path: ['period'], title: message('sheet/period-year'), input: 'count' };
const days: readonly Line[] = [
  { path: ['period', 'from'], title: message('sheet/period-from'), input: 'date' },
  { path: ['period', 'to'], title: message('sheet/period-to'), input: 'date' },
];
const lines: readonly Line[] = [profile, ...branch, year, ...days];

/** Sections whose findings stand in sheets of their own. */
const elsewhere: ReadonlySet<unknown> = new Set(['workflow', 'criteria', 'figures', ...listSections]);

/** What the record is about; findings that no other sheet has a cell for stand here. */
export function generalSheet(assessment: Assessment): Sheet {
  const root = sectionHeld(assessment, []);
  const findings = spreadOver(assessment);
  const rows = lines.map((line, index) => lineRow(line, root, assessment, findings[index] ?? noFindings));
  return { id: 'general', title: message('sheet/general'), columns, rows };
}

function lineRow(line: Line, root: EditPlace, assessment: Assessment, findings: readonly CellFinding[]): Row {
  const { path, title } = line;
  return {
    key: path.join('.'),
    kind: 'item',
    path,
    cells: [fixedCell(title), valueCell(line, root, assessment, findings)],
  };
}

function valueCell(
  { path, input }: Line,
  root: EditPlace,
  assessment: Assessment,
  findings: readonly CellFinding[],
): Cell {
  const held = heldBelow(root, path);
  const choices = choicesOf(path, assessment);
  if (path[0] === 'period' && path.length === 2 && isYear(root)) {
    const cell = placeCell(emptyPlace, path, input, choices, findings);
    return { ...cell, shown: dayOf(assessment, path), tone: 'computed' };
  }
  if (path[0] === 'period' && path.length === 1 && resolved(held.node)?.kind === 'map') {
    const refusal = mapRefusal(held);
    const cell = placeCell({ node: undefined, refusal }, path, input, choices, findings);
    return refusal ? cell : { ...cell, explanation: leaf(message('sheet/period-range')) };
  }
  const cell = placeCell(held, path, input, choices, findings);
  // The digits of a year are not parted.
  return path[0] === 'period' && Number.isInteger(cell.shown) ? { ...cell, shown: String(cell.shown) } : cell;
}

/** The types of units are called, and the profiles are in force, as on the last day of the period. */
function choicesOf(path: Path, { record, profile }: Assessment): readonly Choice[] | undefined {
  const day = record?.period?.to;
  if (path[1] === 'type') return branchTypeChoicesOn(day);
  return path[0] === 'profile'
    ? profileChoices(day ?? '', record?.branch.type ?? '', record?.profile ?? '', profile?.title ?? '')
    : undefined;
}

/**
 * The built-in profiles that fit the record, and its own profile by its title where that is another one. Any
 * other may be named by its code or its path.
 */
const profileChoices = cachedByText(
  (day: string, type: string, own: string, ownTitle: string): readonly Choice[] => {
    const subject = {
      ...(day === '' ? {} : { day }),
      ...(isBranchType(type) ? { type } : {}),
    };
    const offered = offeredProfiles(builtinChoices(), subject);
    const choices = offered.map(({ name, profile }): Choice => ({ code: name, label: profile.title }));
    if (ownTitle === '' || choices.some(({ code }) => code === own)) return choices;
    const isTaken = choices.some(({ label }) => label === ownTitle);
    return [...choices, { code: own, label: isTaken ? `${ownTitle} (${own})` : ownTitle }];
  },
);

function isBranchType(written: string): written is BranchType {
  const known: readonly string[] = branchTypes;
  return known.includes(written);
}

function isYear(root: EditPlace): boolean {
  const node = heldBelow(root, ['period']).node;
  return node?.kind === 'scalar' && Number.isInteger(asNumber(node.value));
}

/** The first or last day of a period that is written as a year. */
function dayOf({ record }: Assessment, [, end]: Path): string {
  const day = end === 'from' ? record?.period?.from : record?.period?.to;
  return day === undefined ? '' : formatDate(day);
}

/** Each finding goes to its line, to the first line of its section, or to the first of all. */
function spreadOver(assessment: Assessment): readonly (readonly CellFinding[])[] {
  const paths = lines.map(({ path }) => path);
  const cells: CellFinding[][] = lines.map(() => []);
  for (const finding of assessment.findings) {
    if (isElsewhere(finding, assessment)) continue;
    const place = placeOf(finding);
    const line =
      deepest(place, paths) ??
      Math.max(
        0,
        paths.findIndex(([section]) => section === place[0]),
      );
    cells[line]?.push(cellFinding(finding));
  }
  return cells;
}

/** Without a usable profile there are no criteria to show. */
function isElsewhere({ path }: Finding, { evaluation }: Assessment): boolean {
  const section = path?.[0];
  return elsewhere.has(section) && (section !== 'criteria' || evaluation !== undefined);
}
