import { messages } from '../wording.js';

export const rollupFiguresMessages = messages({
  'rollup/figures': {
    vi: '{unit} báo cáo {name} là {value}, còn cộng từ các đơn vị bên dưới là {counted}. Kiểm tra lại một trong hai.',
    en: '{unit} reports {name} as {value}; the units below it add up to {counted}. Check which is right.',
  },
  'rollup/column-unit': {
    vi: 'Đơn vị',
    en: 'Unit',
  },
  'rollup/column-id': {
    vi: 'Mã',
    en: 'Id',
  },
  'rollup/column-depth': {
    vi: 'Bậc',
    en: 'Depth',
  },
  'rollup/column-records': {
    vi: 'Hồ sơ',
    en: 'Records',
  },
  'rollup/column-cells': {
    vi: 'Chi bộ',
    en: 'Cells',
  },
  'rollup/column-registered': {
    vi: 'Đăng ký',
    en: 'Registered',
  },
  'rollup/column-recognised': {
    vi: 'Công nhận',
    en: 'Recognised',
  },
  'rollup/column-members': {
    vi: 'Đảng viên',
    en: 'Members',
  },
  'rollup/column-five-good': {
    vi: '5 tốt',
    en: '5 good',
  },
  'rollup/column-htt': {
    vi: 'HTT trở lên',
    en: 'Good or better',
  },
  'rollup/column-mentors': {
    vi: 'Dìu dắt',
    en: 'Mentors',
  },
  'rollup/column-mentees': {
    vi: 'Được dìu dắt',
    en: 'Mentored',
  },
  'rollup/column-admitted': {
    vi: 'Kết nạp',
    en: 'Admitted',
  },
  'rollup/column-workflow.registered': {
    vi: 'Hồ sơ đã đăng ký',
    en: 'Records registered',
  },
  'rollup/column-workflow.committed': {
    vi: 'Hồ sơ đã ký cam kết',
    en: 'Records committed',
  },
  'rollup/column-workflow.recognised': {
    vi: 'Hồ sơ được công nhận',
    en: 'Records recognised',
  },
  'rollup/column-qualifiers': {
    vi: 'Số không chính xác',
    en: 'Not exact',
  },
  'rollup/figures-of': {
    vi: 'Chỉ tiêu tổng hợp',
    en: 'Figures',
  },
});
