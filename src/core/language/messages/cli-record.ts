import { messages } from '../wording.js';

export const cliRecordMessages = messages({
  'cli/new-example': {
    vi: 'hồ sơ năm 2025 của chi bộ Thanh tra',
    en: 'the 2025 record of a branch',
  },
  'cli/new-example-month': {
    vi: 'hồ sơ một tháng',
    en: 'a record of one month',
  },
  'cli/new-example-profile': {
    vi: 'chép một bộ tiêu chí có sẵn để sửa thành bộ của nơi mình',
    en: 'copy a built-in profile to make your own',
  },
  'cli/form': {
    vi: 'Lập biểu Excel của hồ sơ để người không dùng Chibo điền rồi gửi lại.',
    en: 'Make an Excel form of a record, for people without Chibo to fill in and send back.',
  },
  'cli/form-record': {
    vi: 'hồ sơ cần lập biểu; không ghi thì lập biểu trống theo --profile',
    en: 'the record; without one, an empty form by --profile',
  },
  'cli/form-output': {
    vi: 'tệp .xlsx cần ghi',
    en: 'the .xlsx file to write',
  },
  'cli/form-profile': {
    vi: 'bộ tiêu chí của biểu trống',
    en: 'the profile of an empty form',
  },
  'cli/form-branch': {
    vi: 'mã chi bộ của biểu trống',
    en: 'the id of the branch of an empty form',
  },
  'cli/form-period': {
    vi: 'kỳ của biểu trống: 2024, 2024-03 hoặc 2019-01-01..2022-04-30',
    en: 'the period of an empty form: 2024, 2024-03 or 2019-01-01..2022-04-30',
  },
  'cli/form-example': {
    vi: 'Biểu của một hồ sơ',
    en: 'The form of a record',
  },
  'cli/form-example-empty': {
    vi: 'Biểu trống của một bộ tiêu chí',
    en: 'The empty form of a profile',
  },
  'cli/form-source': {
    vi: 'Cho biết hồ sơ, hoặc --profile để lập biểu trống (không dùng cả hai).',
    en: 'Name a record, or --profile for an empty form (not both).',
  },
  'cli/form-ending': {
    vi: '{file}: tên tệp phải kết thúc bằng .xlsx.',
    en: '{file}: the name of the file must end in .xlsx.',
  },
  'cli/form-written': {
    vi: '{file}: đã lập biểu. Người nhận điền xong, nhập lại bằng: chibo import {file} --into HỒ-SƠ.',
    en: '{file}: written. Once it is filled in, take it back by: chibo import {file} --into RECORD.',
  },
  'cli/import': {
    vi: 'Nhập bảng từ tệp Excel, Word, LibreOffice hay CSV vào hồ sơ.',
    en: 'Import a table of an Excel, Word, LibreOffice or CSV file into a record.',
  },
  'cli/import-file': {
    vi: 'tệp .xlsx, .xls, .ods, .csv hay .docx',
    en: 'an .xlsx, .xls, .ods, .csv or .docx file',
  },
  'cli/import-output': {
    vi: 'hồ sơ mới TÊN.chibo.yaml; không ghi đè tệp có sẵn',
    en: 'the new record NAME.chibo.yaml; no file is overwritten',
  },
  'cli/import-into': {
    vi: 'hồ sơ có sẵn để thêm và sửa',
    en: 'the record to add to and to change',
  },
  'cli/import-section': {
    vi: 'mục của hồ sơ mà bảng trở thành; không ghi thì tự nhận ra',
    en: 'the section that the table becomes; found by itself by default',
  },
  'cli/import-sheet': {
    vi: 'trang tính cần nhập; không ghi thì nhập mọi trang nhận ra được',
    en: 'the sheet to take; by default all that are recognised',
  },
  'cli/import-profile': {
    vi: 'bộ tiêu chí của hồ sơ mới',
    en: 'the profile of the new record',
  },
  'cli/import-branch': {
    vi: 'mã chi bộ của hồ sơ mới; mặc định theo tên tệp',
    en: 'the id of the branch in the new record; by default after the file name',
  },
  'cli/import-period': {
    vi: 'kỳ của hồ sơ mới: 2024, 2024-03 hoặc 2019-01-01..2022-04-30',
    en: 'the period of the new record: 2024, 2024-03 or 2019-01-01..2022-04-30',
  },
  'cli/import-map': {
    vi: 'cột nào là trường nào, ví dụ "Tên gọi=name"; "Cột=-" để bỏ qua; dùng được nhiều lần',
    en: 'which column is which field, such as "Head=name"; "Head=-" leaves it out; may be repeated',
  },
  'cli/import-remember': {
    vi: 'ghi các --map vào chibo.config.yaml để lần sau khỏi ghi lại',
    en: 'write the --map options to chibo.config.yaml for the next time',
  },
  'cli/import-encoding': {
    vi: 'bảng mã của chữ trong tệp, khi tệp không cho biết rõ',
    en: 'the encoding of the texts, where the file does not say it plainly',
  },
  'cli/import-decimal': {
    vi: 'dấu thập phân trong tệp: comma (phẩy) hay point (chấm)',
    en: 'the decimal sign in the file: comma or point',
  },
  'cli/import-dry-run': {
    vi: 'chỉ báo cáo, không ghi gì',
    en: 'only report, write nothing',
  },
  'cli/import-example': {
    vi: 'Lập hồ sơ mới từ một danh sách',
    en: 'Make a record of a list',
  },
  'cli/import-example-into': {
    vi: 'Xem trước khi thêm sổ họp vào hồ sơ',
    en: 'See what a file would add to a record',
  },
  'cli/import-example-encoding': {
    vi: 'Nhập tệp cũ gõ bằng phông .VnTime',
    en: 'Take a file typed for .VnTime fonts',
  },
  'cli/import-target': {
    vi: 'Cho biết hồ sơ: -o HỒ-SƠ-MỚI.chibo.yaml hoặc --into HỒ-SƠ.chibo.yaml (không dùng cả hai).',
    en: 'Name the record: -o NEW.chibo.yaml or --into RECORD.chibo.yaml (not both).',
  },
  'cli/import-map-form': {
    vi: '--map "{written}": viết "Tên cột=trường". Các trường của mục này: {fields}.',
    en: '--map "{written}": write "Head=field". Fields of this section: {fields}.',
  },
  'cli/import-new-only': {
    vi: '{options}: chỉ dùng với -o; hồ sơ có sẵn đã ghi các điều này.',
    en: '{options}: only with -o; a record that is there says this already.',
  },
  'cli/import-nothing': {
    vi: 'Không có gì để ghi: không dòng nào của tệp nhập được.',
    en: 'Nothing to write: no row of the file could be taken.',
  },
  'cli/import-written': {
    vi: '{file}: đã ghi.',
    en: '{file}: written.',
  },
  'cli/import-unchanged': {
    vi: '{file}: không có gì thay đổi.',
    en: '{file}: nothing has changed.',
  },
  'cli/import-dry': {
    vi: 'Chạy thử: chưa ghi gì.',
    en: 'Dry run: nothing was written.',
  },
  'cli/new-from': {
    vi: 'hồ sơ kỳ trước: giữ chi bộ, đảng viên còn sinh hoạt, cặp dìu dắt chưa kết thúc; mặc định là năm sau',
    en: 'the record of the period before: its branch, members who still belong and open mentoring pairs are kept; the next year by default',
  },
  'cli/new-example-from': {
    vi: 'Hồ sơ năm sau từ hồ sơ năm nay',
    en: 'The record of next year from this year’s',
  },
  'cli/new-about': {
    vi: 'Tạo hồ sơ mới với một dòng cho mỗi tiêu chí, hoặc chép một bộ tiêu chí có sẵn.',
    en: 'Make a new record with a line for each item, or copy a built-in profile.',
  },
  'cli/new-file': {
    vi: 'tệp mới TÊN.chibo.yaml; với --profile-from là TÊN.chibo-profile.yaml',
    en: 'the new file NAME.chibo.yaml; NAME.chibo-profile.yaml with --profile-from',
  },
  'cli/new-profile': {
    vi: 'mã bộ tiêu chí có sẵn, hoặc đường dẫn .chibo-profile.yaml tính từ chỗ của hồ sơ; mặc định là bộ “bốn tốt” của kỳ và loại hình. Mã không có thì lệnh liệt kê các bộ dùng được',
    en: 'the id of a built-in profile, or the path of a .chibo-profile.yaml file from the place of the record; by default the four-good profile of the period and type. An id that does not exist is answered with those that fit',
  },
  'cli/new-branch-id': {
    vi: 'mã chi bộ; mặc định theo tên tệp hoặc thư mục',
    en: 'the id of the branch; by default after the name of the file or folder',
  },
  'cli/new-name': {
    vi: 'tên chi bộ',
    en: 'the name of the branch',
  },
  'cli/new-type': {
    vi: 'loại hình; mặc định là loại đầu tiên bộ tiêu chí áp dụng',
    en: 'the type of branch; by default the first that the profile is for',
  },
  'cli/new-period-about': {
    vi: 'kỳ: năm (2024), tháng (2024-03) hoặc khoảng ngày (2019-01-01..2022-04-30)',
    en: 'the period: a year (2024), a month (2024-03) or days (2019-01-01..2022-04-30)',
  },
  'cli/new-parent': {
    vi: 'mã cấp trên trực tiếp',
    en: 'the id of the direct superior',
  },
  'cli/new-profile-from': {
    vi: 'chép bộ tiêu chí có sẵn này để sửa thành bộ của nơi mình',
    en: 'copy this built-in profile, to make it that of your own place',
  },
  'cli/new-ending': {
    vi: '{file}: tên tệp phải kết thúc bằng {ending}.',
    en: '{file}: the name of the file must end in {ending}.',
  },
  'cli/new-exists': {
    vi: '{file}: đã có tệp này; không ghi đè. Chọn tên khác.',
    en: '{file}: there is such a file already; it is not overwritten. Choose another name.',
  },
  'cli/new-period': {
    vi: '"{value}" không phải kỳ. Viết năm (2024), tháng (2024-03) hoặc khoảng ngày (2019-01-01..2022-04-30).',
    en: '"{value}" is not a period. Write a year (2024), a month (2024-03) or days (2019-01-01..2022-04-30).',
  },
  'cli/new-broken': {
    vi: 'Bộ tiêu chí "{name}" còn lỗi nên chưa lập được hồ sơ. Sửa tệp đó trước.',
    en: 'The profile "{name}" has errors, so no record can be made from it. Correct that file first.',
  },
  'cli/new-no-profile': {
    vi: 'Không có bộ tiêu chí "{name}". Các bộ còn hiệu lực cho kỳ và loại hình này:\n{offered}',
    en: 'There is no profile "{name}". Those in force for this period and type:\n{offered}',
  },
  'cli/new-written': {
    vi: '{file}: đã tạo hồ sơ với {items} tiêu chí của bộ "{profile}".',
    en: '{file}: a record with {items} {items|item|items} of the profile "{profile}" was made.',
  },
  'cli/new-copied': {
    vi: '{file}: đã chép từ bộ "{profile}". Sửa tên, căn cứ, hiệu lực và điểm chuẩn theo văn bản của nơi mình.',
    en: '{file}: copied from the profile "{profile}". Change its name, basis, validity and weights to those of your own place.',
  },
  'cli/new-head': {
    vi: 'Hồ sơ mới. Điền vào từng dòng, ví dụ {self: 9} hoặc {self: dat}; cột sau là branch, appraised.',
    en: 'A new record. Fill in each line, for example {self: 9} or {self: dat}; the later columns are branch and appraised.',
  },
  'cli/new-branch-name': {
    vi: 'Chi bộ …',
    en: 'Branch …',
  },
  'cli/new-points': {
    vi: 'tối đa {max} điểm',
    en: 'at most {max} points',
  },
  'cli/new-check': {
    vi: 'đạt/không đạt, {max} điểm',
    en: 'pass/fail, {max} points',
  },
  'cli/new-derived': {
    vi: 'tính từ hồ sơ, tối đa {max} điểm',
    en: 'computed from the record, at most {max} points',
  },
  'cli/new-origin': {
    vi: 'Chép từ bộ "{profile}" có sẵn của Chibo, phiên bản {version}; chưa phải văn bản nên official: false.',
    en: 'Copied from Chibo\'s built-in profile "{profile}", version {version}; issued by no authority, hence official: false.',
  },
});
