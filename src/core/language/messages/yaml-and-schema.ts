import { messages } from '../wording.js';

export const yamlAndSchemaMessages = messages({
  'yaml/empty': {
    vi: 'Tệp trống. Bắt đầu bằng bốn dòng chibo, profile, branch và period.',
    en: 'The file is empty. Start with the four lines chibo, profile, branch and period.',
  },
  'yaml/syntax': {
    vi: 'Không đọc được YAML ({reason}). Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở chỗ này.',
    en: 'The YAML cannot be read ({reason}). Check the indentation, the colon and the quotes here.',
  },
  'yaml/syntax-lone-return': {
    vi: 'Ở đây có ký tự về đầu dòng (CR) không kèm xuống dòng (LF): mỗi chương trình chia dòng một khác. Lưu lại tệp với kiểu xuống dòng LF hoặc CRLF.',
    en: 'Here is a carriage return (CR) without a line feed (LF): programs differ on where lines end. Save the file with line ends LF or CRLF.',
  },
  'yaml/syntax-binary': {
    vi: 'Tệp có ký tự điều khiển hoặc ký tự hỏng; đây không phải văn bản UTF-8. Lưu lại tệp bằng UTF-8.',
    en: 'The file has control characters or broken characters; this is not UTF-8 text. Save the file as UTF-8.',
  },
  'yaml/syntax-conflict': {
    vi: 'Tệp còn xung đột khi trộn (<<<<<<<). Chọn một bên rồi xóa các dòng <<<<<<<, =======, >>>>>>>.',
    en: 'The file still holds a merge conflict (<<<<<<<). Choose one side, then delete the lines <<<<<<<, =======, >>>>>>>.',
  },
  'yaml/syntax-directive': {
    vi: 'Hồ sơ không dùng chỉ thị %YAML hoặc %TAG. Xóa dòng này.',
    en: 'Records use no %YAML or %TAG directives. Delete this line.',
  },
  'yaml/syntax-tag': {
    vi: 'Hồ sơ không dùng thẻ kiểu (!…). Xóa thẻ; nếu là văn bản thì đặt trong dấu nháy.',
    en: 'Records use no type tags (!…). Delete the tag; if it is part of a text, put the text in quotes.',
  },
  'yaml/syntax-TAB_AS_INDENT': {
    vi: 'Thụt dòng bằng phím Tab. YAML chỉ nhận dấu cách: thay mỗi Tab bằng hai dấu cách.',
    en: 'This line is indented with a tab. YAML takes spaces only: replace each tab with two spaces.',
  },
  'yaml/syntax-BAD_INDENT': {
    vi: 'Thụt dòng không đúng. Các dòng cùng cấp phải thẳng cột với nhau.',
    en: 'The indentation is wrong. Lines of one level must start in the same column.',
  },
  'yaml/syntax-MULTILINE_IMPLICIT_KEY': {
    vi: 'Dòng này không thành "tên: giá trị". Kiểm tra dấu hai chấm và dấu cách sau nó ở dòng này và dòng trên.',
    en: 'This line does not make a "name: value". Check the colon and the space behind it, here and on the line above.',
  },
  'yaml/syntax-BLOCK_AS_IMPLICIT_KEY': {
    vi: 'Văn bản có dấu ": " bên trong. Đặt cả văn bản trong dấu nháy kép.',
    en: 'The text has a ": " inside. Put the whole text in double quotes.',
  },
  'yaml/syntax-BAD_SCALAR_START': {
    vi: 'Văn bản không được bắt đầu bằng ký tự này. Đặt văn bản trong dấu nháy kép.',
    en: 'A text must not start with this character. Put the text in double quotes.',
  },
  'yaml/syntax-MISSING_CHAR': {
    vi: 'Thiếu dấu đóng: dấu nháy, ngoặc ] hoặc }, hoặc dấu phẩy.',
    en: 'Something is not closed: a quote, a ] or }, or a comma is missing.',
  },
  'yaml/syntax-UNEXPECTED_TOKEN': {
    vi: 'Có ký tự không mong đợi ở đây. Kiểm tra dấu nháy, ngoặc và dấu phẩy.',
    en: 'This character is not expected here. Check the quotes, brackets and commas.',
  },
  'yaml/syntax-BAD_DQ_ESCAPE': {
    vi: 'Dấu \\ trong nháy kép phải đi với ký tự hợp lệ. Dùng nháy đơn, hoặc viết \\\\.',
    en: 'A \\ in double quotes must be followed by a character that it can escape. Use single quotes, or write \\\\.',
  },
  'yaml/syntax-BAD_ALIAS': {
    vi: 'Bí danh *tên không có nơi khai báo &tên ở phía trên.',
    en: 'The alias *name has no &name above it.',
  },
  'yaml/syntax-BAD_MERGE': {
    vi: '"<<" chỉ trộn được một nhóm "tên: giá trị".',
    en: '"<<" can merge only a group of "name: value" lines.',
  },
  'yaml/syntax-MULTIPLE_DOCS': {
    vi: 'Một tệp chỉ chứa một hồ sơ. Xóa dòng "---" hoặc "..." và phần sau nó, hoặc tách thành tệp khác.',
    en: 'A file holds one record only. Delete the line "---" or "..." and what follows it, or move that to another file.',
  },
  'yaml/syntax-NON_STRING_KEY': {
    vi: 'Tên phải là một từ, không phải danh sách hay nhóm.',
    en: 'A name must be a word, not a list or a group.',
  },
  'yaml/syntax-BLOCK_IN_FLOW': {
    vi: 'Trong ngoặc { } hoặc [ ] không viết được danh sách xuống dòng bằng "-".',
    en: 'Inside { } or [ ] a list cannot be written on lines starting with "-".',
  },
  'yaml/syntax-KEY_OVER_1024_CHARS': {
    vi: 'Tên quá dài. Có thể thiếu dấu hai chấm hoặc dấu nháy.',
    en: 'The name is too long. A colon or a quote may be missing.',
  },
  'yaml/duplicate-key': {
    vi: '"{name}" đứng hai lần trong cùng một nhóm. Giữ một dòng và xóa dòng kia.',
    en: '"{name}" is written twice in the same map. Keep one line and delete the other.',
  },
  'yaml/limit-size': {
    vi: 'Tệp lớn hơn {limit} triệu ký tự. Tách hồ sơ theo chi bộ và theo kỳ.',
    en: 'The file is larger than {limit} million characters. Split the record by branch and by period.',
  },
  'yaml/limit-depth': {
    vi: 'Dữ liệu lồng nhau quá sâu (giới hạn {limit} cấp).',
    en: 'The data is nested too deeply (the limit is {limit} {limit|level|levels}).',
  },
  'yaml/limit-aliases': {
    vi: 'Quá nhiều bí danh *tên (giới hạn {limit}). Viết thẳng giá trị ở từng chỗ.',
    en: 'Too many aliases *name (the limit is {limit}). Write the value itself in each place.',
  },
  'yaml/limit-values': {
    vi: 'Bí danh nhân dữ liệu lên quá {limit} giá trị. Viết thẳng giá trị ở từng chỗ.',
    en: 'Aliases multiply the data beyond {limit} {limit|value|values}. Write the value itself in each place.',
  },
  'suspicious/comment': {
    vi: 'YAML chỉ đọc "{value}"; phần sau dấu # bị coi là ghi chú. Nếu là một phần của văn bản thì đặt cả "{written}" trong dấu nháy.',
    en: 'YAML reads "{value}" only; what follows # is taken as a comment. If it is part of the text, put all of "{written}" in quotes.',
  },
  'suspicious/zeros': {
    vi: '{written} được đọc thành số {value}, mất số 0 ở đầu. Nếu là mã thì đặt trong dấu nháy: "{written}".',
    en: '{written} is read as the number {value}, without the leading 0. If it is a code, put it in quotes: "{written}".',
  },
  'suspicious/comma': {
    vi: '{written} được đọc thành hai giá trị. Trong tệp, số thập phân viết bằng dấu chấm: {meant}.',
    en: '{written} is read as two values. In the file a decimal is written with a point: {meant}.',
  },
  'suspicious/glued': {
    vi: '"{written}" được đọc thành một chữ liền. Thêm dấu cách sau dấu hai chấm: "{key}: …".',
    en: '"{written}" is read as one word. Put a space behind the colon: "{key}: …".',
  },
  'suspicious/twin': {
    vi: 'Tên "{key}" có hai cách mã hóa chữ Việt (NFC và NFD) trong cùng nhóm. Giữ một dòng, gõ lại tên.',
    en: 'The name "{key}" stands in this group in two encodings of Vietnamese letters (NFC and NFD). Keep one line and type its name again.',
  },
  'schema/type': {
    vi: '{place}: giá trị "{value}" sai kiểu; ở đây cần {type}.',
    en: '{place}: the value "{value}" is of the wrong kind; {type} is needed here.',
  },
  'schema/required': {
    vi: '{place}: thiếu "{missingProperty}". Thêm dòng {missingProperty}: …',
    en: '{place}: "{missingProperty}" is missing. Add a line {missingProperty}: …',
  },
  'schema/additionalProperties': {
    vi: '{place}: không có mục tên "{name}". Kiểm tra chính tả, hoặc xóa dòng này.',
    en: '{place}: there is no entry named "{name}". Check the spelling, or delete this line.',
  },
  'schema/enum': {
    vi: '{place}: "{value}" không thuộc các giá trị được dùng: {allowed}.',
    en: '{place}: "{value}" is not one of the values in use: {allowed}.',
  },
  'schema/enum-near': {
    vi: '{place}: "{value}" không thuộc các giá trị được dùng: {allowed}. Có phải là "{suggestion}"?',
    en: '{place}: "{value}" is not one of the values in use: {allowed}. Did you mean "{suggestion}"?',
  },
  'schema/const': {
    vi: '{place}: giá trị phải là {allowedValue}.',
    en: '{place}: the value must be {allowedValue}.',
  },
  'schema/format': {
    vi: '{place}: "{value}" không phải ngày có thật viết theo năm-tháng-ngày, ví dụ 2023-12-28.',
    en: '{place}: "{value}" is not a real date written as year-month-day, for example 2023-12-28.',
  },
  'schema/pattern': {
    vi: '{place}: "{value}" không đúng dạng được dùng ở đây.',
    en: '{place}: "{value}" is not written in the form used here.',
  },
  'schema/minimum': {
    vi: '{place}: {value} nhỏ hơn mức thấp nhất {limit}.',
    en: '{place}: {value} is below the least allowed, {limit}.',
  },
  'schema/maximum': {
    vi: '{place}: {value} lớn hơn mức cao nhất {limit}.',
    en: '{place}: {value} is above the most allowed, {limit}.',
  },
  'schema/exclusiveMinimum': {
    vi: '{place}: {value} phải lớn hơn {limit}.',
    en: '{place}: {value} must be greater than {limit}.',
  },
  'schema/minLength': {
    vi: '{place}: không được để trống.',
    en: '{place}: this must not be empty.',
  },
  'schema/maxLength': {
    vi: '{place}: dài quá {limit} ký tự.',
    en: '{place}: this is longer than {limit} {limit|character|characters}.',
  },
  'schema/minItems': {
    vi: '{place}: danh sách cần ít nhất {limit} mục.',
    en: '{place}: the list needs at least {limit} {limit|entry|entries}.',
  },
  'schema/other': {
    vi: '{place}: không hợp lệ theo lược đồ.',
    en: '{place}: this does not fit the schema.',
  },
  'text/item': {
    vi: '{item} {title}: tối đa {max} điểm',
    en: '{item} {title}: at most {max} points',
  },
  'text/stands-for': {
    vi: '{value}: {name}',
    en: '{value}: {name}',
  },
  'text/rename-form': {
    vi: 'Mã gồm chữ cái không dấu, chữ số, dấu gạch nối, gạch dưới hoặc dấu chấm, bắt đầu bằng chữ cái.',
    en: 'An id is letters without marks, digits, hyphens, underscores or points, and begins with a letter.',
  },
  'text/rename-taken': {
    vi: 'Đã có mã "{id}".',
    en: 'There is an id "{id}" already.',
  },
  'text/rename-none': {
    vi: 'Chỗ này không phải mã của đảng viên hay đơn vị.',
    en: 'This place is not the id of a member or a unit.',
  },
  'text/explain-code': {
    vi: 'Giải thích mã {code}',
    en: 'Explain {code}',
  },
  'text/nfc': {
    vi: 'Chữ Việt ở đây bị tách dấu (NFD): nhìn giống mà máy coi là khác. Ghi lại thành "{value}".',
    en: 'The Vietnamese letters here are taken apart (NFD): they look alike, but a computer takes them as others. Type "{value}" again.',
  },
  'hidden/marks': {
    vi: 'Có ký tự không nhìn thấy ({marks}) trong "{shown}". Xóa các ký tự đó, hoặc gõ lại.',
    en: 'There are characters that cannot be seen ({marks}) in "{shown}". Delete them, or type the text again.',
  },
  'hidden/legacy': {
    vi: 'Chữ này gõ bằng phông {encoding}, chỉ đúng với phông cũ; ở Unicode là "{meant}". Chuyển mã, hoặc gõ lại.',
    en: 'This was typed for a {encoding} font and is right in that font only; in Unicode it is "{meant}". Convert it, or type it again.',
  },
  'hidden/blanks': {
    vi: 'Mã "{id}" có dấu cách ở đầu hoặc cuối, nên không khớp với mã viết liền. Bỏ dấu cách đó.',
    en: 'The id "{id}" has a blank before or behind it, so that it does not match the id without. Delete the blank.',
  },
  'hidden/alike': {
    vi: 'Mã "{id}" chỉ khác "{other}" ở chữ hoa, dấu cách hoặc chỗ đặt dấu: dễ nhầm người. Đặt mã khác hẳn, hoặc gộp hai dòng.',
    en: 'The id "{id}" differs from "{other}" in case, blanks or the place of a tone mark only: people are easily mixed up. Choose another id, or join the two rows.',
  },
  'hidden/blank-name': {
    vi: 'Tên chỉ gồm dấu cách. Điền tên, hoặc xóa đi.',
    en: 'The name is nothing but blanks. Fill it in, or delete it.',
  },
  'text/duplicate-entry': {
    vi: 'Mục thứ {row} ghi y hệt mục thứ {first} nên được tính hai lần. Bỏ một dòng, hoặc ghi rõ chỗ khác nhau.',
    en: 'Entry {row} says the same as entry {first} and is counted twice. Remove one, or write where they differ.',
  },
  'text/placeholder': {
    vi: 'Còn chỗ trống của mẫu: "{found}". Điền nội dung, hoặc xóa đi.',
    en: 'A blank of the form is left: "{found}". Fill it in, or delete it.',
  },
  'privacy/identity': {
    vi: 'Có dãy 12 chữ số giống số căn cước. Hồ sơ không cần số này: xóa đi, dùng mã nội bộ.',
    en: 'Twelve digits that look like an identity number. The record does not need it: delete it, use an id of your own.',
  },
  'privacy/card': {
    vi: 'Có số thẻ hoặc số giấy tờ của một người. Hồ sơ không cần số này: xóa đi, dùng mã nội bộ.',
    en: 'The number of a card or paper of a person. The record does not need it: delete it, use an id of your own.',
  },
  'privacy/phone': {
    vi: 'Có dãy số giống số điện thoại. Hồ sơ không cần số này: xóa đi.',
    en: 'Digits that look like a telephone number. The record does not need it: delete it.',
  },
});
