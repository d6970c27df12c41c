import type { CellStyle } from 'hucre/xlsx';
import type { Align } from '../../core/paper/model.js';

export const textSize = 13;

export const tableSize = 12;

export interface TextLook {
  readonly align: Align;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly underline?: boolean;
}

export function textStyle({ align, bold, italic, underline }: TextLook, size: number): CellStyle {
  return {
    font: {
      name: 'Times New Roman',
      size,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
    },
    alignment: { horizontal: align, vertical: 'center', wrapText: true },
  };
}

const thin = { style: 'thin' } as const;

export function tableStyle(align: Align, bold: boolean): CellStyle {
  return {
    font: { name: 'Times New Roman', size: tableSize, bold },
    alignment: { horizontal: align, vertical: 'center', wrapText: true },
    border: { top: thin, right: thin, bottom: thin, left: thin },
  };
}
