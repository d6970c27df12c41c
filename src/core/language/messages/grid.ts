import { messages } from '../wording.js';

export const gridMessages = messages({
  'ui/no-record': {
    vi: 'Hãy mở một hồ sơ *.chibo.yaml trước.',
    en: 'Open a *.chibo.yaml record first.',
  },
  'ui/row-gone': {
    vi: 'Dòng này vừa bị xóa ở nơi khác nên nội dung không được ghi.',
    en: 'This row has just been deleted elsewhere, so nothing was written.',
  },
  'ui/remove-row': {
    vi: 'Xóa dòng',
    en: 'Delete the row',
  },
  'ui/no-problems': {
    vi: 'Không có lỗi',
    en: 'No errors',
  },
  'ui/choices': {
    vi: 'Các giá trị',
    en: 'Values',
  },
  'ui/no-choice': {
    vi: 'Không có giá trị nào khớp',
    en: 'No value matches',
  },
  'ui/pasted': {
    vi: 'Đã dán {count} ô',
    en: 'Pasted {count} {count|cell|cells}',
  },
  'ui/cleared': {
    vi: 'Đã xóa {count} ô',
    en: 'Cleared {count} {count|cell|cells}',
  },
  'ui/menu': {
    vi: 'Lệnh',
    en: 'Commands',
  },
  'ui/cut': {
    vi: 'Cắt',
    en: 'Cut',
  },
  'ui/paste': {
    vi: 'Dán',
    en: 'Paste',
  },
  'ui/paste-cells': {
    vi: 'Dán từng ô (không coi là bảng)',
    en: 'Paste as cells (not as a table)',
  },
  'ui/letters-title': {
    vi: 'Chữ dán vào gõ bằng phông cũ?',
    en: 'Was this typed for an old font?',
  },
  'ui/letters-about': {
    vi: '{count} ô không phải tiếng Việt Unicode. Nếu đổi thì sẽ đọc như sau; chưa có gì được ghi.',
    en: '{count} {count|cell is|cells are} not Vietnamese in Unicode. Converted, they would read as follows; nothing is written yet.',
  },
  'ui/letters-reading': {
    vi: 'Phông {font}',
    en: 'Font {font}',
  },
  'ui/letters-convert': {
    vi: 'Đổi từ {font}',
    en: 'Convert from {font}',
  },
  'ui/letters-as-is': {
    vi: 'Dán nguyên như thế',
    en: 'Paste as it is',
  },
  'ui/fill-down': {
    vi: 'Điền xuống',
    en: 'Fill down',
  },
  'ui/fill-right': {
    vi: 'Điền sang phải',
    en: 'Fill right',
  },
  'ui/insert-before': {
    vi: 'Chèn dòng bên trên',
    en: 'Insert a row above',
  },
  'ui/insert-after': {
    vi: 'Chèn dòng bên dưới',
    en: 'Insert a row below',
  },
  'ui/move-up': {
    vi: 'Đưa dòng lên',
    en: 'Move the rows up',
  },
  'ui/move-down': {
    vi: 'Đưa dòng xuống',
    en: 'Move the rows down',
  },
  'ui/sort-up': {
    vi: 'Sắp xếp tăng dần',
    en: 'Sort ascending',
  },
  'ui/sort-down': {
    vi: 'Sắp xếp giảm dần',
    en: 'Sort descending',
  },
  'ui/sort-given-up': {
    vi: 'Sắp xếp theo tên, A → Z',
    en: 'Sort by given name, A → Z',
  },
  'ui/sort-given-down': {
    vi: 'Sắp xếp theo tên, Z → A',
    en: 'Sort by given name, Z → A',
  },
  'ui/sort-family-up': {
    vi: 'Sắp xếp theo họ, A → Z',
    en: 'Sort by family name, A → Z',
  },
  'ui/sort-family-down': {
    vi: 'Sắp xếp theo họ, Z → A',
    en: 'Sort by family name, Z → A',
  },
  'ui/rows-hidden': {
    vi: 'Bộ lọc đang ẩn {count} dòng.',
    en: 'Rows hidden by the filter: {count}.',
  },
  'ui/filter': {
    vi: 'Lọc…',
    en: 'Filter…',
  },
  'ui/filter-title': {
    vi: 'Lọc theo {column}',
    en: 'Filter by {column}',
  },
  'ui/filter-search': {
    vi: 'Tìm giá trị',
    en: 'Find a value',
  },
  'ui/filter-all': {
    vi: 'Chọn tất cả',
    en: 'Select all',
  },
  'ui/filter-more': {
    vi: '… và {count} giá trị nữa; hãy tìm để thu hẹp',
    en: '… and {count} more values; search to narrow them',
  },
  'ui/filter-empty': {
    vi: '(trống)',
    en: '(empty)',
  },
  'ui/filter-apply': {
    vi: 'Lọc',
    en: 'Filter',
  },
  'ui/filter-clear': {
    vi: 'Bỏ lọc',
    en: 'Drop the filter',
  },
  'ui/select-all': {
    vi: 'Chọn toàn bảng',
    en: 'Select the whole table',
  },
  'ui/column-menu': {
    vi: 'Sắp xếp, lọc cột {column}',
    en: 'Sort and filter column {column}',
  },
  'ui/move-arranged': {
    vi: 'Bảng đang được sắp xếp hoặc lọc nên không đưa dòng lên xuống được. Bỏ sắp xếp và lọc trước.',
    en: 'The table is sorted or filtered, so rows cannot be moved. Drop sorting and filters first.',
  },
  'ui/arranged': {
    vi: 'Đang hiện {count} trên {total} dòng',
    en: 'Showing {count} of {total} {total|row|rows}',
  },
  'ui/copied': {
    vi: 'Đã sao chép {count} ô',
    en: 'Copied {count} {count|cell|cells}',
  },
  'ui/filled': {
    vi: 'Đã điền {count} ô',
    en: 'Filled {count} {count|cell|cells}',
  },
  'ui/replaced': {
    vi: 'Đã thay {count} ô trong {rows} dòng.',
    en: 'Cells replaced: {count}, in rows: {rows}.',
  },
  'ui/replace-passed-over': {
    vi: '{count} ô chỉ để xem hoặc không hợp lệ được giữ nguyên.',
    en: 'Left as they are, read-only or not valid: {count}.',
  },
  'ui/replace-fitting': {
    vi: 'Thay {count} ô hợp lệ',
    en: 'Replace {count} valid cells',
  },
  'ui/replace-anyway': {
    vi: 'Thay cả',
    en: 'Replace all',
  },
  'ui/paste-by-key': {
    vi: 'Không đọc được bộ nhớ tạm từ đây. Hãy dán bằng Ctrl+V.',
    en: 'The clipboard cannot be read from here. Paste with Ctrl+V.',
  },
  'ui/paste-nothing': {
    vi: 'Không có ô nào ở đây nhận nội dung dán.',
    en: 'No cell here takes what is pasted.',
  },
  'ui/paste-title': {
    vi: '{count} trên {total} ô không hợp lệ',
    en: '{count} of {total} {total|cell|cells} {count|is|are} invalid',
  },
  'ui/paste-more': {
    vi: '… và {count} ô nữa',
    en: '… and {count} more',
  },
  'ui/paste-left-out': {
    vi: '{count} giá trị ra ngoài bảng nên bị bỏ qua.',
    en: '{count} {count|value lies|values lie} outside the table and {count|is|are} left out.',
  },
  'ui/paste-fitting': {
    vi: 'Dán {count} ô hợp lệ',
    en: 'Paste the {count} valid cells',
  },
  'ui/left-out': {
    vi: 'Không ghi được {count} ô: {cells}. Các ô ấy được đánh dấu cho đến khi bạn xem.',
    en: '{count} {count|cell was|cells were} left out: {cells}. {count|It stays|They stay} marked until you look at {count|it|them}.',
  },
  'ui/left-out-more': {
    vi: ' và {count} ô khác',
    en: ' and {count} more',
  },
  'ui/left-out-fixed': {
    vi: 'Ô này chỉ để xem.',
    en: 'This cell only shows.',
  },
  'ui/left-out-computed': {
    vi: 'Điểm này được tính từ hồ sơ, không nhập tay.',
    en: 'These points are counted from the record and not typed.',
  },
  'ui/left-out-id': {
    vi: 'Mã đảng viên không đổi khi dán hay điền. Muốn đổi, gõ ngay vào ô.',
    en: 'The code of a member is not changed by pasting or filling. To change it, type into the cell.',
  },
  'ui/left-out-cell': {
    vi: 'Chưa ghi “{text}” vào ô này. {reason}',
    en: '“{text}” was not entered here. {reason}',
  },
  'ui/row-number': {
    vi: 'dòng {number}',
    en: 'row {number}',
  },
  'ui/paste-doubts': {
    vi: '{count} ô có thể hiểu theo nhiều cách',
    en: '{count} {count|cell|cells} can be understood in several ways',
  },
  'ui/paste-reading': {
    vi: 'Đọc các số ấy theo cách nào?',
    en: 'How are these numbers to be read?',
  },
  'ui/paste-reads': {
    vi: '“{typed}” là {value}',
    en: '“{typed}” is {value}',
  },
  'ui/paste-barred': {
    vi: '{count} giá trị khác với ô chỉ để xem, không được dán:',
    en: '{count} {count|value differs from a cell that takes|values differ from cells that take} none, and {count|is|are} not pasted:',
  },
  'ui/understood': {
    vi: '“{typed}” được hiểu là {shown}. Nhấn Alt+, nếu muốn ghi {other}.',
    en: '“{typed}” was understood as {shown}. Press Alt+, to enter {other}.',
  },
  'ui/paste-anyway': {
    vi: 'Dán cả',
    en: 'Paste all',
  },
  'ui/findings': {
    vi: 'Lỗi của ô',
    en: 'Problems of the cell',
  },
  'ui/no-findings': {
    vi: 'Ô này không có lỗi.',
    en: 'This cell has no problem.',
  },
  'ui/find': {
    vi: 'Tìm',
    en: 'Find',
  },
  'ui/find-next': {
    vi: 'Sau',
    en: 'Next',
  },
  'ui/find-previous': {
    vi: 'Trước',
    en: 'Previous',
  },
  'ui/find-count': {
    vi: '{at}/{count}',
    en: '{at}/{count}',
  },
  'ui/replacement': {
    vi: 'Thay bằng',
    en: 'Replace with',
  },
  'ui/replace': {
    vi: 'Thay',
    en: 'Replace',
  },
  'ui/replace-all': {
    vi: 'Thay tất cả',
    en: 'Replace all',
  },
  'ui/conflicts': {
    vi: 'Tệp còn {count} chỗ xung đột khi trộn. Bảng bên dưới là bản của ta, chỉ để xem.',
    en: 'The file still has {count} merge conflicts. The table below is our side, to look at only.',
  },
  'ui/conflict-cell': {
    vi: '{name}: ta {ours}, họ {theirs}',
    en: '{name}: ours {ours}, theirs {theirs}',
  },
  'ui/conflict-line': {
    vi: 'Chỗ xung đột ở dòng {line}',
    en: 'Conflict on line {line}',
  },
  'ui/keys-title': {
    vi: 'Phím tắt',
    en: 'Keyboard',
  },
  'ui/key-map': {
    vi: [
      'Đi lại',
      '↑ ↓ ← →|sang ô bên cạnh (thêm Shift: chọn vùng)',
      'Ctrl+↑ Ctrl+↓ Ctrl+← Ctrl+→|tới hết các ô có nội dung, rồi tới mép bảng',
      'Home End|đầu, cuối dòng',
      'PageUp PageDown|lên, xuống một trang',
      'Alt+PageUp Alt+PageDown|sang bảng trước, sau',
      'F8 Shift+F8|tới ô có lỗi tiếp theo, trước đó',
      'F6|ra thanh công cụ và trở lại',
      'Nhập',
      'gõ chữ|ghi đè ô đang chọn',
      'F2|sửa nội dung ô',
      'Tab Shift+Tab|ghi rồi sang ô nhập tiếp theo, trước đó',
      'Enter Shift+Enter|ghi rồi xuống, lên; sau Tab thì về cột bắt đầu',
      'Ctrl+Enter|ghi vào mọi ô đang chọn',
      'Alt+Enter|xuống dòng trong ô',
      'Alt+↓|mở danh sách giá trị',
      'Space|đổi đạt / không đạt, Có / Không',
      'Ctrl+;|ngày hôm nay',
      'Delete|xóa nội dung',
      'Ctrl+D Ctrl+R|điền xuống, sang phải',
      'Ctrl+C Ctrl+X Ctrl+V|sao chép, cắt, dán',
      'Ctrl+Z Ctrl+Y|hoàn tác, làm lại',
      'Dòng và cột',
      'Ctrl+A Shift+Space Ctrl+Space|chọn cả bảng, dòng, cột',
      'Ctrl+Shift++ Ctrl+Shift+-|chèn, xóa dòng',
      'Ctrl+Shift+D|nhân đôi dòng',
      'Alt+Shift+↑ Alt+Shift+↓|đưa dòng lên, xuống',
      'Khác',
      'Ctrl+F Ctrl+H|tìm, thay',
      'Ctrl+.|lỗi của ô và cách sửa',
      'Ctrl+Shift+U Shift+F2|mọi điều về ô đang chọn',
      'Alt+,|đọc số vừa gõ theo cách kia: 1.250 là 1,25',
      'F12|xem trong văn bản',
      'Shift+F10|thực đơn',
      'F1|bảng phím này',
    ].join('\n'),
    en: [
      'Moving',
      '↑ ↓ ← →|to the next cell (with Shift: select a range)',
      'Ctrl+↑ Ctrl+↓ Ctrl+← Ctrl+→|to the end of the filled cells, then to the edge',
      'Home End|start, end of the row',
      'PageUp PageDown|a page up, down',
      'Alt+PageUp Alt+PageDown|previous, next table',
      'F8 Shift+F8|next, previous cell with a problem',
      'F6|to the toolbar and back',
      'Entering',
      'typing|replaces the selected cell',
      "F2|edit the cell's content",
      'Tab Shift+Tab|enter and go to the next, previous cell that takes something',
      'Enter Shift+Enter|enter and go down, up; after Tab to the column where it began',
      'Ctrl+Enter|enter into every selected cell',
      'Alt+Enter|new line within the cell',
      'Alt+↓|open the list of values',
      'Space|change between pass and fail, yes and no',
      'Ctrl+;|the date of today',
      'Delete|clear',
      'Ctrl+D Ctrl+R|fill down, right',
      'Ctrl+C Ctrl+X Ctrl+V|copy, cut, paste',
      'Ctrl+Z Ctrl+Y|undo, redo',
      'Rows and columns',
      'Ctrl+A Shift+Space Ctrl+Space|select all, row, column',
      'Ctrl+Shift++ Ctrl+Shift+-|insert, delete rows',
      'Ctrl+Shift+D|duplicate rows',
      'Alt+Shift+↑ Alt+Shift+↓|move rows up, down',
      'More',
      'Ctrl+F Ctrl+H|find, replace',
      'Ctrl+.|problems of the cell and how to fix them',
      'Ctrl+Shift+U Shift+F2|all about the active cell',
      'Alt+,|read the number just typed the other way: 1.250 as 1.25',
      'F12|show in the text',
      'Shift+F10|menu',
      'F1|this list',
    ].join('\n'),
  },
});
