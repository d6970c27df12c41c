import type { Period } from '../core/record/period.js';
import type { SheetId } from '../core/views/sheet/sheet.js';
import type { SheetPatch } from '../core/views/sheet/sheet-patch.js';
import type { SheetView } from '../core/views/sheet/sheet-view.js';
import type { CellName, CellRequest, EditOutcome } from './editor.js';
import { hasType, type Strings } from './shared.js';

/** Whose records the sheet is over; survives a reload of the window. */
export interface AppraisalState {
  /** The URI of the workspace folder. */
  readonly folder: string;
  /** The id of the superior; `null` for all branches of the folder. */
  readonly unit: string | null;
  /** What people call the superior; empty for all branches. */
  readonly name: string;
  readonly period: Period;
}

/** A number above the sheet, such as `Đạt 11`. */
export interface AppraisalFigure {
  readonly text: string;
  readonly tone?: 'pass' | 'fail';
}

/** What is shown around the sheet. */
export interface AppraisalFrame {
  readonly language: 'vi' | 'en';
  readonly title: string;
  /** The numbers above each sheet, by its id. */
  readonly figures: Readonly<Record<string, readonly AppraisalFigure[]>>;
  /** The columns of items that nobody has scored differently are hidden. */
  readonly onlyDifferent: boolean;
  /** Records that are in no sheet, and why. */
  readonly left: readonly string[];
  /** The date that Ctrl+; enters, as a cell shows it. */
  readonly today: string;
}

export type AppraisalAction =
  | 'takeScores'
  | 'date'
  | 'recognise'
  | 'return'
  | 'listFaults'
  | 'writeWorkbook'
  | 'readWorkbook'
  | 'toggleDifferent'
  | 'undo'
  | 'redo';

export type AppraisalRequest =
  | CellRequest
  /** Acts on the records of a sheet with these keys. */
  | {
      readonly name: 'act';
      readonly action: AppraisalAction;
      readonly sheet: SheetId;
      readonly rows: readonly string[];
    }
  /** Opens the record of a cell at that place. */
  | { readonly name: 'open'; readonly cell: CellName };

export type FromAppraisal =
  /** Requests everything: the page has just started, or it missed a message. */
  | { readonly type: 'ready' }
  | { readonly type: 'request'; readonly id: number; readonly request: AppraisalRequest };

export type ToAppraisal =
  | {
      readonly type: 'open';
      readonly strings: Strings;
      readonly frame: AppraisalFrame;
      readonly sheets: readonly SheetView[];
      /** A sequence number of messages, which reveals a missing patch. */
      readonly turn: number;
    }
  | {
      readonly type: 'update';
      readonly frame: AppraisalFrame;
      readonly patches: readonly SheetPatch[];
      readonly turn: number;
    }
  | { readonly type: 'reply'; readonly id: number; readonly outcome: EditOutcome };

/** Whether a received message is one of the appraisal's page. */
export function isFromAppraisal(message: unknown): message is FromAppraisal {
  return hasType(message) && (message.type === 'ready' || message.type === 'request');
}

/** Whether a value restored by VS Code is the state of an appraisal. */
export function isAppraisalState(value: unknown): value is AppraisalState {
  if (typeof value !== 'object' || value === null) return false;
  const { folder, unit, name, period } = value as Partial<Record<keyof AppraisalState, unknown>>;
  if (typeof folder !== 'string' || typeof name !== 'string' || (unit !== null && typeof unit !== 'string'))
    return false;
  if (typeof period !== 'object' || period === null) return false;
  const { from, to } = period as Partial<Record<keyof Period, unknown>>;
  return typeof from === 'string' && typeof to === 'string';
}
