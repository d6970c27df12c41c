import { messages } from '../wording.js';

export const editorMessages = messages({
  'ui/editor-title': {
    vi: 'Bảng tính hồ sơ chi bộ',
    en: 'Table of a branch record',
  },
  'ui/preview-title': {
    vi: 'Xem trước {name}',
    en: 'Preview of {name}',
  },
  'ui/preview-gone': {
    vi: 'Không mở được {file}: tệp đã bị xoá, đổi tên hoặc chuyển đi. Tệp có lại thì đóng thẻ này và xem trước lại.',
    en: '{file} cannot be opened: it was deleted, renamed or moved. Once it is back, close this tab and preview it again.',
  },
  'ui/status-name': {
    vi: 'Kết quả chấm điểm',
    en: 'Score',
  },
  'ui/status': {
    vi: '{score}/{max} · {level}',
    en: '{score}/{max} · {level}',
  },
  'ui/status-none': {
    vi: 'Chưa tính được điểm',
    en: 'No score yet',
  },
  'ui/failed': {
    vi: 'Không làm được: {reason}',
    en: 'This could not be done: {reason}',
  },
  'ui/edit-rejected': {
    vi: 'Tài liệu vừa thay đổi nên chưa ghi được. Hãy thử lại.',
    en: 'The document has just changed, so nothing was written. Try again.',
  },
  'ui/begin-with-name': {
    vi: 'Dòng mới cần có tên trước.',
    en: 'A new row needs a name first.',
  },
  'ui/kept-title': {
    vi: 'Chưa được ghi vào hồ sơ: “{text}”',
    en: 'Not written to the record: “{text}”',
  },
  'ui/kept-copy': {
    vi: 'Chép nội dung',
    en: 'Copy the text',
  },
  'ui/kept-copied': {
    vi: 'Đã chép nội dung.',
    en: 'The text was copied.',
  },
  'ui/kept-close': {
    vi: 'Đóng',
    en: 'Close',
  },
  'ui/unsaved-cell': {
    vi: 'Ô đang nhập của “{file}” chưa được lưu: “{text}”. Lưu vào hồ sơ?',
    en: 'The open cell of “{file}” is not saved: “{text}”. Save it to the record?',
  },
  'ui/unsaved-save': {
    vi: 'Lưu',
    en: 'Save',
  },
  'ui/unsaved-drop': {
    vi: 'Không lưu',
    en: 'Don’t save',
  },
  'ui/read-only': {
    vi: 'Bản này chỉ để xem, không sửa được.',
    en: 'This version can only be looked at, not changed.',
  },
  'ui/broken': {
    vi: 'Tệp đang có lỗi YAML ở dòng {line}: {message} Bảng bên dưới là lần đọc được gần nhất, chỉ để xem.',
    en: 'The file has a YAML error on line {line}: {message} The table below is as last read, to look at only.',
  },
  'ui/open-text': {
    vi: 'Mở văn bản',
    en: 'Open the text',
  },
  'ui/preview': {
    vi: 'Xem trước',
    en: 'Preview',
  },
  'ui/text-beside': {
    vi: 'Văn bản bên cạnh',
    en: 'Text beside',
  },
  'ui/reopen-text': {
    vi: 'Mở lại dạng văn bản',
    en: 'Reopen as text',
  },
  'ui/problems': {
    vi: '{errors} lỗi, {warnings} cảnh báo',
    en: '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
  },
  'ui/toolbar': {
    vi: 'Thanh công cụ',
    en: 'Toolbar',
  },
  'ui/sheets': {
    vi: 'Các bảng',
    en: 'Tables',
  },
  'ui/grid': {
    vi: 'Bảng {sheet}',
    en: 'Table {sheet}',
  },
  'ui/cell': {
    vi: '{row}, {column}: {value}',
    en: '{row}, {column}: {value}',
  },
  'ui/empty-cell': {
    vi: 'trống',
    en: 'empty',
  },
  'ui/read-only-cell': {
    vi: 'Ô này chỉ để xem.',
    en: 'This cell is computed and cannot be entered.',
  },
  'ui/committed': {
    vi: 'Đã ghi {value}',
    en: 'Entered {value}',
  },
  'ui/empty-criteria': {
    vi: 'Chưa có bộ tiêu chí dùng được. Xem lỗi ở dòng profile của hồ sơ.',
    en: 'There is no usable profile yet. See the error on the record\'s line "profile".',
  },
  'ui/cells-with-errors': {
    vi: ' ô có lỗi',
    en: ' cells with errors',
  },
  'ui/deleted': {
    vi: 'Tệp không còn trên đĩa. Lưu lại để ghi nội dung đang mở, hoặc đóng tab để bỏ.',
    en: 'The file is no longer on the disk. Save to write what is open, or close the tab to drop it.',
  },
  'ui/proposal': {
    vi: 'Xem trước khi nhập, chưa ghi gì vào hồ sơ. Ô sẽ thay đổi được đánh dấu.',
    en: 'Preview of an import: nothing is written yet. Cells that will change are marked.',
  },
  'ui/proposal-left': {
    vi: 'Không nhập: {count} chỗ',
    en: 'Not imported: {count}',
  },
  'ui/proposal-more': {
    vi: 'và {count} chỗ nữa',
    en: 'and {count} more',
  },
  'ui/proposal-write': {
    vi: 'Ghi vào hồ sơ',
    en: 'Write to the record',
  },
  'ui/proposal-cancel': {
    vi: 'Không nhập',
    en: 'Do not import',
  },
  'ui/proposal-comma': {
    vi: '12.500 là mười hai nghìn rưỡi',
    en: '12.500 is twelve thousand five hundred',
  },
  'ui/proposal-point': {
    vi: '12.500 là mười hai phẩy năm',
    en: '12.500 is twelve and a half',
  },
  'ui/proposal-column': {
    vi: 'Chọn chỗ cho cột chưa rõ…',
    en: 'Choose places for unknown columns…',
  },
  'ui/proposal-clashes': {
    vi: 'Lấy của biểu ở ô cả hai cùng sửa',
    en: 'Take the form where both changed a cell',
  },
  'ui/before-import': {
    vi: 'Trước khi nhập: {text}',
    en: 'Before the import: {text}',
  },
  'ui/read-only-compared': {
    vi: 'Bản này chỉ để xem. Ô khác với bản bên kia được đánh dấu.',
    en: 'This version is to look at only. Cells that differ from the other side are marked.',
  },
  'ui/empty-file': {
    vi: 'Tệp trống. Chọn bộ tiêu chí để bắt đầu một hồ sơ trong tệp này.',
    en: 'The file is empty. Choose a profile to begin a record in it.',
  },
  'ui/broken-first': {
    vi: 'Tệp có lỗi YAML ở dòng {line}: {message} Sửa trong văn bản; bảng sẽ hiện khi đọc được.',
    en: 'The file has a YAML error on line {line}: {message} Correct it in the text; the table appears once it can be read.',
  },
  'ui/start-record': {
    vi: 'Bắt đầu hồ sơ…',
    en: 'Begin a record…',
  },
  'ui/start-profile': {
    vi: 'Chọn bộ tiêu chí cho hồ sơ mới',
    en: 'Choose the profile of the new record',
  },
  'ui/change-profile': {
    vi: 'Chọn bộ tiêu chí khác cho hồ sơ',
    en: 'Choose another profile for the record',
  },
  'ui/start-filled': {
    vi: 'Tệp này đã có nội dung, không ghi đè.',
    en: 'This file already has content; it is not overwritten.',
  },
  'ui/export': {
    vi: 'Xuất tài liệu…',
    en: 'Export…',
  },
  'ui/show-in-grid': {
    vi: 'Hiện trong bảng',
    en: 'Show in the table',
  },
  'ui/show-in-text': {
    vi: 'Xem trong văn bản',
    en: 'Show in the text',
  },
  'ui/copy': {
    vi: 'Sao chép',
    en: 'Copy',
  },
  'ui/clear': {
    vi: 'Xóa nội dung',
    en: 'Clear',
  },
  'ui/duplicate': {
    vi: 'Nhân đôi dòng',
    en: 'Duplicate the rows',
  },
  'ui/all-hidden': {
    vi: 'Không có dòng nào khớp bộ lọc; đang ẩn cả {count} dòng.',
    en: 'No row passes the filter; rows hidden: {count}.',
  },
  'ui/none-passes': {
    vi: 'Không có dòng nào khớp bộ lọc.',
    en: 'No row passes the filter.',
  },
  'ui/references-title': {
    vi: 'Còn {count} chỗ nhắc tới đảng viên sắp xóa',
    en: 'Places that name who is to be removed: {count}',
  },
  'ui/references-more': {
    vi: '… và {count} chỗ nữa',
    en: '… and {count} more',
  },
  'ui/references-remove': {
    vi: 'Xóa cả những chỗ này',
    en: 'Remove these too',
  },
  'ui/references-keep': {
    vi: 'Giữ những chỗ này',
    en: 'Keep them',
  },
  'ui/show-as-written': {
    vi: 'Bỏ sắp xếp và lọc',
    en: 'Drop sorting and filters',
  },
  'ui/write-order': {
    vi: 'Ghi thứ tự này vào hồ sơ',
    en: 'Write this order into the record',
  },
  'ui/fit-column': {
    vi: 'Rộng vừa nội dung',
    en: 'Fit to content',
  },
  'ui/toggle-ids': {
    vi: 'Hiện hoặc ẩn mã đảng viên',
    en: 'Show or hide the ids of members',
  },
  'ui/as-written': {
    vi: 'Hiện theo thứ tự trong hồ sơ',
    en: 'Shown in the order of the record',
  },
  'ui/not-in-sight': {
    vi: 'Ô đang bị lọc ẩn đi.',
    en: 'The cell is hidden by a filter.',
  },
  'ui/new-row-number': {
    vi: 'dòng mới {number}',
    en: 'new row {number}',
  },
  'ui/cancel': {
    vi: 'Thôi',
    en: 'Cancel',
  },
  'ui/close': {
    vi: 'Đóng',
    en: 'Close',
  },
  'ui/new-row': {
    vi: 'dòng mới',
    en: 'new row',
  },
  'ui/provisional': {
    vi: 'Tạm tính: {level}',
    en: 'So far: {level}',
  },
  'ui/todo': {
    vi: 'Còn {count} việc',
    en: '{count} to do',
  },
  'ui/ready': {
    vi: 'Đủ để nộp',
    en: 'Ready to submit',
  },
  'ui/todo-title': {
    vi: 'Việc còn lại',
    en: 'What is left to do',
  },
  'ui/todo-must': {
    vi: 'Phải xong trước khi nộp ({count})',
    en: 'Needed before submission ({count})',
  },
  'ui/todo-should': {
    vi: 'Nên xem lại ({count})',
    en: 'Worth a look ({count})',
  },
  'ui/todo-more': {
    vi: '… và {count} việc nữa',
    en: '… and {count} more',
  },
  'ui/todo-group': {
    vi: '{sheet} ({count})',
    en: '{sheet} ({count})',
  },
  'ui/more-commands': {
    vi: 'Lệnh khác',
    en: 'More commands',
  },
  'ui/export-short': {
    vi: 'Xuất…',
    en: 'Export…',
  },
  'ui/export-set': {
    vi: 'Bộ hồ sơ nộp',
    en: 'Submission set',
  },
  'ui/status-unfinished': {
    vi: '{score}/{max} · {unfinished}',
    en: '{score}/{max} · {unfinished}',
  },
  'ui/tabs-back': {
    vi: 'Các bảng phía trước',
    en: 'Sheets before',
  },
  'ui/tabs-on': {
    vi: 'Các bảng phía sau',
    en: 'Sheets behind',
  },
  'ui/show-all': {
    vi: 'Xem đủ về ô này (Ctrl+Shift+U)',
    en: 'All about this cell (Ctrl+Shift+U)',
  },
  'ui/cells-with-warnings': {
    vi: ' ô có cảnh báo',
    en: ' cells with warnings',
  },
  'ui/ignore-accents': {
    vi: 'Không phân biệt dấu',
    en: 'Ignore accents',
  },
  'ui/match-case': {
    vi: 'Phân biệt hoa thường',
    en: 'Match case',
  },
  'ui/whole-words': {
    vi: 'Cả từ',
    en: 'Whole words',
  },
  'ui/empty-sheet': {
    vi: 'Chưa có gì ở đây.',
    en: 'Nothing here yet.',
  },
  'ui/empty-offer': {
    vi: 'Gõ vào dòng trên, dán từ bảng tính, hoặc lấy từ tệp đã có:',
    en: 'Type into the row above, paste from a spreadsheet, or take a file that you have:',
  },
  'ui/import-file': {
    vi: 'Nhập từ Excel, Word…',
    en: 'Import from Excel, Word…',
  },
  'ui/other-side': {
    vi: 'Bên kia: {text}',
    en: 'Other side: {text}',
  },
  'ui/take-ours': {
    vi: 'Lấy của ta',
    en: 'Take ours',
  },
  'ui/take-theirs': {
    vi: 'Lấy của họ',
    en: 'Take theirs',
  },
  'ui/take-all-ours': {
    vi: 'Tất cả của ta',
    en: 'Take all of ours',
  },
  'ui/take-all-theirs': {
    vi: 'Tất cả của họ',
    en: 'Take all of theirs',
  },
  'ui/disk-conflicts': {
    vi: 'Chương trình khác đã ghi tệp này. {count} chỗ có hai giá trị khác nhau, hãy chọn; mọi ô khác đã được ghép. Bảng bên dưới là bản đang sửa, chỉ để xem.',
    en: 'Another program has written this file. {count} {count|place has|places have} two values: choose; all other cells were joined. The table below is your version, to look at only.',
  },
  'ui/disk-conflict-cell': {
    vi: '{name}: đang sửa {ours}, trên đĩa {theirs}',
    en: '{name}: yours {ours}, on the disk {theirs}',
  },
  'ui/disk-conflict-line': {
    vi: 'Chỗ khác nhau ở dòng {line}',
    en: 'Difference on line {line}',
  },
  'ui/disk-take-ours': {
    vi: 'Giữ bản đang sửa',
    en: 'Keep yours',
  },
  'ui/disk-take-theirs': {
    vi: 'Lấy trên đĩa',
    en: "Take the disk's",
  },
  'ui/disk-take-all-ours': {
    vi: 'Giữ bản đang sửa ở mọi chỗ',
    en: 'Keep all of yours',
  },
  'ui/disk-take-all-theirs': {
    vi: 'Lấy trên đĩa ở mọi chỗ',
    en: "Take all of the disk's",
  },
  'ui/disk-joined': {
    vi: 'Chương trình khác đã ghi tệp này: {count} ô của họ đã vào bảng, sửa đổi chưa lưu vẫn còn. Lưu lại (Ctrl+S) để ghi cả hai.',
    en: 'Another program has written this file: {count} of its {count|cell was|cells were} joined with your unsaved changes. Save (Ctrl+S) to write both.',
  },
  'ui/disk-joined-cell': {
    vi: '{name}: {ours} → {theirs}',
    en: '{name}: {ours} → {theirs}',
  },
  'ui/disk-unreadable': {
    vi: 'Chương trình khác đã ghi {file}, và nội dung trên đĩa không ghép được với bản đang sửa: {reason}. Bản đang sửa còn nguyên trong bảng, chưa lưu.',
    en: 'Another program has written {file}, and what is on the disk cannot be joined with your changes: {reason}. Your changes are still in the table, not saved.',
  },
  'ui/disk-no-record': {
    vi: 'nội dung trên đĩa không đọc được như một hồ sơ',
    en: 'the file does not read as a record',
  },
  'ui/disk-own-no-record': {
    vi: 'bản đang sửa không đọc được như một hồ sơ',
    en: 'your version does not read as a record',
  },
  'ui/disk-write-over': {
    vi: 'Ghi bản đang sửa lên đĩa',
    en: 'Write mine to the disk',
  },
  'ui/disk-take-file': {
    vi: 'Bỏ bản đang sửa, lấy trên đĩa',
    en: "Drop mine, take the disk's",
  },
  'ui/join': {
    vi: 'Ghép theo ô',
    en: 'Join by cell',
  },
  'ui/join-all': {
    vi: 'Ghép được hết: hai bên (ta: {ours}, họ: {theirs}) sửa những ô khác nhau.',
    en: 'All of it can be joined: the sides (ours: {ours}, theirs: {theirs}) changed different cells.',
  },
  'ui/join-some': {
    vi: 'Ghép được, chỉ còn {count} ô mà hai bên (ta: {ours}, họ: {theirs}) cùng sửa.',
    en: 'It can be joined but for {count} cells that both sides (ours: {ours}, theirs: {theirs}) changed.',
  },
  'ui/next-unreadable': {
    vi: 'Hồ sơ này chưa đọc được kỳ đánh giá hoặc bộ tiêu chí; sửa rồi làm lại.',
    en: 'The period or the profile of this record cannot be read; correct it first.',
  },
  'ui/issue-ready': {
    vi: 'Hãy điền hai mục đầu rồi sao chép. Trong đó chỉ có phiên bản và mã phát hiện, không có nội dung hồ sơ; chưa gửi gì đi.',
    en: 'Fill in the first two sections, then copy. It holds versions and codes, nothing of a record, and nothing was sent.',
  },
  'ui/issue-copy': {
    vi: 'Sao chép',
    en: 'Copy',
  },
  'ui/issue-open': {
    vi: 'Sao chép và mở trang báo lỗi',
    en: 'Copy and open the issue page',
  },
  'issue/what': {
    vi: 'Điều gì sai',
    en: 'What is wrong',
  },
  'issue/what-hint': {
    vi: '(Thấy gì, đáng lẽ phải thấy gì. Đừng ghi họ tên hay nội dung hồ sơ.)',
    en: '(What you saw, and what you expected. No names, and nothing of a record.)',
  },
  'issue/steps': {
    vi: 'Làm thế nào thì gặp',
    en: 'How to get there',
  },
  'issue/facts': {
    vi: 'Máy và phiên bản',
    en: 'Machine and versions',
  },
  'issue/records': {
    vi: 'Hồ sơ đang mở (bộ tiêu chí; số ký tự; mã phát hiện):',
    en: 'Open records (profile; characters; codes of findings):',
  },
  'issue/no-content': {
    vi: 'Tự động ghi ở trên: phiên bản, thiết lập, mã. Không có nội dung hồ sơ, họ tên hay tên tệp.',
    en: 'Written above by the program: versions, settings, codes. No content, no names, no file names.',
  },
});
