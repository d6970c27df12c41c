import type { Content } from 'pdfmake/interfaces';
import type { Letterhead, Recipients, Signature, Signatures } from '../../core/paper/model.js';
import { contentWidth, type PageLayout } from '../page.js';
import { points } from './units.js';

export function letterhead({ above, issuer, number, party, dated }: Letterhead, layout: PageLayout): Content {
  const whole = points(contentWidth(layout));
  return {
    columns: [
      {
        width: whole * 0.44,
        stack: [above, { text: issuer, bold: true }, '*', ...(number === undefined ? [] : [number])],
        alignment: 'center',
      },
      {
        width: '*',
        stack: [
          { text: party, bold: true, fontSize: 15, decoration: 'underline' },
          { text: dated, italics: true, margin: [0, 8, 0, 0] },
        ],
        alignment: 'center',
      },
    ],
    margin: [0, 0, 0, 6],
  };
}

export function signatures({ left, right }: Signatures): Content {
  return {
    columns: [
      { width: '*', stack: left ? side(left) : [] },
      { width: '*', stack: signature(right), alignment: 'center' },
    ],
    margin: [0, 12, 0, 0],
    unbreakable: true,
  };
}

function side(shown: Signature | Recipients): Content[] {
  if (shown.kind === 'signature') return [{ stack: signature(shown), alignment: 'center' }];
  return [
    { text: shown.title, decoration: 'underline' },
    ...shown.names.map((name) => ({ text: name, fontSize: 12 })),
  ];
}

function signature({ onBehalf, office, hint, name }: Signature): Content[] {
  const space = points(20);
  return [
    ...(onBehalf === undefined ? [] : [{ text: onBehalf, bold: true }]),
    { text: office, bold: onBehalf === undefined },
    name === undefined
      ? { text: hint, italics: true, margin: [0, 0, 0, space] }
      : { text: name, bold: true, margin: [0, space, 0, 0] },
  ];
}
