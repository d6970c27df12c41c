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
