import type { Recipients, Signature } from '../../core/paper/model.js';
import { type TextLook, tableSize } from './styles.js';

export function sideLines(side: Signature | Recipients): readonly (readonly [string, Partial<TextLook>])[] {
  if (side.kind === 'signature') return signatureLines(side);
  return [
    [side.title, { align: 'left', underline: true }],
    ...side.names.map((name) => [name, { align: 'left', size: tableSize }] as const),
  ];
}

export function signatureLines({
  onBehalf,
  office,
  hint,
  name,
}: Signature): readonly (readonly [string, Partial<TextLook>])[] {
  return [
    ...(onBehalf === undefined ? [] : [[onBehalf, { bold: true }] as const]),
    [office, onBehalf === undefined ? { bold: true } : {}],
    [name === undefined ? hint : '', { italic: true }],
    ['', {}],
    ['', {}],
    ['', {}],
    [name ?? '', { bold: true }],
  ];
}
