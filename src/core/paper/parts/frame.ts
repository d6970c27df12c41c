import { type PhraseKey, phrase } from '../../language/documents.js';
import type { Letterhead, Recipients, Signature, Signatures, Title } from '../model.js';
import {
  aboveInCapitals,
  dayText,
  isOfBranch,
  issuerInCapitals,
  type Source,
  secretaryName,
  superiorText,
} from '../source.js';

/** The letters of a paper's kind in its number: BC, TTr, BB. */
export type PaperSymbol = 'report' | 'proposal' | 'minutes';

/** The head of a paper; forms carry no number. The number itself and the place are left to be filled in. */
export function letterhead(source: Source, date: string | undefined, symbol?: PaperSymbol): Letterhead {
  const issuer = phrase(isOfBranch(source) ? 'symbol/branch' : 'symbol/committee');
  return {
    kind: 'letterhead',
    above: aboveInCapitals(source),
    issuer: issuerInCapitals(source),
    number: symbol && phrase('number', { type: phrase(`symbol/${symbol}`), issuer }),
    party: phrase('party'),
    dated: phrase('dated', { day: dayText(date) }),
  };
}

export function title(name: PhraseKey, ...lines: readonly string[]): Title {
  return { kind: 'title', name: phrase(name), lines };
}

/** Recipients at the left, the secretary's signature for the organisation at the right. */
export function closing(source: Source): Signatures {
  return { kind: 'signatures', left: recipients(source), right: secretarySignature(source) };
}

function recipients(source: Source): Recipients {
  return {
    kind: 'recipients',
    title: phrase('recipients'),
    names: [
      phrase('recipients/superior', { superior: superiorText(source) }),
      phrase(isOfBranch(source) ? 'recipients/file-branch' : 'recipients/file'),
    ],
  };
}

function secretarySignature(source: Source): Signature {
  const standing = source.record.branch.type === 'dang-bo-cap-tren';
  const behalf = isOfBranch(source) ? 'branch' : standing ? 'standing' : 'committee';
  return {
    kind: 'signature',
    onBehalf: phrase(`on-behalf/${behalf}`),
    office: phrase('secretary'),
    hint: phrase('sign-hint'),
    name: secretaryName(source),
  };
}

/** A signature of a person's own, such as the clerk's. */
export function ownSignature(office: PhraseKey): Signature {
  return {
    kind: 'signature',
    onBehalf: undefined,
    office: phrase(office),
    hint: phrase('sign-hint'),
    name: undefined,
  };
}
