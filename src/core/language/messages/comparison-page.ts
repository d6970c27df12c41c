import { messages } from '../wording.js';

export const comparisonPageMessages = messages({
  'diff/title': {
    vi: 'So sánh hồ sơ chi bộ',
    en: 'Party cell records compared',
  },
  'diff/title-with': {
    vi: 'So sánh {name} với {revision}',
    en: '{name} compared with {revision}',
  },
  'diff/kind-added': {
    vi: 'hồ sơ mới',
    en: 'new record',
  },
  'diff/kind-removed': {
    vi: 'hồ sơ bị xóa',
    en: 'record removed',
  },
  'diff/kind-ignored': {
    vi: 'hồ sơ vẫn còn nhưng bị cấu hình bỏ qua (ignore)',
    en: 'the record is there and the configuration leaves it out (ignore)',
  },
  'diff/kind-restored': {
    vi: 'hồ sơ không còn bị cấu hình bỏ qua',
    en: 'the configuration no longer leaves the record out',
  },
  'diff/changed-otherwise': {
    vi: 'đổi {what}',
    en: '{what} changed',
  },
  'diff/count-new': {
    vi: '{count} mới',
    en: '{count} new',
  },
  'diff/count-gone': {
    vi: '{count} hết',
    en: '{count} gone',
  },
  'diff/count-off': {
    vi: '{count} bị tắt',
    en: '{count} switched off',
  },
  'diff/count-on': {
    vi: '{count} thôi tắt',
    en: '{count} switched on',
  },
  'diff/section': {
    vi: '{section} {count}',
    en: '{section} {count}',
  },
  'diff/section-chibo': {
    vi: 'phiên bản định dạng',
    en: 'format version',
  },
  'diff/section-profile': {
    vi: 'bộ tiêu chí',
    en: 'profile',
  },
  'diff/section-branch': {
    vi: 'thông tin chi bộ',
    en: 'branch',
  },
  'diff/section-period': {
    vi: 'kỳ đánh giá',
    en: 'period',
  },
  'diff/section-workflow': {
    vi: 'quy trình',
    en: 'workflow',
  },
  'diff/section-members': {
    vi: 'đảng viên',
    en: 'members',
  },
  'diff/section-criteria': {
    vi: 'tiêu chí (ghi chú, minh chứng)',
    en: 'items (notes, evidence)',
  },
  'diff/section-meetings': {
    vi: 'sinh hoạt',
    en: 'meetings',
  },
  'diff/section-mentoring': {
    vi: 'dìu dắt',
    en: 'mentoring',
  },
  'diff/section-awards': {
    vi: 'khen thưởng',
    en: 'awards',
  },
  'diff/section-discipline': {
    vi: 'kỷ luật',
    en: 'discipline',
  },
  'diff/section-initiatives': {
    vi: 'Dân vận khéo',
    en: 'initiatives',
  },
  'diff/section-targets': {
    vi: 'chỉ tiêu',
    en: 'targets',
  },
  'diff/section-figures': {
    vi: 'số liệu báo cáo',
    en: 'reported figures',
  },
  'diff/group': {
    vi: 'Nhóm {id} “{title}”',
    en: 'Group {id} “{title}”',
  },
  'diff/group-cells': {
    vi: '{count} chi bộ',
    en: '{count} branches',
  },
  'diff/group-superiors': {
    vi: '{count} đảng bộ',
    en: '{count} superiors',
  },
  'diff/group-records': {
    vi: '{count} hồ sơ',
    en: '{count} records',
  },
  'diff/column-branch': {
    vi: 'Chi bộ',
    en: 'Branch',
  },
  'diff/column-score': {
    vi: 'Tổng điểm',
    en: 'Total',
  },
  'diff/column-level': {
    vi: 'Mức',
    en: 'Level',
  },
  'diff/column-why': {
    vi: 'Vì sao',
    en: 'Why',
  },
  'diff/column-findings': {
    vi: 'Phát hiện',
    en: 'Findings',
  },
  'compare/no-repository': {
    vi: 'Không so sánh được: chỗ này không nằm trong kho git mà VS Code đã mở.',
    en: 'Nothing to compare with: this lies in no git repository that VS Code has open.',
  },
  'compare/pick-branch': {
    vi: 'So sánh với nhánh nào?',
    en: 'Compare with which branch?',
  },
  'compare/loading': {
    vi: 'Đang so sánh…',
    en: 'Comparing…',
  },
  'compare/revision-gone': {
    vi: 'Không so sánh được: kho git không còn nhánh hay phiên bản "{revision}". Có lại thì so sánh tự hiện lại; nếu không, đóng thẻ này rồi so sánh với nhánh khác.',
    en: 'Nothing to compare with: the git repository has no branch or revision "{revision}" any more. Once there is one, the comparison shows again; else close this tab and compare with another.',
  },
  'compare/record-gone': {
    vi: 'Không so sánh được: {file} không có trên đĩa, cũng không có trong "{revision}". Tệp có lại thì so sánh tự hiện lại; nếu không, đóng thẻ này.',
    en: 'Nothing to compare: {file} is neither on disk nor in "{revision}". Once it is back, the comparison shows again; else close this tab.',
  },
  'compare/checking': {
    vi: 'Chibo: đang kiểm tra hồ sơ',
    en: 'Chibo: checking records',
  },
});
