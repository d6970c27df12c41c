import { messages } from '../wording.js';

export const sheetMessages = messages({
  'tab/criteria': {
    vi: 'Tiêu chí',
    en: 'Criteria',
  },
  'tab/members': {
    vi: 'Đảng viên',
    en: 'Members',
  },
  'tab/meetings': {
    vi: 'Sinh hoạt',
    en: 'Meetings',
  },
  'tab/mentoring': {
    vi: 'Dìu dắt',
    en: 'Mentoring',
  },
  'tab/awards': {
    vi: 'Khen thưởng – Kỷ luật',
    en: 'Awards – Discipline',
  },
  'tab/targets': {
    vi: 'Chỉ tiêu – Dân vận khéo',
    en: 'Targets – Initiatives',
  },
  'sheet/criteria': {
    vi: 'Tiêu chí',
    en: 'Items',
  },
  'sheet/members': {
    vi: 'Đảng viên',
    en: 'Members',
  },
  'sheet/item-id': {
    vi: 'Mã',
    en: 'Id',
  },
  'sheet/item-title': {
    vi: 'Nội dung tiêu chí',
    en: 'Item',
  },
  'sheet/max': {
    vi: 'Chuẩn',
    en: 'Maximum',
  },
  'sheet/self': {
    vi: 'Tự chấm',
    en: 'Self-scored',
  },
  'sheet/appraised': {
    vi: 'Thẩm định',
    en: 'Appraised',
  },
  'sheet/final': {
    vi: 'Kết quả',
    en: 'Final',
  },
  'sheet/note': {
    vi: 'Ghi chú',
    en: 'Note',
  },
  'sheet/group-min': {
    vi: 'Tối thiểu {min}',
    en: 'Minimum {min}',
  },
  'sheet/bonus': {
    vi: 'cộng tới {max}',
    en: 'adds up to {max}',
  },
  'sheet/penalty': {
    vi: 'trừ tới {max}',
    en: 'takes up to {max}',
  },
  'sheet/total': {
    vi: 'Tổng cộng',
    en: 'Total',
  },
  'sheet/new-member': {
    vi: 'Gõ tên để thêm đảng viên',
    en: 'Type a name to add a member',
  },
  'sheet/verdict-pass': {
    vi: 'Đạt đủ số tiêu chí đảng viên mà bộ tiêu chí yêu cầu.',
    en: 'Meets as many member criteria as the profile asks for.',
  },
  'sheet/verdict-fail': {
    vi: 'Chưa đạt đủ số tiêu chí đảng viên mà bộ tiêu chí yêu cầu.',
    en: 'Does not meet as many member criteria as the profile asks for.',
  },
  'sheet/months': {
    vi: 'Điểm các tháng',
    en: 'Monthly scores',
  },
  'sheet/meetings': {
    vi: 'Sinh hoạt',
    en: 'Meetings',
  },
  'sheet/mentoring': {
    vi: 'Dìu dắt',
    en: 'Mentoring',
  },
  'sheet/awards': {
    vi: 'Khen thưởng',
    en: 'Awards',
  },
  'sheet/discipline': {
    vi: 'Kỷ luật',
    en: 'Discipline',
  },
  'sheet/targets': {
    vi: 'Chỉ tiêu',
    en: 'Targets',
  },
  'sheet/initiatives': {
    vi: 'Dân vận khéo',
    en: 'Mass mobilisation',
  },
  'sheet/figures': {
    vi: 'Số liệu báo cáo',
    en: 'Reported figures',
  },
  'sheet/scores': {
    vi: 'Điểm',
    en: 'Points',
  },
  'sheet/override': {
    vi: 'Điều chỉnh',
    en: 'Adjustment',
  },
  'sheet/override-value': {
    vi: 'Giá trị thay',
    en: 'Value instead',
  },
  'sheet/override-reason': {
    vi: 'Lý do thay',
    en: 'Reason',
  },
  'sheet/evidence': {
    vi: 'Minh chứng',
    en: 'Evidence',
  },
  'sheet/unknown-items': {
    vi: 'Không có trong bộ tiêu chí',
    en: 'Not in the profile',
  },
  'sheet/monthly-scores': {
    vi: 'Tự chấm từng tháng',
    en: 'Self-scored by month',
  },
  'sheet/commitment': {
    vi: 'Cam kết',
    en: 'Commitment',
  },
  'sheet/date': {
    vi: 'Ngày',
    en: 'Date',
  },
  'sheet/kind': {
    vi: 'Loại',
    en: 'Kind',
  },
  'sheet/content': {
    vi: 'Nội dung',
    en: 'Subject',
  },
  'sheet/due': {
    vi: 'Phải dự',
    en: 'Due',
  },
  'sheet/present': {
    vi: 'Có mặt',
    en: 'Present',
  },
  'sheet/minutes': {
    vi: 'Số phút',
    en: 'Minutes',
  },
  'sheet/points': {
    vi: 'Điểm',
    en: 'Points',
  },
  'sheet/rating': {
    vi: 'Xếp loại',
    en: 'Rating',
  },
  'sheet/document': {
    vi: 'Văn bản',
    en: 'Document',
  },
  'sheet/mentor': {
    vi: 'Người dìu dắt',
    en: 'Mentor',
  },
  'sheet/mentee': {
    vi: 'Người được dìu dắt',
    en: 'Mentee',
  },
  'sheet/mentee-kind': {
    vi: 'Đối tượng',
    en: 'Who',
  },
  'sheet/group': {
    vi: 'Tổ',
    en: 'Group',
  },
  'sheet/from': {
    vi: 'Từ ngày',
    en: 'From',
  },
  'sheet/to': {
    vi: 'Đến ngày',
    en: 'To',
  },
  'sheet/progress': {
    vi: 'Tiến bộ',
    en: 'Progress',
  },
  'sheet/outcome': {
    vi: 'Kết quả',
    en: 'Outcome',
  },
  'sheet/admitted': {
    vi: 'Ngày kết nạp',
    en: 'Admitted on',
  },
  'sheet/form': {
    vi: 'Hình thức',
    en: 'Form',
  },
  'sheet/collective': {
    vi: 'Tập thể',
    en: 'Units',
  },
  'sheet/individual': {
    vi: 'Cá nhân',
    en: 'Persons',
  },
  'sheet/self-detected': {
    vi: 'Tự phát hiện',
    en: 'Self-detected',
  },
  'sheet/target-title': {
    vi: 'Tên chỉ tiêu',
    en: 'Target',
  },
  'sheet/unit': {
    vi: 'Đơn vị tính',
    en: 'Unit',
  },
  'sheet/assigned': {
    vi: 'Được giao',
    en: 'Assigned',
  },
  'sheet/achieved': {
    vi: 'Đạt được',
    en: 'Achieved',
  },
  'sheet/above': {
    vi: 'Vượt mức',
    en: 'Exceeded',
  },
  'sheet/late': {
    vi: 'Chậm tiến độ',
    en: 'Late',
  },
  'sheet/main': {
    vi: 'Chỉ tiêu chính',
    en: 'Main target',
  },
  'sheet/remedy': {
    vi: 'Khắc phục hạn chế',
    en: 'Remedy of a shortcoming',
  },
  'sheet/target-date': {
    vi: 'Ngày hoàn thành',
    en: 'Finished on',
  },
  'sheet/initiative-title': {
    vi: 'Tên mô hình',
    en: 'Model',
  },
  'sheet/registered': {
    vi: 'Ngày đăng ký',
    en: 'Registered',
  },
  'sheet/recognised': {
    vi: 'Ngày công nhận',
    en: 'Recognised',
  },
  'sheet/no-vote': {
    vi: 'Bước này không biểu quyết.',
    en: 'Nobody votes at this step.',
  },
  'sheet/no-result': {
    vi: 'Chỉ bước công nhận có kết quả.',
    en: 'Only recognition has a result.',
  },
  'sheet/step-paper': {
    vi: 'Văn bản của bước',
    en: 'Paper of the step',
  },
  'sheet/number-bien-ban-binh-xet': {
    vi: 'Số biên bản',
    en: 'Number of the minutes',
  },
  'sheet/number-to-trinh': {
    vi: 'Số tờ trình',
    en: 'Number of the proposal',
  },
  'sheet/number-bao-cao-ket-qua': {
    vi: 'Số báo cáo',
    en: 'Number of the report',
  },
  'sheet/no-number': {
    vi: 'Bước này không có văn bản ấy.',
    en: 'This step has no such paper.',
  },
  'sheet/step-place': {
    vi: 'Địa danh',
    en: 'Place',
  },
  'sheet/step-signer': {
    vi: 'Người ký',
    en: 'Signer',
  },
  'sheet/step-chair': {
    vi: 'Chủ trì',
    en: 'Chair',
  },
  'sheet/step-clerk': {
    vi: 'Người ghi biên bản',
    en: 'Clerk',
  },
  'sheet/step-recipients': {
    vi: 'Nơi nhận',
    en: 'Recipients',
  },
  'sheet/no-paper': {
    vi: 'Bước này không có văn bản riêng.',
    en: 'This step has no paper of its own.',
  },
  'sheet/no-minutes': {
    vi: 'Chỉ họp bình xét có biên bản.',
    en: 'Only the meeting that ranks has minutes.',
  },
  'sheet/vote': {
    vi: 'Biểu quyết',
    en: 'Vote',
  },
  'sheet/agree': {
    vi: 'Đồng ý',
    en: 'In favour',
  },
  'sheet/disagree': {
    vi: 'Không đồng ý',
    en: 'Against',
  },
  'sheet/result': {
    vi: 'Kết quả',
    en: 'Result',
  },
  'sheet/value': {
    vi: 'Giá trị',
    en: 'Value',
  },
  'sheet/profile': {
    vi: 'Bộ tiêu chí',
    en: 'Profile',
  },
  'sheet/period-year': {
    vi: 'Kỳ đánh giá (năm)',
    en: 'Period (year)',
  },
  'sheet/period-from': {
    vi: 'Kỳ đánh giá từ ngày',
    en: 'Period from',
  },
  'sheet/period-to': {
    vi: 'Kỳ đánh giá đến ngày',
    en: 'Period to',
  },
  'sheet/period-range': {
    vi: 'Kỳ này ghi theo khoảng ngày, sửa ở hai dòng bên dưới; gõ một năm ở đây thì cả kỳ là năm ấy.',
    en: 'This period is written as days, in the two lines below; a year typed here takes their place.',
  },
  'sheet/mode': {
    vi: 'Cách đếm',
    en: 'Counted as',
  },
  'sheet/new-meeting': {
    vi: 'Gõ ngày hoặc nội dung để thêm kỳ sinh hoạt',
    en: 'Type a date or a subject to add a meeting',
  },
  'sheet/new-pair': {
    vi: 'Gõ tên hoặc mã để thêm cặp dìu dắt',
    en: 'Type a name or an id to add a pair',
  },
  'sheet/new-award': {
    vi: 'Gõ để thêm khen thưởng',
    en: 'Type to add an award',
  },
  'sheet/new-discipline': {
    vi: 'Chọn đảng viên để thêm',
    en: 'Choose a member to add a case',
  },
  'sheet/new-target': {
    vi: 'Gõ tên để thêm chỉ tiêu',
    en: 'Type a title to add a target',
  },
  'sheet/new-initiative': {
    vi: 'Gõ tên để thêm mô hình',
    en: 'Type a title to add a model',
  },
  'sheet/new-figure': {
    vi: 'Chọn hoặc gõ tên để thêm số liệu',
    en: 'Choose or type a name to add a figure',
  },
});
