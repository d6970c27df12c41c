import { capitals, phrase } from '../../language/documents.js';
import type { Rollup } from '../../rollup/rollup.js';
import { cleanDocument } from '../clean.js';
import { formOn, type PaperForm } from '../form.js';
import type { Block, Document, Letterhead, Signatures, Title } from '../model.js';
import { recipientsOf } from '../parts/frame.js';
import { annexes } from './annex.js';
import { reviewParts } from './parts.js';
import {
  daysOf,
  isOfCell,
  type ReviewOptions,
  type ReviewSource,
  reviewPeriodText,
  reviewSourceOf,
  superiorInCapitals,
  superiorText,
  unitText,
} from './source.js';

/**
 * The review of a unit (báo cáo sơ kết, tổng kết) as a document, in the usual parts of such reports. Without a unit it
 * is that of the only one at the top, else of everything. `undefined` where there is no such unit, or nothing
 * to tell of it. No name of a person stands in it.
 */
export function reviewDocument(
  rollup: Rollup,
  unit: string | undefined,
  options: ReviewOptions = {},
): Document | undefined {
  const source = reviewSourceOf(rollup, unit, options);
  if (source === undefined) return undefined;
  return cleanDocument({
    kind: 'bao-cao-so-ket',
    title: phrase('review/title', { kind: kindText(source), unit: unitText(source) }),
    form: formOf(source),
    orientation: 'portrait',
    blocks: [letterhead(source), title(source), ...reviewParts(source), closing(source), ...annexes(source)],
  });
}

/** The parts of a review that hold its numbers, for a page that is looked at: no head, no blanks, no signature. */
export function reviewBlocks(rollup: Rollup, unit: string | undefined): readonly Block[] {
  const { blocks = [] } = reviewDocument(rollup, unit) ?? {};
  const annex = blocks.findIndex(({ kind }) => kind === 'section');
  return blocks
    .slice(0, annex < 0 ? blocks.length : annex)
    .filter(({ kind }) => kind !== 'letterhead' && kind !== 'signatures' && kind !== 'dotted-lines');
}

function letterhead(source: ReviewSource): Letterhead {
  const issuer = phrase(isOfCell(source) ? 'symbol/branch' : 'symbol/committee');
  return {
    kind: 'letterhead',
    above: superiorInCapitals(source),
    issuer: source.node.name === '' ? phrase('review/issuer-unknown') : capitals(source.node.name),
    number: phrase('number', { number: `……-${phrase('symbol/report')}/${issuer}` }),
    party: phrase('party'),
    dated: phrase('dated', {
      place: source.settings.place ?? phrase('place/unknown'),
      day: phrase('day/unknown'),
    }),
  };
}

function title(source: ReviewSource): Title {
  const { title: own } = source.options;
  const about = own ?? phrase('review/about', { kind: capitalised(kindText(source)) });
  return { kind: 'title', name: phrase('review/name'), lines: [about, reviewPeriodText(source)] };
}

function kindText({ options: { kind = 'so-ket' } }: ReviewSource): string {
  return phrase(`review/${kind}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** A review bears no day of its own; it is made when its last period ends. */
function formOf(source: ReviewSource): PaperForm {
  return formOn(daysOf(source).to);
}

/** To the superior; signed for the organisation, by whom only a configuration says. */
function closing(source: ReviewSource): Signatures {
  const isCell = isOfCell(source);
  const { words } = formOf(source);
  const { signer } = source.settings;
  const behalf = isCell ? 'branch' : source.type === 'dang-bo-cap-tren' ? 'standing' : 'committee';
  return {
    kind: 'signatures',
    left: recipientsOf(
      source.settings,
      superiorText(source),
      phrase(isCell ? words.fileOfBranch : words.fileOfCommittee),
    ),
    right: {
      kind: 'signature',
      onBehalf: phrase(`on-behalf/${behalf}`),
      office: signer?.office === undefined ? phrase('secretary') : capitals(signer.office),
      hint: phrase('sign-hint'),
      name: signer?.name,
    },
  };
}
