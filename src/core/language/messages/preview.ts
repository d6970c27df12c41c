import { messages } from '../wording.js';

export const previewMessages = messages({
  'preview/nothing': {
    vi: 'Chưa tính được kết quả. Xem các lỗi bên dưới và sửa trước.',
    en: 'No result can be computed yet. Correct the errors below first.',
  },
  'preview/unnamed': {
    vi: 'Chi bộ chưa có tên',
    en: 'The branch has no name yet',
  },
  'preview/period': {
    vi: 'từ {from} đến {to}',
    en: 'from {from} to {to}',
  },
  'preview/result': {
    vi: 'Kết quả',
    en: 'Result',
  },
  'preview/points': {
    vi: 'điểm',
    en: 'points',
  },
  'preview/score-sheet': {
    vi: 'Bảng chấm điểm',
    en: 'Score sheet',
  },
  'preview/incomplete': {
    vi: 'Cột chưa chấm đủ; tổng là của những điểm đã có.',
    en: 'This column is not complete; its total is of the scores entered so far.',
  },
  'preview/group-pass': {
    vi: 'đạt tối thiểu {min}',
    en: 'reaches its minimum of {min}',
  },
  'preview/group-fail': {
    vi: 'chưa đạt tối thiểu {min}',
    en: 'below its minimum of {min}',
  },
  'preview/na': {
    vi: 'k.a.d.',
    en: 'n/a',
  },
  'preview/no-veto': {
    vi: 'Không có điều kiện loại trừ nào.',
    en: 'No veto applies.',
  },
  'preview/quota-base': {
    vi: 'Cơ sở tính',
    en: 'Base',
  },
  'preview/quota-people': {
    vi: 'Số người',
    en: 'People',
  },
  'preview/quota-limit': {
    vi: 'Được tối đa',
    en: 'At most',
  },
  'preview/quota-count': {
    vi: 'Đã xếp',
    en: 'Ranked',
  },
  'preview/quota-verdict': {
    vi: 'Kết luận',
    en: 'Verdict',
  },
  'preview/quota-used': {
    vi: 'bộ tiêu chí dùng',
    en: 'used by the profile',
  },
  'preview/over': {
    vi: 'Vượt',
    en: 'Over',
  },
  'preview/within': {
    vi: 'Trong giới hạn',
    en: 'Within the limit',
  },
  'preview/line': {
    vi: 'dòng {line}',
    en: 'line {line}',
  },
  'preview/figures': {
    vi: 'Số liệu báo cáo',
    en: 'Reported figures',
  },
  'preview/explained': {
    vi: 'Cách tính từng con số',
    en: 'How each number comes about',
  },
  'preview/tools': {
    vi: 'Công cụ xem trước',
    en: 'Preview tools',
  },
  'preview/broken': {
    vi: 'Văn bản đang có lỗi nên chưa đọc được; trang này là của lần đọc được gần nhất.',
    en: 'The text cannot be read at the moment; this page is of the last time it could.',
  },
  'preview/difference': {
    vi: 'Chênh lệch',
    en: 'Difference',
  },
  'preview/difference-hint': {
    vi: 'Tự chấm trừ kết quả: số dương là tự chấm cao hơn.',
    en: 'Self-scored less the result: a positive number means scored higher by the branch itself.',
  },
  'preview/groups': {
    vi: 'Điểm từng nhóm so với mức tối thiểu',
    en: 'Each group against its minimum',
  },
  'preview/members': {
    vi: 'Đảng viên theo xếp loại',
    en: 'Members by rank',
  },
  'preview/members-count': {
    vi: '{total} đảng viên, {rated} người đã xếp loại.',
    en: '{total} {total|member|members}, {rated} of them ranked.',
  },
  'preview/members-good': {
    vi: '{title}: {count} người (★).',
    en: '{title}: {count} (★).',
  },
  'preview/members-unranked': {
    vi: 'Chưa xếp loại',
    en: 'Not ranked',
  },
  'preview/members-star': {
    vi: ' đạt tiêu chí đảng viên',
    en: ' meets the member criteria',
  },
  'preview/meetings': {
    vi: 'Lịch sinh hoạt trong kỳ',
    en: 'Meetings of the period',
  },
  'preview/meetings-undated': {
    vi: 'Chưa rõ ngày',
    en: 'Without a date',
  },
  'preview/attendance': {
    vi: 'Dự sinh hoạt: {share}',
    en: 'Attendance: {share}',
  },
  'preview/meetings-good': {
    vi: 'Xếp loại tốt: {good}/{rated}',
    en: 'Rated good: {good}/{rated}',
  },
  'preview/month': {
    vi: 'Tháng {month}/{year}',
    en: '{month}/{year}',
  },
  'preview/month-number': {
    vi: 'Tháng {month}',
    en: 'Month {month}',
  },
  'preview/no-meeting': {
    vi: 'Không có kỳ nào',
    en: 'No meeting',
  },
  'preview/months': {
    vi: 'Điểm tự chấm hằng tháng',
    en: 'Monthly self-scores',
  },
  'preview/months-about': {
    vi: 'Tổng điểm tự chấm của {items} (tối đa {max}); tháng thiếu điểm để trống.',
    en: 'Sum of the self-scores of {items} (at most {max}); a month that lacks a score is left out.',
  },
  'preview/months-chart': {
    vi: 'Biểu đồ tổng điểm tự chấm của {months} tháng, thấp nhất {least}, cao nhất {most}.',
    en: 'Chart of the summed self-scores of {months} {months|month|months}, least {least}, most {most}.',
  },
  'preview/sum': {
    vi: 'Tổng',
    en: 'Sum',
  },
  'preview/mentoring': {
    vi: 'Dìu dắt quần chúng và cấp dưới',
    en: 'Mentoring',
  },
  'preview/mentoring-people': {
    vi: '{mentors} người dìu dắt {mentees} người: {quanChung} quần chúng, {capDuoi} cấp dưới.',
    en: '{mentors} {mentors|mentor|mentors} of {mentees} {mentees|person|people}: {quanChung} from the masses, {capDuoi} {capDuoi|subordinate|subordinates}.',
  },
  'preview/mentoring-progress': {
    vi: 'Tiến bộ {progressed}/{assessed} người đã đánh giá ({share}).',
    en: '{progressed} of {assessed} assessed made progress ({share}).',
  },
  'preview/mentoring-admitted': {
    vi: 'Kết nạp {admitted} người.',
    en: '{admitted} admitted.',
  },
  'preview/mentoring-rewarded': {
    vi: 'Khen thưởng {rewarded} người.',
    en: '{rewarded} rewarded.',
  },
  'preview/days': {
    vi: 'Thời gian',
    en: 'Time',
  },
  'preview/comparison': {
    vi: 'So với kỳ trước',
    en: 'Against the previous period',
  },
  'preview/change': {
    vi: 'Tăng, giảm',
    en: 'Change',
  },
  'preview/level': {
    vi: 'Mức',
    en: 'Level',
  },
  'preview/total': {
    vi: 'Tổng điểm',
    en: 'Total',
  },
  'preview/percentage-points': {
    vi: '{change} điểm %',
    en: '{change} points',
  },
  'submission/title': {
    vi: 'Trước khi nộp',
    en: 'Before submission',
  },
  'submission/check': {
    vi: 'Kiểm tra trước khi nộp',
    en: 'Check before submission',
  },
  'submission/count': {
    vi: 'Còn {count} chỗ phải xong mới nộp được.',
    en: '{count} still to be done before submission.',
  },
  'submission/ready': {
    vi: 'Đủ để nộp: không còn lỗi, các cột đã chấm đủ, các bước đã ghi ngày, mọi người đã xếp loại.',
    en: 'Ready to be submitted: no errors, columns complete, steps dated, everybody ranked.',
  },
  'submission/step': {
    vi: 'Chưa ghi bước {step}. Thêm {id} với ngày của bước đó.',
    en: 'The step {step} is not recorded. Add {id} with its date.',
  },
  'submission/column': {
    vi: 'Cột {column} chưa có điểm nào.',
    en: 'The column {column} holds no score yet.',
  },
  'submission/score': {
    vi: '{item} chưa có điểm ở cột {column}: "{title}".',
    en: '{item} has no score in the column {column}: "{title}".',
  },
  'submission/unranked': {
    vi: '{name} chưa được xếp loại và cũng chưa nêu lý do.',
    en: '{name} has neither a rank nor a reason for none.',
  },
  'submission/unranked-many': {
    vi: '{count} người chưa được xếp loại và cũng chưa nêu lý do:',
    en: '{count} {count|person has|people have} neither a rank nor a reason for none:',
  },
  'submission/self-many': {
    vi: '{count} tiêu chí chưa có điểm ở cột tự chấm:',
    en: '{count} {count|item has|items have} no score in the self-scored column:',
  },
  'submission/branch-many': {
    vi: '{count} tiêu chí chưa có điểm ở cột chi bộ:',
    en: '{count} {count|item has|items have} no score in the branch column:',
  },
  'submission/appraised-many': {
    vi: '{count} tiêu chí chưa có điểm ở cột thẩm định:',
    en: '{count} {count|item has|items have} no score in the appraised column:',
  },
  'what-if/start': {
    vi: 'Nếu điểm khác đi…',
    en: 'What if…',
  },
  'what-if/title': {
    vi: 'Thử điểm, chưa ghi vào tệp',
    en: 'Trying scores, nothing written yet',
  },
  'what-if/none': {
    vi: 'Sửa điểm ngay trong bảng chấm điểm bên dưới để xem mức và điểm đổi thế nào.',
    en: 'Change scores in the score sheet below to see how level and total would change.',
  },
  'what-if/outcome': {
    vi: '{levelBefore}, {scoreBefore} điểm → {levelAfter}, {scoreAfter} điểm.',
    en: '{levelBefore}, {scoreBefore} points → {levelAfter}, {scoreAfter} points.',
  },
  'what-if/change': {
    vi: '{item}, {column}: {before} → {after}',
    en: '{item}, {column}: {before} → {after}',
  },
  'what-if/field': {
    vi: '{item}, {column}',
    en: '{item}, {column}',
  },
  'what-if/write': {
    vi: 'Ghi các thay đổi',
    en: 'Write these changes',
  },
  'what-if/drop': {
    vi: 'Bỏ',
    en: 'Drop',
  },
  'what-if/leave': {
    vi: 'Thôi thử',
    en: 'Leave',
  },
  'what-if/drop-short': {
    vi: 'Hoàn lại',
    en: 'Put back',
  },
  'what-if/drop-one': {
    vi: 'Hoàn lại {change}',
    en: 'Put back {change}',
  },
});
