import { describe, expect, test } from 'vitest';
import { redactRecord } from '../../../src/core/redact/redact.js';

const record = `chibo: 1
profile: chi-bo-4-tot
branch: {id: x, name: Chi bộ X, type: chi-bo}
period: 2026
workflow:
  binh-xet: {date: 2026-12-10, document: 04-BB/CB, clerk: Lò Thị Ơn, chair: {name: Nông Minh Ấn, office: Bí thư}}
  gui-ho-so: {date: 2026-12-20, place: Tân An, signer: Nông Minh Ấn, recipients: [Đảng ủy xã, đ/c Lò Thị Ơn], numbers: {to-trinh: 07-TTr/CB, bao-cao-ket-qua: 12}}
members:
  - {id: dv01, name: Nông Minh Ấn, kind: chinh-thuc, role: bi-thu}
meetings:
  - {date: 2026-01-05, kind: thuong-ky, title: Lò Thị Ơn báo cáo chuyên đề}
`;

describe('what papers need of a step', () => {
  const result = redactRecord(record);
  const text = result.kind === 'redacted' ? result.text : '';

  test('keeps place and numbers, and names nobody', () => {
    expect(text).toContain('place: Tân An');
    expect(text).toContain('to-trinh: 07-TTr/CB');
    expect(text).toContain('bao-cao-ket-qua: 12');
    // Who receives a paper may be a person whom nothing else in the record names.
    expect(text).not.toMatch(/Lò|Ơn|Nông|Ấn|signer|chair|clerk|recipients/);
  });

  test('has whoever it names found in other texts as well', () => {
    expect(text).toMatch(/title: \S*nd01 báo cáo chuyên đề/);
  });
});
