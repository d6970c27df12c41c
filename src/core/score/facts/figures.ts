import { asMap } from '../../record/read.js';

/** How exact a reported figure is: hơn (>), trở lên (>=), gần (<), trở xuống (<=), khoảng (~). */
export const qualifiers = ['', '>', '>=', '<', '<=', '~'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What a reported figure counts: people, attendances (a person once for each), organisations. */
export const figureModes = ['nguoi', 'luot', 'to-chuc'] as const;
export type FigureMode = (typeof figureModes)[number];

/** A reported figure: 94 % trở lên is `{value: 0.94, qualifier: '>=', percent: true}`. */
export interface ReportedFigure {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly percent: boolean;
  readonly mode: FigureMode | undefined;
}

/** Reads a figure as written (format.md §1): a number, a qualified text, or `{value, mode}`. */
export function readFigure(written: unknown): ReportedFigure | undefined {
  const data = asMap(written);
  const mode = figureModes.find((known) => known === data.mode);
  const value = data.value ?? written;
  if (typeof value === 'number' && Number.isFinite(value))
    return { value, qualifier: '', percent: false, mode };
  const match = typeof value === 'string' ? /^(>=|<=|>|<|~)?\s*(\d+(?:\.\d+)?)(%?)$/.exec(value) : null;
  if (!match) return undefined;
  const number = Number(match[2]);
  if (!Number.isFinite(number)) return undefined;
  const percent = match[3] === '%';
  return {
    value: percent ? Number((number / 100).toFixed(9)) : number,
    qualifier: (match[1] ?? '') as Qualifier,
    percent,
    mode,
  };
}
