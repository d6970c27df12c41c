import { messages } from '../wording.js';

export const appraisalMessages = messages({
  'appraisal/unit': { vi: 'Chi bộ', en: 'Unit' },
  'appraisal/final': { vi: 'Điểm', en: 'Score' },
  'appraisal/level': { vi: 'Mức', en: 'Level' },
  'appraisal/branch': { vi: 'Chi bộ', en: 'Branch' },
  'appraisal/appraised': { vi: 'Thẩm định', en: 'Appraised' },
  'appraisal/computed': { vi: 'Tự tính', en: 'Computed' },
  'appraisal/called': { vi: '{item} {title} · {column}', en: '{item} {title} · {column}' },
  'appraisal/item-max': { vi: '{item} ({max})', en: '{item} ({max})' },
  'appraisal/item-bonus': { vi: '{item} (cộng tới {max})', en: '{item} (up to +{max})' },
  'appraisal/item-penalty': { vi: '{item} (trừ tới {max})', en: '{item} (up to −{max})' },
  'appraisal/group-min': { vi: 'Nhóm {group} (từ {min})', en: 'Group {group} (from {min})' },
  'appraisal/total': { vi: 'Tổng điểm', en: 'Total' },
  'appraisal/difference': { vi: 'Chênh lệch', en: 'Difference' },
  'appraisal/done': { vi: 'Đã thẩm định', en: 'Appraised' },
  'appraisal/quota': { vi: 'Số người / được tối đa', en: 'Members / limit' },
  'appraisal/reason': { vi: 'Vì sao chưa cao hơn', en: 'Why no higher' },
  'appraisal/faults': { vi: 'Chi bộ phải sửa', en: 'To be corrected' },
  'appraisal/faults-count': { vi: '{count} việc', en: '{count} {count|thing|things}' },
  'appraisal/faults-of-unit': { vi: 'Chi bộ còn phải sửa:', en: 'The branch still has to correct:' },
  'appraisal/of': { vi: '{count}/{of}', en: '{count}/{of}' },
  'appraisal/units': { vi: '{count} chi bộ', en: '{count} {count|unit|units}' },
  'appraisal/model': { vi: 'Bảng thẩm định: {title}', en: 'Appraisal: {title}' },
  'appraisal/refused': { vi: '{unit}: {reason}', en: '{unit}: {reason}' },
  'appraisal/open-items': {
    vi: 'chưa thẩm định hết, còn {items}. Hãy ghi điểm thẩm định trước.',
    en: 'not all is appraised; left: {items}. Enter the appraised scores first.',
  },
  'appraisal/is-returned': {
    vi: 'đã trả lại ngày {date}, chi bộ chưa gửi lại.',
    en: 'returned on {date} and not sent again yet.',
  },
  'appraisal/no-level': {
    vi: 'hồ sơ chưa tính ra mức nào, nên chưa công nhận được.',
    en: 'the record has no level yet, so it cannot be recognised.',
  },
  'appraisal/other-level': {
    vi: 'hồ sơ tính ra mức “{level}”, không phải “{wanted}”.',
    en: 'the record gives the level “{level}”, not “{wanted}”.',
  },
  'appraisal/and-more': { vi: '{first} (và {count} việc khác)', en: '{first} (and {count} more)' },
  'appraisal/more-faults': { vi: '… và {count} việc khác.', en: '… and {count} more.' },
  'appraisal-form/about': { vi: 'Bảng thẩm định – {title}', en: 'Appraisal – {title}' },
  'appraisal-form/line-1': {
    vi: 'Mỗi bộ tiêu chí một trang tính, mỗi chi bộ một dòng. Chỉ sửa ô trắng; ô xám để đọc.',
    en: 'One sheet for each set of criteria, one row for each unit. Edit white cells only; grey ones are for reading.',
  },
  'appraisal-form/line-2': {
    vi: 'Điểm chi bộ chấm ở bên trái, điểm thẩm định ở bên phải của từng tiêu chí. Điểm tổng và mức được tính lại khi đưa bảng này trở vào Chibo.',
    en: 'Each item has the score of the branch on the left, the appraised one on the right. Totals and levels are computed again when this file is taken back into Chibo.',
  },
  'appraisal-form/line-3': {
    vi: 'Ngày ghi theo ngày/tháng/năm. Không thêm, xóa hay chép dòng.',
    en: 'Enter dates as day/month/year. Do not add, delete or copy rows.',
  },
  'appraisal-form/line-4': {
    vi: 'Xong thì lưu, rồi đưa vào Chibo bằng lệnh “Nhận bảng thẩm định từ Excel…”.',
    en: 'When done, save it and take it into Chibo by “Take an Appraisal from Excel…”.',
  },
  'appraisal-form/left-out': {
    vi: '{sheet}!{cell} ({unit}): {why}',
    en: '{sheet}!{cell} ({unit}): {why}',
  },
  'appraisal-form/gone': {
    vi: 'hồ sơ này không còn trong bảng thẩm định.',
    en: 'this record is no longer among those appraised.',
  },
  'cli/appraise': {
    vi: 'Lập bảng thẩm định Excel của các chi bộ trực thuộc, và nhận bảng ấy trở lại.',
    en: 'Make an Excel sheet to appraise the units below a superior, and take it back.',
  },
  'cli/appraise-folder': { vi: 'thư mục có hồ sơ', en: 'the folder with the records' },
  'cli/appraise-output': { vi: 'tệp .xlsx cần ghi', en: 'the .xlsx file to write' },
  'cli/appraise-from': {
    vi: 'nhận điểm, ngày và quyết định đã ghi trong bảng này',
    en: 'take scores, dates and decisions entered in this sheet',
  },
  'cli/appraise-unit': {
    vi: 'mã đảng bộ cấp trên; không ghi thì mọi chi bộ trong thư mục',
    en: 'the id of the superior; without it, all branches of the folder',
  },
  'cli/appraise-period': {
    vi: 'kỳ: 2024, 2024-03 hoặc 2019-01-01..2022-04-30; không ghi thì năm mới nhất',
    en: 'the period: 2024, 2024-03 or 2019-01-01..2022-04-30; without it, the latest year',
  },
  'cli/appraise-dry-run': { vi: 'chỉ cho biết sẽ ghi gì', en: 'only say what would be written' },
  'cli/appraise-example': {
    vi: 'Bảng thẩm định của các chi bộ trực thuộc db-xa',
    en: 'The sheet of the units below db-xa',
  },
  'cli/appraise-example-from': { vi: 'Nhận lại bảng đã ghi', en: 'Take the filled-in sheet back' },
  'cli/appraise-which': {
    vi: 'Cho biết -o TỆP.xlsx để lập bảng, hoặc --from TỆP.xlsx để nhận bảng.',
    en: 'Give -o FILE.xlsx to make the sheet, or --from FILE.xlsx to take it back.',
  },
  'cli/appraise-none': {
    vi: '{folder}: không có hồ sơ nào để thẩm định (cấp trên: {unit}). Kiểm tra mã cấp trên và kỳ.',
    en: '{folder}: no record to appraise (superior: {unit}). Check the id of the superior and the period.',
  },
  'cli/appraise-left': {
    vi: '{file}: không có trong bảng, vì hồ sơ chưa đọc được hoặc chưa có bộ tiêu chí.',
    en: '{file}: not in the sheet, because the record cannot be read or has no profile.',
  },
  'cli/appraise-written': {
    vi: '{file}: đã lập bảng thẩm định, {count} hồ sơ. Ghi xong, nhận lại bằng --from {file}.',
    en: '{file}: written, {count} {count|record|records}. Once it is filled in, take it back by --from {file}.',
  },
  'cli/appraise-other-file': {
    vi: 'không phải bảng thẩm định do Chibo lập',
    en: 'not an appraisal sheet made by Chibo',
  },
  'cli/appraise-taken': {
    vi: 'Đã ghi vào {count} hồ sơ.',
    en: '{count} {count|record|records} changed.',
  },
  'cli/appraise-would-take': {
    vi: 'Sẽ ghi vào {count} hồ sơ.',
    en: '{count} {count|record|records} would be changed.',
  },
  'appraisal/figure-scored': { vi: 'Đã chấm {count}/{of}', en: 'Scored {count}/{of}' },
  'appraisal/figure-appraised': { vi: 'Ghi ngày thẩm định {count}/{of}', en: 'Dated {count}/{of}' },
  'appraisal/figure-recognised': { vi: 'Công nhận {count}/{of}', en: 'Recognised {count}/{of}' },
  'appraisal/figure-quota': {
    vi: '{level}: {count}, được tối đa {limit}',
    en: '{level}: {count}, limit {limit}',
  },
  'appraisal/figure-faulty': {
    vi: '{count} chi bộ còn phải sửa',
    en: '{count} {count|unit has|units have} something to correct',
  },
  'appraisal/changed-elsewhere': {
    vi: 'Hồ sơ đã được sửa ở chỗ khác nên không hoàn tác ở đây được. Mở hồ sơ để sửa.',
    en: 'A record was changed elsewhere, so this cannot be undone here. Open the record to change it.',
  },
  'appraisal/not-saved': {
    vi: 'Đã ghi nhưng chưa lưu được: {files}. Mở hồ sơ và lưu lại.',
    en: 'Written but not saved: {files}. Open the record and save it.',
  },
  'appraisal/panel-title': { vi: 'Thẩm định {unit} {year}', en: 'Appraisal {unit} {year}' },
  'appraisal/take-scores': { vi: 'Lấy điểm chi bộ cho ô trống', en: 'Fill in the Branch’s Scores' },
  'appraisal/take-scores-hint': {
    vi: 'Ô thẩm định còn trống nhận điểm chi bộ chấm; ô đã có điểm giữ nguyên',
    en: 'Empty appraised cells take the branch’s score; filled ones stay',
  },
  'appraisal/date-action': { vi: 'Ghi ngày thẩm định…', en: 'Date the Appraisal…' },
  'appraisal/recognise-action': { vi: 'Ghi quyết định công nhận…', en: 'Enter the Recognition…' },
  'appraisal/return-action': { vi: 'Trả lại…', en: 'Return…' },
  'appraisal/only-different': { vi: 'Chỉ chỗ khác nhau', en: 'Only Differences' },
  'appraisal/only-different-hint': {
    vi: 'Chỉ hiện những tiêu chí mà thẩm định khác chi bộ',
    en: 'Show only items where the appraisal differs from the branch',
  },
  'appraisal/list-faults': { vi: 'Danh sách chi bộ phải sửa', en: 'List What Is to Be Corrected' },
  'appraisal/write-workbook': { vi: 'Xuất bảng ra Excel…', en: 'Write the Sheet to Excel…' },
  'appraisal/read-workbook': { vi: 'Nhận bảng thẩm định từ Excel…', en: 'Take an Appraisal from Excel…' },
  'appraisal/undo': { vi: 'Hoàn tác', en: 'Undo' },
  'appraisal/redo': { vi: 'Làm lại', en: 'Redo' },
  'appraisal/open-record': { vi: 'Mở hồ sơ tại ô này', en: 'Open the Record Here' },
  'appraisal/empty': {
    vi: 'Chưa có hồ sơ nào của các chi bộ trực thuộc trong năm này. Nhận hồ sơ trước, bảng sẽ tự hiện.',
    en: 'No records of the units below for this year yet. Receive them first; the sheet then appears.',
  },
  'appraisal/ask-date': {
    vi: 'Ngày thẩm định của {count} chi bộ',
    en: 'Day of the appraisal of {count} {count|unit|units}',
  },
  'appraisal/ask-date-hint': { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  'appraisal/bad-date': {
    vi: 'Ghi ngày/tháng/năm, ví dụ 20/12/2025.',
    en: 'Enter day/month/year, such as 20/12/2025.',
  },
  'appraisal/ask-level': {
    vi: 'Quyết định công nhận mức nào?',
    en: 'Which level does the decision recognise?',
  },
  'appraisal/own-level': { vi: 'Mức đã tính của từng chi bộ', en: 'The level that each record gives' },
  'appraisal/level-count': { vi: '{count} chi bộ', en: '{count} {count|unit|units}' },
  'appraisal/ask-document': { vi: 'Số quyết định công nhận', en: 'Number of the decision' },
  'appraisal/document-hint': { vi: 'ví dụ 112-QĐ/ĐU', en: 'as the decision has it' },
  'appraisal/no-document': { vi: 'Ghi số quyết định.', en: 'Enter the number of the decision.' },
  'appraisal/ask-decision-date': { vi: 'Ngày ký quyết định', en: 'Day of the decision' },
  'appraisal/ask-return': {
    vi: 'Trả lại {count} hồ sơ: {units}',
    en: 'Return {count} {count|record|records}: {units}',
  },
  'appraisal/ask-return-hint': {
    vi: 'lời nhắn thêm (có thể bỏ trống); những việc phải sửa được ghi sẵn bên dưới',
    en: 'a word of your own (may be empty); what is to be corrected is added below',
  },
  'appraisal/done-message': {
    vi: 'Đã ghi {count} chi bộ.',
    en: '{count} {count|unit|units} written.',
  },
  'appraisal/partly': {
    vi: 'Đã ghi {count} chi bộ; {left} chi bộ chưa ghi:',
    en: '{count} {count|unit|units} written; {left} left as they are:',
  },
  'appraisal/nothing': { vi: 'Không có gì để ghi.', en: 'There is nothing to write.' },
  'appraisal/no-faults': { vi: 'Không chi bộ nào còn phải sửa gì.', en: 'No unit has anything to correct.' },
  'appraisal/choose-unit': {
    vi: 'Thẩm định các chi bộ trực thuộc đơn vị nào?',
    en: 'Appraise the units below which superior?',
  },
  'appraisal/choose-year': { vi: 'Thẩm định năm nào?', en: 'Which year?' },
  'appraisal/all-branches': { vi: 'Mọi chi bộ trong thư mục', en: 'All branches of the folder' },
  'appraisal/no-records': {
    vi: 'Chưa có hồ sơ nào trong thư mục đang mở. Nhận hồ sơ của chi bộ trước.',
    en: 'There are no records in the open folder yet. Receive those of the units first.',
  },
  'ui/returned': {
    vi: 'Cấp trên đã trả lại hồ sơ này ngày {date}. Sửa xong thì gửi lại và ghi ngày gửi hồ sơ.',
    en: 'The superior returned this record on {date}. Correct it, send it again and enter the day of sending.',
  },
  'ui/returned-why': {
    vi: 'Cấp trên đã trả lại hồ sơ này ngày {date}, {count} việc phải sửa. Sửa xong thì gửi lại và ghi ngày gửi hồ sơ.',
    en: 'The superior returned this record on {date} with {count} {count|thing|things} to correct. Correct it, send it again and enter the day of sending.',
  },
});
