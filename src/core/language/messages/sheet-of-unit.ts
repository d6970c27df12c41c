import { messages } from '../wording.js';

export const sheetOfUnitMessages = messages({
  'tab/workflow': {
    vi: 'Quy trình',
    en: 'Workflow',
  },
  'tab/general': {
    vi: 'Thông tin chung',
    en: 'General',
  },
  'sheet/branch': {
    vi: 'Chi bộ',
    en: 'Branch',
  },
  'sheet/member-id': {
    vi: 'Mã',
    en: 'Id',
  },
  'sheet/member-name': {
    vi: 'Họ và tên',
    en: 'Full name',
  },
  'sheet/member-kind': {
    vi: 'Loại',
    en: 'Kind',
  },
  'sheet/member-role': {
    vi: 'Chức vụ',
    en: 'Role',
  },
  'sheet/member-joined': {
    vi: 'Kết nạp',
    en: 'Admitted',
  },
  'sheet/member-official': {
    vi: 'Chính thức',
    en: 'Full member from',
  },
  'sheet/member-status': {
    vi: 'Trạng thái',
    en: 'Status',
  },
  'sheet/member-rank': {
    vi: 'Xếp loại',
    en: 'Rank',
  },
  'sheet/member-reason': {
    vi: 'Lý do chưa xếp loại',
    en: 'Why not ranked',
  },
  'sheet/member-tasks': {
    vi: 'Cam kết',
    en: 'Committed',
  },
  'sheet/member-done': {
    vi: 'Đã làm',
    en: 'Done',
  },
  'sheet/member-rating': {
    vi: 'Đánh giá',
    en: 'Rating',
  },
  'sheet/member-note': {
    vi: 'Ghi chú',
    en: 'Note',
  },
  'sheet/workflow': {
    vi: 'Quy trình',
    en: 'Workflow',
  },
  'sheet/general': {
    vi: 'Thông tin chung',
    en: 'General',
  },
  'sheet/month-called': {
    vi: 'Tháng {month}',
    en: 'Month {month}',
  },
  'sheet/month': {
    vi: 'T{month}',
    en: 'M{month}',
  },
  'sheet/member': {
    vi: 'Đảng viên',
    en: 'Member',
  },
  'sheet/step': {
    vi: 'Bước',
    en: 'Step',
  },
  'sheet/step-dang-ky': {
    vi: 'Đăng ký',
    en: 'Registration',
  },
  'sheet/step-cam-ket': {
    vi: 'Ký cam kết',
    en: 'Commitment',
  },
  'sheet/step-so-ket': {
    vi: 'Sơ kết',
    en: 'Interim review',
  },
  'sheet/step-tu-cham': {
    vi: 'Tự chấm',
    en: 'Self-scoring',
  },
  'sheet/step-binh-xet': {
    vi: 'Họp bình xét',
    en: 'Assessment meeting',
  },
  'sheet/step-gui-ho-so': {
    vi: 'Gửi hồ sơ',
    en: 'Submission',
  },
  'sheet/step-tra-lai': {
    vi: 'Trả lại',
    en: 'Return',
  },
  'sheet/step-tham-dinh': {
    vi: 'Thẩm định',
    en: 'Appraisal',
  },
  'sheet/step-cong-nhan': {
    vi: 'Công nhận',
    en: 'Recognition',
  },
  'sheet/step-khen-thuong': {
    vi: 'Khen thưởng',
    en: 'Award',
  },
  'sheet/step-nhan-rong': {
    vi: 'Nhân rộng',
    en: 'Spreading',
  },
  'sheet/general-name': {
    vi: 'Mục',
    en: 'Entry',
  },
  'sheet/branch-id': {
    vi: 'Mã chi bộ',
    en: 'Branch id',
  },
  'sheet/branch-name': {
    vi: 'Tên chi bộ',
    en: 'Branch name',
  },
  'sheet/branch-type': {
    vi: 'Loại hình',
    en: 'Type',
  },
  'sheet/branch-parent': {
    vi: 'Mã cấp trên trực tiếp',
    en: 'Id of the direct superior',
  },
  'sheet/branch-path': {
    vi: 'Hệ thống cấp trên',
    en: 'Superiors, top first',
  },
  'sheet/figure-name': {
    vi: 'Số liệu',
    en: 'Figure',
  },
});
