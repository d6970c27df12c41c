import type { StepId } from '../record/codes.js';
import {
  noPaperSettings,
  type PaperSettings,
  settingsOver,
  withoutPeople,
} from '../record/paper-settings.js';
import type { BranchRecord } from '../record/record.js';
import { isRealDate } from '../text/numbers.js';
import { formOn, type PaperForm } from './form.js';
import type { DocumentKind } from './registry.js';

/** When in its period a paper is made, and what its number is called. */
interface Occasion {
  /** The step whose day the paper bears; where the record has none, the next one. */
  readonly steps: readonly StepId[];
  /** Whether it is made when the period begins; others are made when it ends. */
  readonly isEarly?: boolean;
  /** The letters of its number; forms carry none. */
  readonly symbol?: PaperSymbol;
}

/** The letters of a paper's kind in its number: BC, TTr, BB. */
export type PaperSymbol = 'report' | 'proposal' | 'minutes';

const occasions: Readonly<Record<DocumentKind, Occasion>> = {
  'danh-gia': { steps: [] },
  'phieu-tu-danh-gia-thang': { steps: [] },
  'bang-cham-diem-nam': { steps: ['tu-cham'] },
  'bang-cham-diem-sinh-hoat': { steps: ['tu-cham', 'gui-ho-so'] },
  'ban-dang-ky': { steps: ['dang-ky'], isEarly: true },
  'ban-cam-ket': { steps: ['cam-ket'], isEarly: true },
  'bien-ban-binh-xet': { steps: ['binh-xet'], symbol: 'minutes' },
  'bao-cao-ket-qua': { steps: ['gui-ho-so'], symbol: 'report' },
  'to-trinh': { steps: ['gui-ho-so'], symbol: 'proposal' },
  'so-theo-doi-diu-dat': { steps: ['tu-cham', 'gui-ho-so'] },
  'bieu-tong-hop': { steps: ['gui-ho-so'] },
};

/** The data of one paper besides its content. */
export interface Paper {
  readonly kind: DocumentKind;
  /** The day that it bears, yyyy-mm-dd; `undefined` where the record does not know. */
  readonly date: string | undefined;
  /** By the day of the paper; without one, by the day on which such papers are made. */
  readonly form: PaperForm;
  readonly settings: PaperSettings;
  readonly symbol: PaperSymbol | undefined;
  /** The number as it was written somewhere, `7` or `07-TTr/CB`. */
  readonly number: string | undefined;
}

export interface PaperOptions {
  /** From the configuration. */
  readonly settings?: PaperSettings | undefined;
  /** Whether the paper is for others and must name no person. Redaction has treated the record, but not the configuration. */
  readonly withhold?: boolean | undefined;
  /** The day of a paper that belongs to no step, such as a month's. */
  readonly date?: string | undefined;
  /** About when such a paper is made, where it bears no day. */
  readonly around?: string | undefined;
}

/** What a record and the configuration know of a paper of a kind; the step's own settings come first. */
export function paperOf(
  kind: DocumentKind,
  { workflow, period }: Pick<BranchRecord, 'workflow' | 'period'>,
  { settings = noPaperSettings, withhold, date: own, around }: PaperOptions,
): Paper {
  const { steps, isEarly, symbol } = occasions[kind];
  const taken = steps.flatMap((id) => workflow.get(id) ?? []);
  const step = taken.find(({ date }) => date !== undefined && isRealDate(date)) ?? taken[0];
  const configured = withhold ? withoutPeople(settings) : settings;
  const together = step ? settingsOver(step.paper, configured) : configured;
  const date = [own, step?.date].find((day) => day !== undefined && isRealDate(day));
  return {
    kind,
    date,
    form: formOn(date ?? around ?? (isEarly ? period?.from : period?.to) ?? '9999-12-31'),
    settings: together,
    symbol,
    number: together.numbers.get(kind) ?? (symbol && numberIn(step?.document, symbol)),
  };
}

const letters: Readonly<Record<PaperSymbol, string>> = { report: 'BC', proposal: 'TTr', minutes: 'BB' };

/** The number of a paper's kind among those that a step names: `07-TTr/CB; 12-BC/CB`. */
function numberIn(document: string | undefined, symbol: PaperSymbol): string | undefined {
  const wanted = new RegExp(`(?<!\\p{L})\\d+-${letters[symbol]}/[^\\s;,]+`, 'iu');
  return wanted.exec(document ?? '')?.[0];
}
