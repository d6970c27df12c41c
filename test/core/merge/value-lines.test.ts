import { expect, test } from 'vitest';
import { valueLines } from '../../../src/core/merge/value-lines.js';
import { parseText } from '../../../src/core/parse/parse.js';

test('writes one value a line, under names that stay when entries come or move', () => {
  const { root } = parseText(`period: 2023
branch: {id: cb1, path: [Đảng bộ tỉnh]}
members:
  - {id: dv01, name: "Trần\\nAn"}
  - name: Lê Bình
meetings:
  - {date: 2023-01-05, kind: thuong-ky, present: 28.0}
  - {date: 2023-01-05, kind: thuong-ky}
criteria:
  I.1: {self: ~, months: [9, ~]}
awards: []
`);
  expect(root && valueLines(root)).toBe(`period: 2023
branch.id: cb1
branch.path[0]: Đảng bộ tỉnh
members[dv01].id: dv01
members[dv01].name: Trần\\nAn
members[Lê Bình].name: Lê Bình
meetings[2023-01-05 thuong-ky].date: 2023-01-05
meetings[2023-01-05 thuong-ky].kind: thuong-ky
meetings[2023-01-05 thuong-ky].present: 28.0
meetings[2023-01-05 thuong-ky#2].date: 2023-01-05
meetings[2023-01-05 thuong-ky#2].kind: thuong-ky
criteria.I.1.self:
criteria.I.1.months[0]: 9
criteria.I.1.months[1]:
awards: []
`);
});
