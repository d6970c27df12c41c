import { capitals, type PhraseKey, phrase } from '../../language/documents.js';
import { message, say } from '../../language/message.js';
import type { PaperPerson, PaperSettings } from '../../record/paper-settings.js';
import { normalName } from '../../text/normal-name.js';
import type { Letterhead, Recipients, Signature, Signatures, Title } from '../model.js';
import {
  aboveInCapitals,
  dayText,
  isOfBranch,
  issuerInCapitals,
  type Source,
  secretaryOf,
  superiorText,
} from '../source.js';

/** The head of a paper; forms carry no number. What nobody has written is left to be filled in. */
export function letterhead(source: Source): Letterhead {
  const { date, settings } = source.paper;
  return {
    kind: 'letterhead',
    above: aboveInCapitals(source),
    issuer: issuerInCapitals(source),
    number: numberText(source),
    party: phrase('party'),
    dated: phrase('dated', { place: settings.place ?? phrase('place/unknown'), day: dayText(date) }),
  };
}

/** `Số 07-TTr/CB` as far as it is known; `undefined` where papers of this kind carry no number. */
function numberText(source: Source): string | undefined {
  const { symbol } = source.paper;
  return symbol && phrase('number', { number: paperNumber(source) ?? `……-${symbolText(source)}` });
}

/** The number of a paper with its symbol, `07-TTr/CB`; `undefined` where it is not known. */
export function paperNumber(source: Source): string | undefined {
  const { number: written, form } = source.paper;
  if (written === undefined) return undefined;
  const [, digits = '', symbol = ''] = /^(?:số:?\s*)?(\d*)(.*)$/iu.exec(written) ?? [];
  if (digits === '') return symbol.startsWith('-') ? `……${symbol}` : symbol;
  const padded = form.padsNumbers ? digits.padStart(2, '0') : digits;
  return `${padded}${symbol === '' ? `-${symbolText(source)}` : symbol}`;
}

/** What stands behind the number: `TTr/CB`. */
function symbolText(source: Source): string {
  const { symbol = 'report' } = source.paper;
  const issuer = phrase(isOfBranch(source) ? 'symbol/branch' : 'symbol/committee');
  return `${phrase(`symbol/${symbol}`)}/${issuer}`;
}

export function title(name: PhraseKey, ...lines: readonly string[]): Title {
  return { kind: 'title', name: phrase(name), lines };
}

/** Recipients at the left, the secretary's signature for the organisation at the right. */
export function closing(source: Source): Signatures {
  return { kind: 'signatures', left: recipients(source), right: secretarySignature(source) };
}

function recipients(source: Source): Recipients {
  const { settings, form } = source.paper;
  const file = phrase(isOfBranch(source) ? form.words.fileOfBranch : form.words.fileOfCommittee);
  return recipientsOf(settings, superiorText(source), file);
}

/** Who receives a paper: as it is configured, else the superior; the file copy last. */
export function recipientsOf({ recipients: own }: PaperSettings, superior: string, file: string): Recipients {
  const named = (own ?? [capitalised(phrase('recipients/superior', { superior }))]).map(bareName);
  const isFiled = named.some((name) => /^Lưu(?!\p{L})/iu.test(name));
  const names = isFiled ? named : [...named, bareName(file)];
  return {
    kind: 'recipients',
    title: phrase('recipients'),
    names: names.map((name, index) => `- ${name}${index < names.length - 1 ? ',' : '.'}`),
  };
}

/** With a capital where it begins a line: `Cấp ủy cấp trên trực tiếp`. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A recipient without the dash before it and the sign behind it, as people write them. */
function bareName(name: string): string {
  return name.replace(/^[-–—•\s]+/u, '').replace(/[\s,;.]+$/u, '');
}

function secretarySignature(source: Source): Signature {
  const standing = source.record.branch.type === 'dang-bo-cap-tren';
  const behalf = isOfBranch(source) ? 'branch' : standing ? 'standing' : 'committee';
  const { signer } = source.paper.settings;
  const office = signer && officeOf(source, signer);
  return {
    kind: 'signature',
    onBehalf: phrase(`on-behalf/${behalf}`),
    office: office ? capitals(office) : phrase('secretary'),
    hint: phrase('sign-hint'),
    name: signer?.name ?? secretaryOf(source)?.name,
  };
}

/** The office of somebody: as it is written, else what the list of members says. */
export function officeOf({ record }: Source, { name, office }: PaperPerson): string | undefined {
  if (office !== undefined) return office;
  const wanted = normalName(name);
  const [member, ...others] = record.members.filter((one) => one.name && normalName(one.name) === wanted);
  if (member?.role === undefined || member.role === 'dang-vien' || others.length > 0) return undefined;
  return say('vi', message(`role/${member.role}`));
}

/** A signature of a person's own, such as the clerk's. */
export function ownSignature(office: PhraseKey, name: string | undefined): Signature {
  return {
    kind: 'signature',
    onBehalf: undefined,
    office: phrase(office),
    hint: phrase('sign-hint'),
    name,
  };
}
