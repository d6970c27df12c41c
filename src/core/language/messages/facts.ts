import { messages } from '../wording.js';

export const factsMessages = messages({
  'statistics/count': {
    vi: 'Số lần',
    en: 'Count',
  },
  'statistics/files': {
    vi: 'Hồ sơ',
    en: 'Files',
  },
  'statistics/severity': {
    vi: 'Mức',
    en: 'Severity',
  },
  'statistics/code': {
    vi: 'Mã',
    en: 'Code',
  },
  'statistics/what': {
    vi: 'Tìm gì',
    en: 'What',
  },
  'fact/unknown': {
    vi: '{name}',
    en: '{name}',
  },
  'fact/over-branches': {
    vi: '{title} (cộng các chi bộ)',
    en: '{title} (summed over the branches)',
  },
  'fact/members.total': {
    vi: 'Số đảng viên',
    en: 'Members',
  },
  'fact/members.chinhThuc': {
    vi: 'Đảng viên chính thức',
    en: 'Full members',
  },
  'fact/members.duBi': {
    vi: 'Đảng viên dự bị',
    en: 'Probationary members',
  },
  'fact/members.mien': {
    vi: 'Đảng viên được miễn sinh hoạt',
    en: 'Members exempt from meetings',
  },
  'fact/members.reviewed': {
    vi: 'Đảng viên thuộc diện kiểm điểm, xếp loại',
    en: 'Members who are reviewed and ranked',
  },
  'fact/members.rated': {
    vi: 'Đảng viên đã xếp loại',
    en: 'Members ranked',
  },
  'fact/members.htxs': {
    vi: 'Xếp hoàn thành xuất sắc nhiệm vụ',
    en: 'Ranked excellent',
  },
  'fact/members.htt': {
    vi: 'Xếp hoàn thành tốt nhiệm vụ',
    en: 'Ranked good',
  },
  'fact/members.ht': {
    vi: 'Xếp hoàn thành nhiệm vụ',
    en: 'Ranked as having performed their duties',
  },
  'fact/members.kht': {
    vi: 'Xếp không hoàn thành nhiệm vụ',
    en: 'Ranked as not having performed their duties',
  },
  'fact/members.unrated': {
    vi: 'Chưa xếp loại',
    en: 'Members not ranked',
  },
  'fact/members.htxsHtt': {
    vi: 'Tỷ lệ hoàn thành tốt trở lên trên số đã xếp loại',
    en: 'Share ranked good or better of those ranked',
  },
  'fact/members.fiveGood': {
    vi: 'Đạt tiêu chí đảng viên',
    en: 'Members who meet the member criteria',
  },
  'fact/members.commitments': {
    vi: 'Có bản cam kết',
    en: 'Members with a commitment',
  },
  'fact/members.commitmentsDone': {
    vi: 'Thực hiện xong cam kết',
    en: 'Commitments fulfilled',
  },
  'fact/members.tasks': {
    vi: 'Số việc đã cam kết',
    en: 'Tasks committed to',
  },
  'fact/meetings.thuongKy': {
    vi: 'Số kỳ sinh hoạt thường kỳ',
    en: 'Regular meetings',
  },
  'fact/meetings.thuongKyMonths': {
    vi: 'Số tháng có kỳ thường kỳ',
    en: 'Months with a regular meeting',
  },
  'fact/meetings.chuyenDe': {
    vi: 'Số kỳ sinh hoạt chuyên đề',
    en: 'Thematic meetings',
  },
  'fact/meetings.chiUy': {
    vi: 'Số kỳ họp chi ủy',
    en: 'Committee meetings',
  },
  'fact/meetings.good': {
    vi: 'Số kỳ được xếp tốt',
    en: 'Meetings rated good',
  },
  'fact/meetings.rated': {
    vi: 'Số kỳ đã xếp loại',
    en: 'Meetings rated',
  },
  'fact/meetings.attendance': {
    vi: 'Tỷ lệ dự sinh hoạt thường kỳ và chuyên đề',
    en: 'Attendance of regular and thematic meetings',
  },
  'fact/meetings.minMinutes': {
    vi: 'Kỳ sinh hoạt ngắn nhất (phút)',
    en: 'Shortest meeting (minutes)',
  },
  'fact/meetings.monthsMissing': {
    vi: 'Số tháng không có kỳ thường kỳ',
    en: 'Months without a regular meeting',
  },
  'fact/meetings.quartersMissing': {
    vi: 'Số quý không có kỳ chuyên đề',
    en: 'Quarters without a thematic meeting',
  },
  'fact/mentoring.mentors': {
    vi: 'Số người dìu dắt',
    en: 'Mentors',
  },
  'fact/mentoring.mentees': {
    vi: 'Số người được dìu dắt',
    en: 'People mentored',
  },
  'fact/mentoring.quanChung': {
    vi: 'Quần chúng được dìu dắt',
    en: 'Non-members mentored',
  },
  'fact/mentoring.capDuoi': {
    vi: 'Cấp dưới được dìu dắt',
    en: 'Subordinates mentored',
  },
  'fact/mentoring.progressed': {
    vi: 'Số người tiến bộ',
    en: 'People who made progress',
  },
  'fact/mentoring.assessed': {
    vi: 'Số người đã được đánh giá tiến bộ',
    en: 'People whose progress was assessed',
  },
  'fact/mentoring.admitted': {
    vi: 'Số người được kết nạp',
    en: 'People admitted',
  },
  'fact/mentoring.rewarded': {
    vi: 'Số người được dìu dắt được khen thưởng',
    en: 'Mentored people rewarded',
  },
  'fact/mentoring.ratio': {
    vi: 'Số người được dìu dắt trên một người dìu dắt',
    en: 'People mentored per mentor',
  },
  'fact/mentoring.overLimit': {
    vi: 'Số người dìu dắt quá số người cho phép',
    en: 'Mentors with more people than allowed',
  },
  'fact/discipline.cases': {
    vi: 'Số trường hợp kỷ luật',
    en: 'Cases of discipline',
  },
  'fact/discipline.members': {
    vi: 'Số đảng viên bị kỷ luật',
    en: 'Members disciplined',
  },
  'fact/awards.collective': {
    vi: 'Tập thể được khen thưởng',
    en: 'Collectives awarded',
  },
  'fact/awards.individual': {
    vi: 'Cá nhân được khen thưởng',
    en: 'Persons awarded',
  },
  'fact/initiatives.registered': {
    vi: 'Mô hình “Dân vận khéo” đăng ký',
    en: 'Mass mobilisation models registered',
  },
  'fact/initiatives.recognised': {
    vi: 'Mô hình “Dân vận khéo” được công nhận',
    en: 'Mass mobilisation models recognised',
  },
  'fact/targets.total': {
    vi: 'Số chỉ tiêu',
    en: 'Targets',
  },
  'fact/targets.met': {
    vi: 'Số chỉ tiêu đạt',
    en: 'Targets met',
  },
  'fact/targets.above': {
    vi: 'Số chỉ tiêu vượt mức',
    en: 'Targets exceeded',
  },
  'fact/targets.late': {
    vi: 'Số chỉ tiêu chậm tiến độ',
    en: 'Targets met late',
  },
  'fact/targets.metShare': {
    vi: 'Tỷ lệ chỉ tiêu đạt',
    en: 'Share of targets met',
  },
  'fact/targets.aboveShare': {
    vi: 'Tỷ lệ chỉ tiêu vượt mức',
    en: 'Share of targets exceeded',
  },
  'fact/targets.lateShare': {
    vi: 'Tỷ lệ chỉ tiêu chậm tiến độ',
    en: 'Share of targets met late',
  },
  'fact/targets.remedies': {
    vi: 'Số hạn chế phải khắc phục',
    en: 'Shortcomings to remedy',
  },
  'fact/targets.remedied': {
    vi: 'Số hạn chế đã khắc phục',
    en: 'Shortcomings remedied',
  },
  'fact/workflow.registered': {
    vi: 'Đã đăng ký (1 hoặc 0)',
    en: 'Registered (1 or 0)',
  },
  'fact/workflow.committed': {
    vi: 'Đã ký cam kết (1 hoặc 0)',
    en: 'Commitment signed (1 or 0)',
  },
  'fact/workflow.recognised': {
    vi: 'Đã được công nhận (1 hoặc 0)',
    en: 'Recognised (1 or 0)',
  },
  'fact/period.months': {
    vi: 'Số tháng của kỳ',
    en: 'Months of the period',
  },
  'fact/period.quarters': {
    vi: 'Số quý của kỳ',
    en: 'Quarters of the period',
  },
  'fact/branches.active': {
    vi: 'Số chi bộ trực thuộc trong kỳ',
    en: 'Branches below in the period',
  },
  'fact/branches.registered': {
    vi: 'Số chi bộ đăng ký',
    en: 'Branches registered',
  },
  'fact/branches.recognised': {
    vi: 'Số chi bộ được công nhận',
    en: 'Branches recognised',
  },
  'fact/branches.rate': {
    vi: 'Tỷ lệ chi bộ được công nhận',
    en: 'Share of branches recognised',
  },
  'fact/branches.kht': {
    vi: 'Số chi bộ không hoàn thành nhiệm vụ',
    en: 'Branches that did not perform their duties',
  },
  'figure/exact': {
    vi: '{number}',
    en: '{number}',
  },
  'figure/more': {
    vi: 'hơn {number}',
    en: 'more than {number}',
  },
  'figure/over': {
    vi: 'trên {number}',
    en: 'over {number}',
  },
  'figure/at-least': {
    vi: '{number} trở lên',
    en: '{number} or more',
  },
  'figure/nearly': {
    vi: 'gần {number}',
    en: 'nearly {number}',
  },
  'figure/at-most': {
    vi: 'không quá {number}',
    en: 'at most {number}',
  },
  'figure/about': {
    vi: 'khoảng {number}',
    en: 'about {number}',
  },
  'figure/nguoi': {
    vi: 'người',
    en: 'people',
  },
  'figure/luot': {
    vi: 'lượt',
    en: 'person-times',
  },
  'figure/to-chuc': {
    vi: 'tổ chức',
    en: 'organisations',
  },
  'figure/from': {
    vi: 'từ {number} trở lên',
    en: 'from {number} up',
  },
});
