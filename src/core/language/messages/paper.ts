import { messages } from '../wording.js';

export const paperMessages = messages({
  'table/file': {
    vi: 'Tệp',
    en: 'File',
  },
  'table/id': {
    vi: 'Mã',
    en: 'Id',
  },
  'table/unit': {
    vi: 'Đơn vị',
    en: 'Unit',
  },
  'table/type': {
    vi: 'Loại hình',
    en: 'Type',
  },
  'table/from': {
    vi: 'Từ ngày',
    en: 'From',
  },
  'table/to': {
    vi: 'Đến ngày',
    en: 'To',
  },
  'table/period': {
    vi: 'Kỳ',
    en: 'Period',
  },
  'table/profile': {
    vi: 'Bộ tiêu chí',
    en: 'Profile',
  },
  'table/max': {
    vi: 'Thang điểm',
    en: 'Scale',
  },
  'table/self': {
    vi: 'Tự chấm',
    en: 'Self',
  },
  'table/branch': {
    vi: 'Chi bộ',
    en: 'Branch',
  },
  'table/appraised': {
    vi: 'Thẩm định',
    en: 'Appraised',
  },
  'table/final': {
    vi: 'Điểm',
    en: 'Score',
  },
  'table/by-points': {
    vi: 'Mức theo điểm',
    en: 'Level by points',
  },
  'table/level': {
    vi: 'Mức',
    en: 'Level',
  },
  'table/vetoes': {
    vi: 'Điều kiện loại trừ',
    en: 'Vetoes',
  },
  'table/unfinished': {
    vi: 'chưa đủ điểm',
    en: 'scores missing',
  },
  'table/errors': {
    vi: 'Lỗi',
    en: 'Errors',
  },
  'table/warnings': {
    vi: 'Cảnh báo',
    en: 'Warnings',
  },
  'table/notes': {
    vi: 'Lưu ý',
    en: 'Notes',
  },
  'table/why': {
    vi: 'Vì sao không đọc được',
    en: 'Why it cannot be read',
  },
  'table/at-line': {
    vi: 'dòng {line}: {message}',
    en: 'line {line}: {message}',
  },
  'table/scores-missing': {
    vi: 'Chưa đủ điểm',
    en: 'Scores missing',
  },
  'table/yes': {
    vi: 'x',
    en: 'x',
  },
  'table/no-level': {
    vi: 'chưa tính được',
    en: 'not computed',
  },
  'table/total': {
    vi: '{count} hồ sơ: {levels}.',
    en: '{count} records: {levels}.',
  },
  'report/score': {
    vi: 'Tổng điểm: {final}/{max}',
    en: 'Total: {final}/{max}',
  },
  'report/level': {
    vi: 'Mức: {level}',
    en: 'Level: {level}',
  },
  'report/level-vetoed': {
    vi: 'Mức: {level} (theo điểm: {byPoints})',
    en: 'Level: {level} (by points: {byPoints})',
  },
  'report/columns': {
    vi: 'Tự chấm {self} · Chi bộ {branch} · Thẩm định {appraised}',
    en: 'Self-scored {self} · Branch {branch} · Appraised {appraised}',
  },
  'report/incomplete': {
    vi: 'Chưa đủ điểm ở cột: {columns}',
    en: 'Scores still missing in: {columns}',
  },
  'report/why': {
    vi: 'Vì sao',
    en: 'Why',
  },
  'report/vetoes': {
    vi: 'Điều kiện loại trừ',
    en: 'Vetoes',
  },
  'report/quotas': {
    vi: 'Tỷ lệ xếp loại',
    en: 'Quotas',
  },
  'report/findings': {
    vi: 'Cần xem lại',
    en: 'To look at',
  },
  'report/unofficial': {
    vi: 'Trọng số của bộ tiêu chí này là mặc định của dự án, chưa do cơ quan nào ban hành.',
    en: "The weights of this profile are the project's defaults; no authority has issued them.",
  },
  'report/unfinished': {
    vi: 'chưa chấm xong',
    en: 'not scored to the end',
  },
  'report/provisional': {
    vi: 'Tạm tính: {level}',
    en: 'So far: {level}',
  },
  'document/danh-gia': {
    vi: 'kết quả đánh giá, vì sao và những gì cần xem lại',
    en: 'the evaluation, why, and what to look at again',
  },
  'document/phieu-tu-danh-gia-thang': {
    vi: 'Phiếu tự đánh giá tháng',
    en: 'Monthly self-assessment form',
  },
  'document/bang-cham-diem-nam': {
    vi: 'Bảng chấm điểm năm',
    en: 'Score sheet of the year',
  },
  'document/bang-cham-diem-sinh-hoat': {
    vi: 'Bảng chấm điểm sinh hoạt',
    en: 'Score sheet of the meetings',
  },
  'document/ban-dang-ky': {
    vi: 'Bản đăng ký',
    en: 'Registration',
  },
  'document/ban-cam-ket': {
    vi: 'Bản cam kết',
    en: 'Pledge',
  },
  'document/bien-ban-binh-xet': {
    vi: 'Biên bản họp bình xét',
    en: 'Minutes of the assessment meeting',
  },
  'document/bao-cao-ket-qua': {
    vi: 'Báo cáo kết quả',
    en: 'Report of results',
  },
  'document/to-trinh': {
    vi: 'Tờ trình đề nghị công nhận, kèm danh sách',
    en: 'Proposal for recognition, with the list of members',
  },
  'document/so-theo-doi-diu-dat': {
    vi: 'Sổ theo dõi dìu dắt',
    en: 'Mentoring book',
  },
  'document/bieu-tong-hop': {
    vi: 'Biểu tổng hợp',
    en: 'Summary table',
  },
  'document/unusable': {
    vi: 'Chưa lập được văn bản: hồ sơ hoặc bộ tiêu chí của nó còn lỗi. Chạy chibo check để xem và sửa trước.',
    en: 'No document can be made: the record or its profile still has errors. Run chibo check and correct them first.',
  },
  'export/missing-letters': {
    vi: 'Phông chữ của tệp PDF không có: {letters}; chỗ đó in dấu ?. Sửa chữ ấy trong hồ sơ, hoặc xuất sang Word.',
    en: 'The font of PDF files lacks {letters}; ? is printed there. Correct the letters in the record, or export to Word.',
  },
  'export/left-out': {
    vi: 'Không lập {kind}: {why}',
    en: 'Not made, {kind}: {why}',
  },
  'export/no-registration': {
    vi: 'xếp loại hằng năm không cần đăng ký.',
    en: 'nobody registers for the annual ranking.',
  },
  'export/no-members': {
    vi: 'hồ sơ không có danh sách đảng viên.',
    en: 'the record has no list of members.',
  },
  'export/no-meetings': {
    vi: 'hồ sơ không có kỳ sinh hoạt nào.',
    en: 'the record has no meetings.',
  },
  'export/no-mentoring': {
    vi: 'hồ sơ không có cặp dìu dắt nào.',
    en: 'the record has no mentoring pairs.',
  },
  'export/no-months': {
    vi: 'hồ sơ không có điểm từng tháng.',
    en: 'the record has no monthly scores.',
  },
  'export/set-formats': {
    vi: 'Bộ hồ sơ nộp: chọn định dạng',
    en: 'Submission set: choose formats',
  },
  'export/set-progress': {
    vi: 'Đang lập bộ hồ sơ nộp…',
    en: 'Making the submission set…',
  },
  'export/set-done': {
    vi: 'Đã ghi {count} văn bản vào {folder}.',
    en: '{count} papers written to {folder}.',
  },
  'export/open-folder': {
    vi: 'Mở thư mục',
    en: 'Open the folder',
  },
  'export/month': {
    vi: 'Phiếu của tháng nào?',
    en: 'The form of which month?',
  },
  'export/month-entry': {
    vi: 'Tháng {month}',
    en: 'Month {month}',
  },
  'export/month-scored': {
    vi: 'đã có điểm',
    en: 'has scores',
  },
  'export/kind': {
    vi: 'Xuất văn bản nào?',
    en: 'Which document?',
  },
  'export/format': {
    vi: 'Định dạng nào?',
    en: 'Which format?',
  },
  'export/names': {
    vi: 'Người nhận có cần biết họ tên không?',
    en: 'Are names for the reader?',
  },
  'export/names-full': {
    vi: 'Giữ họ tên',
    en: 'Keep names',
  },
  'export/names-full-detail': {
    vi: 'Văn bản nộp lên cấp ủy',
    en: 'A document for the committee above',
  },
  'export/names-redacted': {
    vi: 'Che danh tính',
    en: 'Make persons unrecognisable',
  },
  'export/names-redacted-detail': {
    vi: 'Họ tên thành mã, bỏ ghi chú, che các số dưới 5: để gửi người khác',
    en: 'Codes for names, no notes, no counts under 5: for other readers',
  },
  'export/save': {
    vi: 'Lưu văn bản',
    en: 'Save the document',
  },
  'export/progress': {
    vi: 'Đang lập {kind}…',
    en: 'Making: {kind}…',
  },
  'export/done': {
    vi: 'Đã ghi {file}.',
    en: '{file} written.',
  },
  'export/open': {
    vi: 'Mở',
    en: 'Open',
  },
  'export/refused': {
    vi: 'Chưa che được danh tính: {reason}',
    en: 'Persons cannot be made unrecognisable: {reason}',
  },
  'export/remains': {
    vi: 'Còn chữ trùng với họ tên trong danh sách, máy không biết có phải là người hay không. Hãy đọc lại trước khi gửi đi (bản đã ẩn tên, dòng {lines}).',
    en: 'Words are left that match a name of the list, and no rule can say whether they name a person. Read the paper before you pass it on (redacted record, lines {lines}).',
  },
  'report/unnamed': {
    vi: '{code} ở {place}. Nội dung trích từ hồ sơ nên không in ra đây: mở hồ sơ, hoặc chạy lại với --names, để đọc.',
    en: '{code} at {place}. It quotes the record, which is not printed here: open the record, or run again with --names, to read it.',
  },
  'redact/remains': {
    vi: '{file}:{line}: {place}: còn chữ trùng với họ tên trong danh sách, máy không biết có phải là người hay không. Hãy đọc và sửa chỗ này trước khi gửi đi.',
    en: '{file}:{line}: {place}: words are left that match a name of the list, and no rule can say whether they name a person. Read and correct this place before you pass it on.',
  },
  'redact/removed': {
    vi: 'đã lược bỏ',
    en: 'removed',
  },
});
