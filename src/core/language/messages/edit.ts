import { messages } from '../wording.js';

export const editMessages = messages({
  'place/root': {
    vi: 'hồ sơ',
    en: 'the record',
  },
  'edit/alias': {
    vi: 'Chỗ này là bí danh (*tên): sửa ở đây sẽ sửa cả nơi khác. Hãy sửa trong văn bản.',
    en: 'This is an alias (*name): a change here would change another place too. Edit it in the text.',
  },
  'edit/anchor': {
    vi: 'Chỗ này được nơi khác dùng lại (&tên): sửa ở đây sẽ sửa cả nơi đó. Hãy sửa trong văn bản.',
    en: 'This is used again elsewhere (&name): a change here would change that place too. Edit it in the text.',
  },
  'edit/merge': {
    vi: 'Giá trị này lấy từ nhóm khác (<<). Hãy sửa trong văn bản.',
    en: 'This value comes from another group (<<). Edit it in the text.',
  },
  'edit/not-a-value': {
    vi: 'Chỗ này là một nhóm hoặc danh sách, không phải một giá trị. Hãy chỉ rõ giá trị bên trong.',
    en: 'This is a group or a list, not a value. Name the value inside it.',
  },
  'edit/not-a-group': {
    vi: 'Chỗ này đã có một giá trị, không thể thêm mục con. Hãy sửa trong văn bản.',
    en: 'There is a value here already, so nothing can be added below it. Edit it in the text.',
  },
  'edit/list-of-entries': {
    vi: '{path} là danh sách có nhiều mục, không ghi được một giá trị. Ghi từng ô, ví dụ {below}; thêm mục mới trong bảng hoặc trong văn bản.',
    en: '{path} is a list of entries and takes no single value. Set a field of an entry, for example {below}; add a new entry in the grid or in the text.',
  },
  'edit/group-of-values': {
    vi: '{path} gồm nhiều mục con, không ghi được một giá trị. Ghi từng mục, ví dụ {below}.',
    en: '{path} holds several values and takes none itself. Set one of them, for example {below}.',
  },
  'edit/not-a-list': {
    vi: 'Chỗ này không phải danh sách.',
    en: 'This is not a list.',
  },
  'edit/no-entry': {
    vi: 'Danh sách không có mục thứ {index}.',
    en: 'The list has no entry number {index}.',
  },
  'edit/name-taken': {
    vi: '“{name}” đã có một dòng. Sửa ngay ở dòng ấy, hoặc chọn tên khác.',
    en: 'There is a row for “{name}” already. Change it there, or choose another name.',
  },
  'edit/no-place': {
    vi: 'Không có chỗ này trong hồ sơ.',
    en: 'The record has no such place.',
  },
  'edit/broken': {
    vi: 'Tệp đang có lỗi YAML nên chưa sửa được. Sửa lỗi trong văn bản trước.',
    en: 'The file has YAML errors and cannot be changed yet. Correct them in the text first.',
  },
  'edit/unsafe': {
    vi: 'Không sửa riêng được giá trị này mà không đụng tới phần khác. Hãy sửa trong văn bản.',
    en: 'This value cannot be changed without touching others. Edit it in the text.',
  },
  'reference/mentor': {
    vi: 'Dìu dắt, dòng {row}: {mentor} dìu dắt {mentee}',
    en: 'Mentoring, row {row}: {mentor} guides {mentee}',
  },
  'reference/mentee': {
    vi: 'Dìu dắt, dòng {row}: {mentee} được {mentor} dìu dắt',
    en: 'Mentoring, row {row}: {mentee} is guided by {mentor}',
  },
  'reference/discipline': {
    vi: 'Kỷ luật, dòng {row}: {member} ({form})',
    en: 'Discipline, row {row}: {member} ({form})',
  },
  'input/number': {
    vi: '"{typed}" không phải số. Viết ví dụ 12, 8,5 hoặc 1.250.',
    en: '"{typed}" is not a number. Write for example 12, 8.5 or 1250.',
  },
  'input/integer': {
    vi: '"{typed}" không phải số nguyên từ 0 trở lên.',
    en: '"{typed}" is no whole number from 0 up.',
  },
  'input/date': {
    vi: '"{typed}" không phải ngày có thật. Viết ngày/tháng/năm, ví dụ 28/12/2023.',
    en: '"{typed}" is no day that there is. Write day/month/year, for example 28/12/2023.',
  },
  'input/choice': {
    vi: '"{typed}" không có trong các giá trị để chọn. {allowed}',
    en: '"{typed}" is not among the values to choose from. {allowed}',
  },
  'input/percent': {
    vi: '"{typed}" có dấu %, mà ở đây không tính theo phần trăm. Ghi số không có dấu %, hoặc sửa đơn vị tính thành %.',
    en: '"{typed}" has a per cent sign, but this is not counted in per cent. Write the number without %, or change the unit to %.',
  },
  'input/date-no-day': {
    vi: '"{typed}" mới có tháng hoặc năm, còn thiếu ngày. Viết đủ ngày/tháng/năm, ví dụ 19/05/2004.',
    en: '"{typed}" is only a month or a year; the day is missing. Write day/month/year, for example 19/05/2004.',
  },
  'input/date-no-year': {
    vi: '"{typed}" thiếu năm: kỳ đánh giá có hơn một năm. Viết đủ ngày/tháng/năm, ví dụ 19/05/2004.',
    en: '"{typed}" has no year, and the period covers more than one. Write day/month/year, for example 19/05/2004.',
  },
  'input/choice-several': {
    vi: '"{typed}" có thể hiểu theo nhiều cách. {allowed}',
    en: '"{typed}" can mean several values. {allowed}',
  },
  'input/allowed': {
    vi: 'Chọn một trong: {names}.',
    en: 'Choose one of: {names}.',
  },
  'input/allowed-none': {
    vi: 'Danh sách của ô này đang trống.',
    en: 'The list of this cell is empty.',
  },
  'input/allowed-more': {
    vi: 'Chọn trong danh sách của ô, ví dụ: {names}…',
    en: 'Choose from the list of the cell, for example: {names}…',
  },
  'input/two-readings': {
    vi: 'Đọc được hai cách.',
    en: 'Can be read two ways.',
  },
  'input/excel-day': {
    vi: 'Số ngày của Excel.',
    en: 'A day as Excel counts it.',
  },
  'input/figure': {
    vi: '"{typed}" không phải số liệu. Viết ví dụ 7252, hơn 19.000, 94% trở lên.',
    en: '"{typed}" is no figure. Write for example 7252, more than 19000, 94% or more.',
  },
});
