import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/core/language/message.js';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { validateInput } from '../../../../src/core/views/sheet/validate-input.js';
import { assessed, cellIn, sheetOf } from './sheet-of.js';

const record = `
members: [{id: dv01, name: An}, &a {id: dv02}]
meetings: [{date: 2023-01-05}]
mentoring: [{mentor: dv01}]
targets: [{title: A}]
figures: {a: 5, b: 6}
workflow: {cam-ket: 2023-01-05}
`;

describe('what a cell understands', () => {
  test.each<readonly [SheetId, string, string, string]>([
    ['criteria', 'item:I.1', 'self', '30'],
    ['criteria', 'item:I.1', 'self', '8,5'],
    ['criteria', 'item:I.1', 'self', 'Không áp dụng'],
    ['criteria', 'item:I.1', 'self', ''],
    ['criteria', 'item:I.2', 'self', 'đạt'],
    ['criteria', 'item:II.1', 'override', '12,5'],
    ['criteria', 'item:II.1', 'self', 'na'],
    ['criteria', 'item:I.1', 'note', 'gì cũng được'],
    ['criteria', 'item:I.1', 'evidence', 'a; b'],
    ['months', 'item:I.1', 'month:3', '30'],
    ['members', 'entry:0:dv01', 'rank', 'hoàn thành nhiệm vụ'],
    ['members', 'new', 'joined', '2/9/2001'],
    ['members', 'entry:0:dv01', 'tasks', '3'],
    ['mentoring', 'entry:0:', 'mentor', 'An'],
    ['targets', 'entry:0:', 'assigned', '12,5'],
    ['targets', 'entry:0:', 'above', 'có'],
    ['figures', 'figure:a', 'value', 'hơn 19.000'],
    ['figures', 'new', 'name', 'tên riêng'],
    ['figures', 'figure:a', 'name', 'tên khác'],
    ['figures', 'figure:a', 'name', 'a'],
    ['workflow', 'step:cong-nhan', 'result', 'Tốt'],
    ['general', 'branch.type', 'value', 'chi-bo'],
    ['general', 'period', 'value', '2024'],
  ])('%s %s %s takes "%s"', async (id, row, column, typed) => {
    const assessment = await assessed(record);
    expect(validateInput(cellIn(sheetOf(assessment, id), row, column), typed, assessment)).toBeUndefined();
  });

  test.each<readonly [SheetId, string, string, string, string]>([
    ['figures', 'figure:a', 'name', 'b', '“b” đã có một dòng. Sửa ngay ở dòng ấy, hoặc chọn tên khác.'],
    ['criteria', 'item:I.1', 'self', '31', 'I.1: 31 vượt điểm tối đa 30. Nhập điểm từ 0 đến 30.'],
    ['criteria', 'item:I.1', 'branch', '-1', 'I.1: -1 nhỏ hơn 0. Nhập điểm từ 0 đến 30.'],
    ['criteria', 'item:I.1', 'self', '8,3', 'I.1: 8,3 không phải bội của bước điểm 0,5. Gần nhất là 8,5.'],
    [
      'criteria',
      'item:I.1',
      'self',
      'tám',
      'I.1: "tám" không phải điểm. Nhập số từ 0 đến 30, hoặc na nếu không áp dụng.',
    ],
    [
      'criteria',
      'item:I.2',
      'self',
      '20',
      'I.2: "20" không dùng cho tiêu chí đạt/không đạt. Nhập dat, khong-dat, hoặc na nếu không áp dụng.',
    ],
    [
      'criteria',
      'item:II.1',
      'self',
      '5',
      'II.1: điểm này được tính từ hồ sơ, không nhập tay. Xóa "5", hoặc dùng override kèm lý do.',
    ],
    ['criteria', 'item:II.1', 'override', '41', 'II.1: 41 vượt điểm tối đa 40. Nhập điểm từ 0 đến 40.'],
    ['criteria', 'item:II.1', 'override', 'nhiều', '"nhiều" không phải số. Viết ví dụ 12, 8,5 hoặc 1.250.'],
    ['criteria', 'item:I.1', 'final', '5', 'I.1: chưa có điểm, tính 0.'],
    ['criteria', 'item:I.1', 'title', '5', 'Ô này chỉ để xem.'],
    ['months', 'item:I.1', 'month:3', '31', 'I.1: 31 vượt điểm tối đa 30. Nhập điểm từ 0 đến 30.'],
    [
      'members',
      'entry:0:dv01',
      'rank',
      'giỏi',
      '"giỏi" không có trong các giá trị để chọn. Chọn một trong: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ, Không hoàn thành nhiệm vụ.',
    ],
    [
      'members',
      'entry:0:dv01',
      'rank',
      'hoàn thành',
      '"hoàn thành" có thể hiểu theo nhiều cách. Chọn một trong: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ, Không hoàn thành nhiệm vụ.',
    ],
    [
      'members',
      'entry:0:dv01',
      'joined',
      '5/2004',
      '"5/2004" mới có tháng hoặc năm, còn thiếu ngày. Viết đủ ngày/tháng/năm, ví dụ 19/05/2004.',
    ],
    [
      'targets',
      'entry:0:',
      'assigned',
      '95%',
      '"95%" có dấu %, mà ở đây không tính theo phần trăm. Ghi số không có dấu %, hoặc sửa đơn vị tính thành %.',
    ],
    [
      'members',
      'entry:0:dv01',
      'joined',
      '31/02/2023',
      '"31/02/2023" không phải ngày có thật. Viết ngày/tháng/năm, ví dụ 28/12/2023.',
    ],
    ['members', 'entry:0:dv01', 'tasks', '1,5', '"1,5" không phải số nguyên từ 0 trở lên.'],
    ['meetings', 'new', 'due', '-2', '"-2" không phải số nguyên từ 0 trở lên.'],
    ['meetings', 'new', 'due', 'mười', '"mười" không phải số. Viết ví dụ 12, 8,5 hoặc 1.250.'],
    [
      'mentoring',
      'entry:0:',
      'mentor',
      'Bình',
      '"Bình" không có trong các giá trị để chọn. Chọn một trong: An, dv02.',
    ],
    [
      'figures',
      'figure:a',
      'value',
      'vô số',
      '"vô số" không phải số liệu. Viết ví dụ 7252, hơn 19.000, 94% trở lên.',
    ],
    [
      'members',
      'entry:1:dv02',
      'name',
      'An',
      'Chỗ này được nơi khác dùng lại (&tên): sửa ở đây sẽ sửa cả nơi đó. Hãy sửa trong văn bản.',
    ],
  ])('%s %s %s does not take "%s": %s', async (id, row, column, typed, reason) => {
    const assessment = await assessed(record);
    const found = validateInput(cellIn(sheetOf(assessment, id), row, column), typed, assessment);
    expect(found && say('vi', found)).toBe(reason);
  });
});
