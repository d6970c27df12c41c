import { messages } from '../wording.js';

export const cliMessages = messages({
  'cli/about': {
    vi: 'Kiểm tra, chấm điểm và giải thích hồ sơ đánh giá chi bộ.',
    en: 'Check, score and explain the assessment records of party branches.',
  },
  'cli/check': {
    vi: 'Kiểm tra hồ sơ; mặc định là mọi tệp *.chibo.yaml dưới thư mục này.',
    en: 'Check records; by default every *.chibo.yaml file below this folder.',
  },
  'cli/set-about': {
    vi: 'Sửa một giá trị ngay trong tệp, giữ nguyên mọi byte khác.',
    en: 'Change one value in the file; every other byte stays.',
  },
  'cli/argument-glob': {
    vi: 'mẫu tên tệp, thư mục hoặc tệp',
    en: 'a file name pattern, a folder or a file',
  },
  'cli/argument-file': {
    vi: 'tệp hồ sơ TÊN.chibo.yaml',
    en: 'a record file NAME.chibo.yaml',
  },
  'cli/argument-path': {
    vi: 'đường dẫn tới giá trị, ví dụ criteria.I.1.self hoặc members[dv01].rank',
    en: 'the path of a value, for example criteria.I.1.self or members[dv01].rank',
  },
  'cli/argument-value': {
    vi: 'giá trị mới; để trống ("") là xóa giá trị',
    en: 'the new value; an empty one ("") clears the value',
  },
  'cli/exit-codes': {
    vi: 'Mã kết thúc: 0 không có gì phải sửa; 1 có phát hiện; 2 dùng sai hoặc không đọc được tệp.',
    en: 'Exit codes: 0 nothing to fix; 1 findings; 2 wrong use, or a file that cannot be read.',
  },
  'cli/check-example-folder': {
    vi: 'kiểm tra mọi hồ sơ trong một thư mục',
    en: 'check all records of a folder',
  },
  'cli/check-example-fix': {
    vi: 'sửa cách viết, rồi kiểm tra',
    en: 'fix how things are written, then check',
  },
  'cli/check-example-submit': {
    vi: 'còn thiếu gì trước khi nộp',
    en: 'what is left before submission',
  },
  'cli/check-example-since': {
    vi: 'chỉ những hồ sơ đổi so với nhánh main, báo cáo SARIF ra tệp',
    en: 'only records that changed since main, with a SARIF file',
  },
  'cli/set-example-score': {
    vi: 'ghi điểm tự chấm 9 cho tiêu chí I.1',
    en: 'a self-score of 9 for item I.1',
  },
  'cli/set-example-rank': {
    vi: 'xếp loại của đảng viên dv01',
    en: 'the rank of member dv01',
  },
  'cli/set-example-month': {
    vi: 'điểm tháng thứ tư; thứ tự đếm từ 0',
    en: 'the score of the fourth month; counted from 0',
  },
  'cli/export-example-pdf': {
    vi: 'kết quả đánh giá ra PDF',
    en: 'the evaluation as PDF',
  },
  'cli/export-example-document': {
    vi: 'tờ trình ra Word',
    en: 'the submission letter for Word',
  },
  'cli/export-example-month': {
    vi: 'phiếu tự đánh giá tháng 3 ra Excel',
    en: 'the self-assessment of March for Excel',
  },
  'cli/redact-example': {
    vi: 'hồ sơ đã che danh tính, ghi thành tệp khác',
    en: 'the redacted record as another file',
  },
  'cli/argument-record-or-folder': {
    vi: 'tệp hồ sơ TÊN.chibo.yaml, hoặc thư mục để chấm mọi hồ sơ bên dưới',
    en: 'a record file NAME.chibo.yaml, or a folder for all records below it',
  },
  'cli/statistics-format': {
    vi: '--statistics chỉ in ở dạng pretty hoặc json.',
    en: '--statistics prints pretty or json only.',
  },
  'cli/check-example-statistics': {
    vi: 'mỗi mã, mỗi đơn vị có bao nhiêu phát hiện',
    en: 'how many findings of each code and unit',
  },
  'cli/check-example-only': {
    vi: 'chỉ lỗi về điểm, trong những gì sắp ghi vào git',
    en: 'findings of scores alone, in what the next commit changes',
  },
  'cli/check-explain': {
    vi: 'Giải thích một mã: chibo explain {code}',
    en: 'Explain a code: chibo explain {code}',
  },
  'cli/check-format': {
    vi: 'cách in kết quả; auto là github trong GitHub Actions, còn lại là pretty',
    en: 'how to print the result; auto is github within GitHub Actions, else pretty',
  },
  'cli/refused': {
    vi: '{path}: {reason}',
    en: '{path}: {reason}',
  },
  'cli/no-match': {
    vi: 'Không có tệp nào khớp với: {patterns}',
    en: 'No file matches: {patterns}',
  },
  'cli/no-path': {
    vi: '{path}: không có chỗ này trong hồ sơ (từ "{lost}").',
    en: '{path}: the record has no such place (from "{lost}" on).',
  },
  'cli/no-schema': {
    vi: '{path}: không có chỗ này theo lược đồ của hồ sơ.',
    en: '{path}: the record schema has no such place.',
  },
  'cli/set': {
    vi: '{file}: {path}: {before} → {after}',
    en: '{file}: {path}: {before} → {after}',
  },
  'cli/set-references': {
    vi: '{file}: đã đổi theo ở những chỗ nhắc đến đảng viên này: {count}',
    en: '{file}: changed along wherever the record names this member: {count}',
  },
  'cli/unchanged': {
    vi: '{file}: {path} đã là {after}, không có gì thay đổi.',
    en: '{file}: {path} is {after} already, nothing changed.',
  },
  'cli/summary': {
    vi: '{files} tệp: {errors} lỗi, {warnings} cảnh báo, {infos} lưu ý.',
    en: '{files} {files|file|files}: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {infos} {infos|note|notes}.',
  },
  'cli/clean': {
    vi: '{files} tệp, không có gì phải sửa.',
    en: '{files} {files|file|files}, nothing to correct.',
  },
  'cli/clean-known': {
    vi: '{files} tệp, không có gì mới phải sửa; {known} phát hiện cũ trong tệp mốc.',
    en: '{files} {files|file|files}, nothing new to correct; {known} old {known|finding|findings} in the baseline.',
  },
  'cli/empty': {
    vi: '(trống)',
    en: '(empty)',
  },
  'cli/fix': {
    vi: '{file}: {place}: {before} → {after}',
    en: '{file}: {place}: {before} → {after}',
  },
  'cli/would-fix': {
    vi: '{file}: --fix sẽ sửa {count} chỗ.',
    en: '{file}: --fix would correct {count} {count|place|places}.',
  },
  'cli/offer-safe': {
    vi: '{title} (--fix)',
    en: '{title} (--fix)',
  },
  'cli/fixed': {
    vi: '{file}: đã sửa {count} chỗ.',
    en: '{file}: {count} {count|place|places} corrected.',
  },
  'cli/next-period': {
    vi: '{file}: không rõ kỳ đánh giá; ghi rõ kỳ mới bằng --period.',
    en: '{file}: its period is unknown; give the new one with --period.',
  },
  'cli/next-written': {
    vi: '{file}: đã tạo hồ sơ với {members} đảng viên và {pairs} cặp dìu dắt chuyển sang; bộ tiêu chí "{profile}".',
    en: '{file}: made a record, carried over members {members}, mentoring pairs {pairs}; profile "{profile}".',
  },
  'cli/next-successor': {
    vi: 'Bộ tiêu chí "{old}" không còn hiệu lực trong kỳ mới; hồ sơ dùng bộ thay thế "{profile}".',
    en: 'The profile "{old}" is not in force in the new period; the record uses "{profile}", which follows it.',
  },
  'cli/next-not-in-force': {
    vi: 'Bộ tiêu chí "{profile}" không có hiệu lực trong kỳ mới; chọn lại bằng --profile. Các bộ đang có hiệu lực: {names}.',
    en: 'The profile "{profile}" is not in force in the new period; choose one with --profile. In force: {names}.',
  },
  'file/not-written': {
    vi: 'không ghi được ({code}); tệp cũ còn nguyên vẹn',
    en: 'cannot be written ({code}); the old file is unharmed',
  },
  'file/not-made': {
    vi: 'không ghi được ({code}); không có tệp nào được tạo ra',
    en: 'cannot be written ({code}); no file was made',
  },
  'file/changed': {
    vi: 'chương trình khác vừa thay đổi tệp này, nên chưa ghi gì; hãy chạy lại lệnh',
    en: 'another program has just changed this file, so nothing was written; run the command again',
  },
  'file/busy': {
    vi: 'một lệnh chibo khác đang ghi tệp này mãi chưa xong, nên chưa ghi gì; hãy chạy lại lệnh',
    en: 'another chibo command is still writing this file, so nothing was written; run the command again',
  },
  'file/special': {
    vi: 'là thiết bị hoặc ống dẫn, không phải tệp thường, nên không đọc',
    en: 'a device or a pipe and not a regular file, so it is not read',
  },
  'file/outside': {
    vi: 'liên kết dẫn ra ngoài kho, nên không đọc và không ghi',
    en: 'a link leads out of the repository, so it is neither read nor written',
  },
  'file/input': {
    vi: 'lệnh này đọc chính tệp đó, nên không ghi đè; hãy chọn tên khác',
    en: 'this command reads that very file, so it is not written over; choose another name',
  },
  'file/record': {
    vi: 'tên này là của hồ sơ, bộ tiêu chí hoặc cấu hình, nên không ghi đè; hãy chọn tên khác',
    en: 'this is the name of a record, a profile or a configuration, so it is not written over; choose another name',
  },
  'file/not-utf8': {
    vi: 'có chỗ không phải UTF-8, nên không sửa; hãy lưu lại tệp dưới dạng UTF-8',
    en: 'some of it is not UTF-8, so it is not changed; save the file as UTF-8',
  },
  'cli/unexpected': {
    vi: 'Lỗi ngoài dự kiến: {reason}',
    en: 'Unexpected error: {reason}',
  },
  'cli/cache-off': {
    vi: 'Không dùng {file}: không có chỗ giữ khóa riêng ngoài kho. Đặt biến CHIBO_CACHE_KEY (từ 16 ký tự) để dùng.',
    en: 'Not using {file}: there is no place outside of the repository for a key of your own. Set the variable CHIBO_CACHE_KEY (16 characters or more) to use it.',
  },
  'cli/cache-foreign': {
    vi: 'Không dùng kết quả trong {file}, vì không phải do người dùng này ghi; kiểm tra lại từ đầu.',
    en: 'Not using the results in {file}, which this user has not written; checking everything.',
  },
  'cli/unreadable': {
    vi: 'Không đọc được {file} ({reason}).',
    en: 'Cannot read {file} ({reason}).',
  },
  'cli/no-repository': {
    vi: 'Thư mục này không nằm trong kho git nào.',
    en: 'This folder is in no git repository.',
  },
  'cli/no-revision': {
    vi: 'Không có phiên bản git "{revision}".',
    en: 'There is no git revision "{revision}".',
  },
  'cli/no-baseline': {
    vi: '{file}: không phải tệp mốc. Tạo bằng --baseline {file} --update-baseline.',
    en: '{file}: not a baseline. Make one with --baseline {file} --update-baseline.',
  },
  'cli/baseline-unnamed': {
    vi: '--update-baseline cần --baseline TỆP.',
    en: '--update-baseline needs --baseline FILE.',
  },
  'cli/baseline-written': {
    vi: '{file}: đã ghi {count} phát hiện làm mốc.',
    en: '{file}: {count} {count|finding|findings} written as the baseline.',
  },
  'cli/baseline-known': {
    vi: '{count} phát hiện cũ đã có trong tệp mốc, không tính.',
    en: '{count} old findings of the baseline are not counted.',
  },
  'cli/off': {
    vi: '{count} mã bị tắt bởi cấu hình: {codes}',
    en: '{count} {count|code is|codes are} switched off by the configuration: {codes}',
  },
  'cli/off-code': {
    vi: '{code}',
    en: '{code}',
  },
  'cli/off-code-count': {
    vi: '{code} ({count} phát hiện)',
    en: '{code} ({count} {count|finding|findings})',
  },
  'cli/baseline-gone': {
    vi: '{count} mục trong tệp mốc không còn nữa; ghi lại bằng --update-baseline.',
    en: '{count} {count|entry|entries} of the baseline {count|is|are} gone; update it with --update-baseline.',
  },
  'cli/too-many-warnings': {
    vi: '{count} cảnh báo, nhiều hơn {limit} cho phép.',
    en: '{count} {count|warning|warnings}, more than the {limit} allowed.',
  },
  'cli/bad-output': {
    vi: '--output {written}: viết ĐỊNH_DẠNG=TỆP, ví dụ sarif=ket-qua.sarif; có {formats}.',
    en: '--output {written}: write FORMAT=FILE, such as sarif=report.sarif; there are {formats}.',
  },
  'cli/watching': {
    vi: 'Đang theo dõi; nhấn Ctrl+C để dừng.',
    en: 'Watching; press Ctrl+C to stop.',
  },
  'cli/progress': {
    vi: '{done}/{total} tệp',
    en: '{done}/{total} {total|file|files}',
  },
  'cli/github-more': {
    vi: 'Còn {count} phát hiện GitHub không hiện ở đây; xem nhật ký của bước này.',
    en: '{count} more findings that GitHub does not show here; see the log of this step.',
  },
  'cli/sarif-root': {
    vi: 'Gốc kho git; ngoài kho git là thư mục chạy lệnh kiểm tra.',
    en: 'The root of the git repository; outside of one, the folder that the check ran in.',
  },
  'cli/column-severity': {
    vi: 'Mức độ',
    en: 'Severity',
  },
  'cli/column-place': {
    vi: 'Chỗ',
    en: 'Place',
  },
  'cli/column-finding': {
    vi: 'Phát hiện',
    en: 'Finding',
  },
  'cli/column-code': {
    vi: 'Mã',
    en: 'Code',
  },
  'cli/more': {
    vi: 'và {count} phát hiện nữa.',
    en: 'and {count} more findings.',
  },
  'cli/jobs-number': {
    vi: '{value}: số luồng là một số nguyên từ 1 đến 64.',
    en: '{value}: the number of threads is a whole number from 1 to 64.',
  },
  'cli/preview-about': {
    vi: 'Ghi kết quả đánh giá hoặc một văn bản nộp lên trên thành tệp.',
    en: 'Writes the evaluation, or one of the documents that go upward, to a file.',
  },
  'cli/preview-output': {
    vi: 'tệp để ghi; đuôi .html, .docx, .xlsx, .pdf hoặc .md là định dạng của tệp',
    en: 'the file to write; its ending .html, .docx, .xlsx, .pdf or .md is its format',
  },
  'cli/preview-document': {
    vi: 'loại văn bản; không nêu thì là kết quả đánh giá',
    en: 'the kind of document; the evaluation where none is named',
  },
  'cli/preview-month-about': {
    vi: 'tháng của phiếu tự đánh giá tháng (1–12); mặc định là tháng cuối có điểm',
    en: 'the month of a monthly form (1-12); by default the last one that has scores',
  },
  'cli/preview-redact': {
    vi: 'thay họ tên bằng mã, bỏ ghi chú và che các số dưới 5',
    en: 'codes for names, no notes, and no counts under 5',
  },
  'cli/preview-ending': {
    vi: '{file}: đuôi tệp phải là một trong: {known}.',
    en: '{file}: the file must end in one of: {known}.',
  },
  'cli/preview-month': {
    vi: '"{value}" không phải tháng. Viết một số từ 1 đến 12.',
    en: '"{value}" is no month. Write a number from 1 to 12.',
  },
  'cli/preview-same': {
    vi: '{file}: không ghi đè lên chính hồ sơ. Chọn tên khác.',
    en: '{file}: the record itself is not written over. Choose another name.',
  },
  'cli/preview-written': {
    vi: 'Đã ghi {file}.',
    en: '{file} written.',
  },
  'cli/export-example-all': {
    vi: 'cả bộ hồ sơ nộp, mỗi văn bản một tệp Word và một tệp PDF',
    en: 'the whole set for submission, each paper as Word and as PDF',
  },
  'cli/export-all': {
    vi: 'lập cả bộ hồ sơ nộp: mỗi văn bản một tệp trong thư mục của --output',
    en: 'makes the whole set for submission: each paper a file in the folder of --output',
  },
  'cli/export-format': {
    vi: 'với --all: định dạng của các văn bản, có thể nêu nhiều (mặc định docx)',
    en: 'with --all: formats of the papers, one or more (default docx)',
  },
  'cli/export-format-alone': {
    vi: '--format chỉ đi cùng --all; một văn bản thì định dạng theo đuôi tệp của --output.',
    en: '--format goes with --all; the format of one paper is the ending of --output.',
  },
  'cli/export-folder': {
    vi: '{file}: với --all, --output là một thư mục, không phải tệp.',
    en: '{file}: with --all, --output is a folder and not a file.',
  },
  'cli/redact-about': {
    vi: 'In hồ sơ đã che danh tính: họ tên thành mã, bỏ ghi chú; điểm giữ nguyên.',
    en: 'Prints the record with persons made unrecognisable: codes for names, no notes; the score stays.',
  },
  'cli/redact-output': {
    vi: 'tệp để ghi; không nêu thì in ra màn hình',
    en: 'the file to write; without it, stdout',
  },
});
