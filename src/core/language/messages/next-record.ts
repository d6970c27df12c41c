import { messages } from '../wording.js';

export const nextRecordMessages = messages({
  'new/no-folder': {
    vi: 'Mở một thư mục trước, rồi tạo hồ sơ trong thư mục ấy.',
    en: 'Open a folder first; the record is made in it.',
  },
  'new/open-folder': {
    vi: 'Mở thư mục…',
    en: 'Open a folder…',
  },
  'new/unit': {
    vi: 'Hồ sơ mới (1/4): của đơn vị nào?',
    en: 'New record (1/4): of which unit?',
  },
  'new/unit-hint': {
    vi: 'Chọn trong danh sách, hoặc gõ tên một đơn vị mới',
    en: 'Choose one of the list, or type the name of a new unit',
  },
  'new/unit-hint-none': {
    vi: 'Gõ tên đơn vị, ví dụ Chi bộ Khối phố 1',
    en: 'Type the name of the unit',
  },
  'new/unit-new': {
    vi: 'Đơn vị mới: {name}',
    en: 'New unit: {name}',
  },
  'new/period': {
    vi: 'Hồ sơ mới (2/4): của kỳ nào?',
    en: 'New record (2/4): of which period?',
  },
  'new/period-hint': {
    vi: 'Chọn kỳ, hoặc gõ một năm',
    en: 'Choose a period, or type a year',
  },
  'new/profile': {
    vi: 'Hồ sơ mới (3/4): bộ tiêu chí nào?',
    en: 'New record (3/4): which profile?',
  },
  'new/file': {
    vi: 'Hồ sơ mới (4/4): tên tệp',
    en: 'New record (4/4): the name of the file',
  },
  'new/file-hint': {
    vi: 'Đuôi .chibo.yaml được tự thêm.',
    en: 'The ending .chibo.yaml is added.',
  },
  'new/file-exists': {
    vi: 'Đã có tệp {file}. Gõ tên khác.',
    en: '{file} exists. Type another name.',
  },
  'new/file-bad': {
    vi: 'Tên tệp không được có các dấu \\ : * ? " < > |',
    en: 'A file name must not have \\ : * ? " < > |',
  },
  'period/year': {
    vi: 'Năm {year}',
    en: 'Year {year}',
  },
  'period/first-half': {
    vi: '6 tháng đầu năm {year}',
    en: 'First half of {year}',
  },
  'period/second-half': {
    vi: '6 tháng cuối năm {year}',
    en: 'Second half of {year}',
  },
  'period/quarter': {
    vi: 'Quý {quarter} năm {year}',
    en: 'Quarter {quarter} of {year}',
  },
  'next/gone': {
    vi: 'Không chuyển sang: {name} ({status}).',
    en: 'Not carried over: {name} ({status}).',
  },
  'next/expelled': {
    vi: 'Không chuyển sang: {name} (đã bị khai trừ).',
    en: 'Not carried over: {name} (expelled).',
  },
  'next/pair-ended': {
    vi: 'Không chuyển sang cặp dìu dắt {mentor} – {mentee}: {name} không còn trong chi bộ.',
    en: 'Not carried over: the pair {mentor} – {mentee}, since {name} no longer belongs to the branch.',
  },
  'next/admitted': {
    vi: '{name} được kết nạp trong kỳ trước ({day}): thêm vào danh sách là đảng viên dự bị nếu sinh hoạt ở chi bộ này.',
    en: '{name} joined the party in the period before ({day}): add them as a probationary member if they belong to this branch.',
  },
});
