import { messages } from '../wording.js';

export const unitsViewMessages = messages({
  'branches/errors': {
    vi: '{count} lỗi',
    en: 'errors: {count}',
  },
  'branches/warnings': {
    vi: '{count} cảnh báo',
    en: 'warnings: {count}',
  },
  'branches/over-quota': {
    vi: 'vượt tỷ lệ',
    en: 'over the quota',
  },
  'branches/records': {
    vi: '{count} hồ sơ',
    en: '{count} {count|record|records}',
  },
  'branches/todo': {
    vi: '{count} còn việc',
    en: '{count} to do',
  },
  'branches/missing': {
    vi: '{count} thiếu',
    en: '{count} missing',
  },
  'branches/no-record': {
    vi: 'chưa có hồ sơ {period}',
    en: 'no record of {period}',
  },
  'branches/tip-period': { vi: 'Kỳ {period}', en: 'Period {period}' },
  'branches/tip-score': { vi: 'Điểm {score}, mức {level}', en: 'Score {score}, level {level}' },
  'branches/tip-step': { vi: 'Bước: {step}', en: 'Step: {step}' },
  'branches/tip-findings': {
    vi: 'Kiểm tra: {errors} lỗi, {warnings} cảnh báo',
    en: 'Check: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
  },
  'branches/tip-best': {
    vi: 'Hoàn thành xuất sắc nhiệm vụ: {count} người, được tối đa {limit}',
    en: 'Best rank: {count} {count|member|members}, at most {limit}',
  },
  'branches/tip-below': {
    vi: 'Bên dưới: {records} hồ sơ, {todo} còn việc (có lỗi, hoặc chưa công nhận)',
    en: 'Below: {records} {records|record|records}, {todo} to do (an error, or not recognised)',
  },
  'branches/tip-missing': {
    vi: 'Thiếu {count} hồ sơ: {units}',
    en: '{count} {count|record is|records are} missing: {units}',
  },
  'branches/missing-head': {
    vi: 'Chưa có hồ sơ kỳ {period}: {count} đơn vị',
    en: 'No record of {period}: {count} {count|unit|units}',
  },
  'branches/no-state': {
    vi: 'chưa có bước nào',
    en: 'no step yet',
  },
  'branches/loading': {
    vi: 'Đang đọc hồ sơ…',
    en: 'Reading the records…',
  },
  'branches/progress': {
    vi: 'Đang đọc hồ sơ: {done}/{total}',
    en: 'Reading the records: {done}/{total}',
  },
  'branches/failed': {
    vi: 'Không đọc được hồ sơ: {reason}. Chạy lệnh “Đọc lại hồ sơ” để thử lại.',
    en: 'The records cannot be read: {reason}. Run “Read the records again” to try again.',
  },
  'branches/review-gone': {
    vi: 'Không có hồ sơ nào của đơn vị "{unit}": hồ sơ đã bị xoá, chuyển đi hoặc đổi mã đơn vị. Có hồ sơ trở lại thì tổng hợp tự hiện lại; nếu không, đóng thẻ này.',
    en: 'There is no record of the unit "{unit}": records were deleted, moved, or have another unit. Once there are some, the review shows again; else close this tab.',
  },
  'branches/all-periods': {
    vi: 'Mọi kỳ',
    en: 'All periods',
  },
  'branches/all-states': {
    vi: 'Mọi trạng thái',
    en: 'All states',
  },
  'branches/all-levels': { vi: 'Mọi mức', en: 'All levels' },
  'branches/all-records': { vi: 'Mọi hồ sơ', en: 'All records' },
  'branches/no-level': { vi: 'chưa có mức', en: 'no level yet' },
  'branches/ask-period': { vi: 'Xem kỳ nào?', en: 'Which period?' },
  'branches/ask-state': { vi: 'Hồ sơ đã tới bước nào?', en: 'Which step?' },
  'branches/ask-level': { vi: 'Hồ sơ ở mức nào?', en: 'Which level?' },
  'branches/ask-trouble': { vi: 'Chỉ xem gì?', en: 'Show only what?' },
  'branches/trouble-todo': { vi: 'còn việc', en: 'to do' },
  'branches/trouble-errors': { vi: 'có lỗi', en: 'with errors' },
  'branches/trouble-findings': { vi: 'có lỗi hoặc cảnh báo', en: 'with errors or warnings' },
  'branches/trouble-quota': {
    vi: 'xếp loại xuất sắc vượt tỷ lệ',
    en: 'over the quota of the best rank',
  },
  'branches/trouble-missing': { vi: 'còn thiếu hồ sơ', en: 'records missing' },
  'branches/nothing-missing': {
    vi: 'Không đơn vị nào thiếu hồ sơ.',
    en: 'No record is missing.',
  },
  'branches/work-progress': { vi: 'Đang kiểm tra hồ sơ…', en: 'Checking the records…' },
  'branches/unread': {
    vi: '{file}: không đọc được như một hồ sơ.',
    en: '{file}: cannot be read as a record.',
  },
  'export/sets-done': {
    vi: 'Đã ghi {count} văn bản của {units} hồ sơ, mỗi hồ sơ một thư mục.',
    en: 'Wrote {count} {count|paper|papers} of {units} {units|record|records}, a folder for each.',
  },
  'branches/behind-hint': {
    vi: 'Xem các hồ sơ làm nên con số này',
    en: 'See the records behind this number',
  },
  'branches/nothing-behind': {
    vi: 'Con số này tính trên nhiều kỳ, không của riêng hồ sơ nào.',
    en: 'This number is made of several periods, not of single records.',
  },
  'branches/search': { vi: 'Tìm đơn vị', en: 'Find a unit' },
  'branches/search-hint': {
    vi: 'tên hoặc mã, gõ có dấu hay không dấu đều được',
    en: 'a name or an id, with or without marks',
  },
  'branches/review-title': {
    vi: 'Tổng hợp: {name}',
    en: 'Review: {name}',
  },
  'branches/export': {
    vi: 'Xuất báo cáo…',
    en: 'Export the review…',
  },
  'branches/export-kind': {
    vi: 'Sơ kết hay tổng kết?',
    en: 'Midway or at the end?',
  },
  'branches/export-so-ket': {
    vi: 'Báo cáo sơ kết',
    en: 'Midway review',
  },
  'branches/export-tong-ket': {
    vi: 'Báo cáo tổng kết',
    en: 'Final review',
  },
  'branches/export-for': {
    vi: 'Báo cáo gửi ai?',
    en: 'Who is the review for?',
  },
  'branches/export-superior': {
    vi: 'Cấp ủy cấp trên',
    en: 'The superior committee',
  },
  'branches/export-superior-detail': {
    vi: 'Đủ số liệu, kèm nội dung cần kiểm tra lại',
    en: 'All numbers, with what is to be looked at again',
  },
  'branches/export-others': {
    vi: 'Người khác',
    en: 'Others',
  },
  'branches/export-others-detail': {
    vi: 'Số người dưới 5 không ghi cụ thể, không kèm phát hiện',
    en: 'Groups of people under five and findings are left out',
  },
  'branches/export-progress': {
    vi: 'Đang lập báo cáo…',
    en: 'Making the review…',
  },
  'branches/export-nothing': {
    vi: 'Không còn hồ sơ nào của đơn vị này.',
    en: 'There is no record of this unit any more.',
  },
});
