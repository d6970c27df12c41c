import { messages } from '../wording.js';

export const importMessages = messages({
  'import/error-cell': {
    vi: 'Ô bị lỗi {error} trong tệp; sửa công thức rồi nhập lại.',
    en: 'The cell has the error {error}; correct the formula and import again.',
  },
  'import/formula-without-value': {
    vi: 'Công thức chưa có kết quả được lưu. Mở tệp bằng Excel hay LibreOffice, lưu lại rồi nhập.',
    en: 'The formula has no saved result. Open the file in Excel or LibreOffice, save it, and import again.',
  },
  'import/private-value': {
    vi: 'Có số định danh, số thẻ hay số điện thoại; hồ sơ không lưu những số này, nội dung ô không được nhập.',
    en: 'An identity, card or telephone number is in it; records do not keep these, so the cell was left out.',
  },
  'import/two-readings': {
    vi: '“{typed}” có thể hiểu hai cách. Nhập lại với --decimal comma (dấu phẩy thập phân) hoặc --decimal point (dấu chấm thập phân).',
    en: '"{typed}" can be read in two ways. Import again with --decimal comma or --decimal point.',
  },
  'import/excel-day': {
    vi: '“{typed}” có lẽ là số ngày của Excel ({day}). Đặt định dạng ngày cho cột rồi nhập lại.',
    en: '"{typed}" may be a day as Excel counts it ({day}). Give the column the format of a date and import again.',
  },
  'import/tick-of-points': {
    vi: 'Tiêu chí này chấm bằng điểm, không bằng dấu đạt hay không đạt; ghi điểm vào cột điểm.',
    en: 'This item is scored in points and not by a tick; write its points into a column of scores.',
  },
  'import/other-id': {
    vi: 'Hồ sơ đã ghi người này với mã {id}; mã được giữ nguyên.',
    en: 'The record knows this person by the id {id}, which was kept.',
  },
  'import/derived-item': {
    vi: 'Tiêu chí này tính từ số liệu của hồ sơ, khác số trong tệp; muốn thay thì ghi ở cột Giá trị thay.',
    en: 'This item is computed from the record and differs from the file; use the override column to replace it.',
  },
  'import/no-head': {
    vi: 'Không tìm thấy dòng tiêu đề cột của mục nào. Kiểm tra tên các cột, hoặc cho biết: --section members --map "Tên cột=name".',
    en: 'No row of column heads was recognised. Check the names of the columns, or say what they are: --section members --map "Head=name".',
  },
  'import/sums': {
    vi: 'Biểu tổng hợp ({tables}) chỉ có số theo loại, không phải danh sách; hồ sơ tự tính các số ấy, hoặc ghi ở Số liệu báo cáo. Nhập danh sách đã dùng để tổng hợp.',
    en: 'A table of sums ({tables}) holds numbers by kind and is no list; the record computes them, or has them as reported figures. Import the list that was summed.',
  },
  'import/units': {
    vi: 'Danh mục đơn vị ({tables}) không phải danh sách trong hồ sơ của một chi bộ. Các đơn vị phải báo cáo được ghi ở chibo.units.yaml; lập tệp ấy từ các hồ sơ đã có: chibo units init.',
    en: 'A catalogue of units ({tables}) is no list of the record of one branch. The units that have to report are listed in chibo.units.yaml; make that file from the records that there are: chibo units init.',
  },
  'import/no-head-of-section': {
    vi: 'Không tìm thấy dòng tiêu đề cột của mục này. Cho biết cột nào là gì: --map "Tên cột=trường".',
    en: 'No row of column heads of this section was recognised. Say which column is what: --map "Head=field".',
  },
  'import/too-many-rows': {
    vi: 'Trang tính “{sheet}” có hơn {most} dòng dữ liệu. Chia tệp ra rồi nhập từng phần.',
    en: 'The sheet "{sheet}" has more than {most} rows of data. Divide the file and import the parts.',
  },
  'import/too-many-columns': {
    vi: 'Trang tính “{sheet}” có hơn {most} cột dữ liệu. Bỏ các cột không cần rồi nhập lại.',
    en: 'The sheet "{sheet}" has more than {most} columns of data. Remove those not needed and import again.',
  },
  'import/no-table': {
    vi: 'Tệp không có bảng nào.',
    en: 'The file has no table.',
  },
  'import/no-sheet': {
    vi: 'Tệp không có trang tính “{sheet}”. Các trang tính: {names}.',
    en: 'The file has no sheet "{sheet}". Its sheets: {names}.',
  },
  'import/empty-file': {
    vi: 'Tệp rỗng.',
    en: 'The file is empty.',
  },
  'import/locked-file': {
    vi: 'Tệp có mật khẩu. Mở bằng Excel hay LibreOffice, bỏ mật khẩu, lưu lại rồi nhập.',
    en: 'The file has a password. Open it in Excel or LibreOffice, remove the password, save it, and import again.',
  },
  'import/broken-file': {
    vi: 'Tệp bị hỏng, hoặc không phải tệp .xlsx, .xls, .ods, .csv hay .docx.',
    en: 'The file is broken, or is no .xlsx, .xls, .ods, .csv or .docx file.',
  },
  'import/too-large': {
    vi: 'Tệp quá lớn: có phần hơn 32 MB khi giải nén. Chia tệp ra rồi nhập từng phần.',
    en: 'The file is too large: a part of it has more than 32 MB when unpacked. Divide it and import the parts.',
  },
  'import/doctype': {
    vi: 'Phần “{part}” của tệp khai báo DOCTYPE; tệp văn phòng thật không có, nên tệp không được đọc.',
    en: 'The part "{part}" of the file declares a DOCTYPE, which no real office file does, so the file was not read.',
  },
  'import/markup-file': {
    vi: 'Tệp chứa HTML hay XML chứ không phải bảng tính. Mở bằng Excel hay LibreOffice, lưu lại dạng .xlsx.',
    en: 'The file holds HTML or XML and is no spreadsheet. Open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'import/unknown-encoding': {
    vi: 'Chữ trong tệp không phải Unicode, hoặc gõ bằng phông cũ, nên phải cho biết bảng mã: --encoding {encoding}, nếu dòng này đọc đúng: “{sample}”. Các bảng mã: utf-8, utf-16, tcvn3, vni, windows-1258.',
    en: 'The text of the file is not Unicode, or was typed for an old font, so its encoding has to be given: --encoding {encoding}, if this line reads right: "{sample}". Encodings: utf-8, utf-16, tcvn3, vni, windows-1258.',
  },
  'import/far-cells': {
    vi: 'Trang tính “{sheet}” có ô ở rất xa bảng. Trong Excel hay LibreOffice nhấn Ctrl+End để tới ô cuối, xóa các dòng và cột thừa, lưu lại rồi nhập.',
    en: 'The sheet "{sheet}" has a cell far from its table. In Excel or LibreOffice press Ctrl+End to get to the last cell, delete the rows and columns that are not needed, save and import again.',
  },
  'import/other-encoding': {
    vi: 'Tệp không đọc được theo bảng mã {encoding}.',
    en: 'The file cannot be read as {encoding}.',
  },
  'import/no-table-in-word': {
    vi: 'Văn bản Word không có bảng nào.',
    en: 'The Word document has no table.',
  },
  'import/other-file': {
    vi: 'Tệp nén này không phải tệp .xlsx, .ods hay .docx.',
    en: 'This archive is no .xlsx, .ods or .docx file.',
  },
  'import/old-word': {
    vi: 'Đây là tệp Word cũ (.doc) hay loại tệp khác. Mở bằng Word hay LibreOffice, lưu lại dạng .docx.',
    en: 'This is an old Word file (.doc) or of another kind. Open it in Word or LibreOffice and save it as .docx.',
  },
  'import/row-title': {
    vi: 'phần trên bảng',
    en: 'above the table',
  },
  'import/row-blank': {
    vi: 'dòng trống',
    en: 'blank',
  },
  'import/row-numbering': {
    vi: 'dòng đánh số cột',
    en: 'numbers of the columns',
  },
  'import/row-repeated-head': {
    vi: 'tiêu đề cột lặp lại',
    en: 'heads repeated',
  },
  'import/row-heading': {
    vi: 'tên phần, tên nhóm',
    en: 'name of a part or group',
  },
  'import/row-total': {
    vi: 'dòng tổng cộng',
    en: 'total',
  },
  'import/row-signature': {
    vi: 'phần ký tên',
    en: 'signatures',
  },
  'import/row-no-key': {
    vi: 'không có ô cho biết dòng này là ai, là gì',
    en: 'no cell says whom or what the row is about',
  },
  'import/row-unread-key': {
    vi: 'ô cho biết dòng này là ai, là gì không đọc được',
    en: 'the cell that says whom or what the row is about cannot be read',
  },
  'import/row-namesakes': {
    vi: 'trùng tên với nhiều người, không rõ là ai; thêm cột Mã hoặc ngày kết nạp',
    en: 'several people bear this name; add a column with ids or the date of joining',
  },
  'import/row-duplicate': {
    vi: 'trùng với một dòng ở trên',
    en: 'the same as a row above',
  },
  'import/row-unknown-item': {
    vi: 'không có tiêu chí nào như vậy trong bộ tiêu chí',
    en: 'the profile has no such item',
  },
  'import/row-refused': {
    vi: 'hồ sơ ghi chỗ này theo cách không sửa tự động được; sửa tay trong văn bản',
    en: 'the record writes this place in a way that cannot be edited automatically; edit it as text',
  },
  'import/row-gone': {
    vi: 'dòng đã bị xóa khỏi hồ sơ sau khi lập biểu',
    en: 'the row was removed from the record after the form was made',
  },
  'import/ask-encoding': {
    vi: 'Chữ trong tệp không phải Unicode, hoặc gõ bằng phông cũ. Bảng mã nào đọc đúng?',
    en: 'The text of the file is not Unicode, or was typed for an old font. Which encoding reads right?',
  },
  'import/ask-field': {
    vi: 'Cột “{head}” là trường nào của hồ sơ?',
    en: 'Which field of the record is the column "{head}"?',
  },
  'import/choose-file': {
    vi: 'Chọn tệp cần nhập',
    en: 'Choose the file to import',
  },
  'import/file-kinds': {
    vi: 'Excel, Word, LibreOffice, CSV',
    en: 'Excel, Word, LibreOffice, CSV',
  },
  'import/choose-record': {
    vi: 'Nhập vào hồ sơ nào?',
    en: 'Import into which record?',
  },
  'import/new-record': {
    vi: 'Hồ sơ mới…',
    en: 'New record…',
  },
  'import/save-record': {
    vi: 'Lưu hồ sơ mới',
    en: 'Save the new record',
  },
  'import/record-kind': {
    vi: 'Hồ sơ Chibo',
    en: 'Chibo record',
  },
  'import/rows': {
    vi: 'dòng {rows}',
    en: 'rows {rows}',
  },
  'import/column': {
    vi: 'cột {place}',
    en: 'column {place}',
  },
  'import/column-without-place': {
    vi: 'không có chỗ trong hồ sơ',
    en: 'has no place in the record',
  },
  'import/two-readings-here': {
    vi: '“{typed}” có thể hiểu hai cách',
    en: '"{typed}" can be read in two ways',
  },
  'import/choose-column': {
    vi: 'Cột nào của tệp?',
    en: 'Which column of the file?',
  },
  'import/nothing-new': {
    vi: '{source}: hồ sơ đã có tất cả, không có gì để ghi.',
    en: '{source}: the record has all of it; there is nothing to write.',
  },
  'import/done-left': {
    vi: '{file}: đã nhập, còn {left} chỗ không nhập. Ctrl+Z để hoàn tác.',
    en: '{file}: imported; {left} {left|place was|places were} left out. Ctrl+Z takes it back.',
  },
  'import/show-left': {
    vi: 'Xem chỗ không nhập',
    en: 'Show what was left out',
  },
  'import/left-name': {
    vi: 'Không nhập từ {file}',
    en: 'Left out of {file}',
  },
  'import/preview-name': {
    vi: 'Xem trước – {file}',
    en: 'Preview – {file}',
  },
  'import/done': {
    vi: '{file}: đã nhập. Ctrl+Z để hoàn tác.',
    en: '{file}: imported. Ctrl+Z takes it back.',
  },
  'import/rejected': {
    vi: '{file}: VS Code không nhận thay đổi; thử lại.',
    en: '{file}: VS Code did not take the change; try again.',
  },
  'import/column-field': {
    vi: 'được nhập',
    en: 'taken',
  },
  'import/column-order': {
    vi: 'số thứ tự',
    en: 'numbers the rows',
  },
  'import/column-shown': {
    vi: 'hồ sơ tự tính',
    en: 'computed by the record',
  },
  'import/column-ignored': {
    vi: 'được chỉ định không nhập',
    en: 'left out as asked',
  },
  'import/column-private': {
    vi: 'dữ liệu cá nhân mà hồ sơ không lưu',
    en: 'personal data that a record does not keep',
  },
  'import/column-taken': {
    vi: 'cột khác đã được nhập vào chỗ này',
    en: 'another column was taken for this place',
  },
  'import/column-unknown': {
    vi: 'không có chỗ trong hồ sơ; nếu có, cho biết bằng --map "Tên cột=trường"',
    en: 'has no place in the record; if it does, say so by --map "Head=field"',
  },
  'import/table-hidden': {
    vi: 'trang tính ẩn',
    en: 'hidden sheet',
  },
  'import/table-no-head': {
    vi: 'không nhận ra tiêu đề cột',
    en: 'no column heads recognised',
  },
  'import/table-empty': {
    vi: 'trống',
    en: 'empty',
  },
  'import/table-not-asked': {
    vi: 'không được chọn',
    en: 'not chosen',
  },
  'import/converted': {
    vi: 'Đã đổi {cells} ô từ phông {encoding} sang Unicode, ví dụ “{before}” thành “{after}”.',
    en: 'Converted {cells} cells from {encoding} fonts to Unicode, for example "{before}" to "{after}".',
  },
  'import/table-done': {
    vi: '{section} ({table}, tiêu đề ở dòng {row}): {rows} dòng dữ liệu; thêm {added}, sửa {updated}, không đổi {unchanged}.',
    en: '{section} ({table}, heads in row {row}): rows of data {rows}, added {added}, updated {updated}, unchanged {unchanged}.',
  },
  'import/table-left': {
    vi: 'Không nhập {table}: {why}.',
    en: 'Not imported: {table}, {why}.',
  },
  'import/columns': {
    vi: 'Các cột:',
    en: 'Columns:',
  },
  'import/columns-left': {
    vi: 'Cột không nhập:',
    en: 'Columns left out:',
  },
  'import/cells-left': {
    vi: 'Ô không nhập:',
    en: 'Cells left out:',
  },
  'import/rows-left': {
    vi: 'Dòng không nhập:',
    en: 'Rows left out:',
  },
  'import/rows-beside': {
    vi: 'Dòng không phải dữ liệu:',
    en: 'Rows that are no data:',
  },
  'import/missing': {
    vi: 'Có trong hồ sơ, không có trong tệp (giữ nguyên):',
    en: 'In the record and not in the file (kept):',
  },
  'import/sheet': {
    vi: 'trang tính “{sheet}”',
    en: 'sheet "{sheet}"',
  },
  'import/whole-file': {
    vi: 'cả tệp',
    en: 'whole file',
  },
  'import/word-table': {
    vi: 'bảng {table}',
    en: 'table {table}',
  },
  'import/word-cell': {
    vi: 'bảng {table}, dòng {row}, cột {column}',
    en: 'table {table}, row {row}, column {column}',
  },
  'import/pasted-table': {
    vi: 'bảng vừa dán',
    en: 'pasted table',
  },
  'import/pasted-cell': {
    vi: 'dòng {row}, cột {column}',
    en: 'row {row}, column {column}',
  },
  'import/field-name-family': {
    vi: 'Họ và tên đệm',
    en: 'Family and middle name',
  },
  'import/field-name-given': {
    vi: 'Tên',
    en: 'Given name',
  },
  'import/field-passed': {
    vi: 'Đạt',
    en: 'Passed',
  },
  'import/field-failed': {
    vi: 'Không đạt',
    en: 'Failed',
  },
});
