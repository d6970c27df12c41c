import { messages } from '../wording.js';

export const cliHelpMessages = messages({
  'cli/option-format': {
    vi: 'cách in kết quả',
    en: 'how to print the result',
  },
  'cli/option-fail-on': {
    vi: 'từ mức nào thì kết thúc với mã 1',
    en: 'from which severity on to exit with 1',
  },
  'cli/option-language': {
    vi: 'ngôn ngữ của lời nhắn (hoặc biến CHIBO_LANGUAGE)',
    en: 'the language of messages (or the variable CHIBO_LANGUAGE)',
  },
  'cli/option-version': {
    vi: 'in phiên bản',
    en: 'print the version',
  },
  'cli/option-help': {
    vi: 'in hướng dẫn',
    en: 'print this help',
  },
  'cli/help-usage': {
    vi: 'Cách dùng:',
    en: 'Usage:',
  },
  'cli/help-arguments': {
    vi: 'Tham số:',
    en: 'Arguments:',
  },
  'cli/help-options': {
    vi: 'Tùy chọn:',
    en: 'Options:',
  },
  'cli/help-commands': {
    vi: 'Lệnh:',
    en: 'Commands:',
  },
  'cli/help-examples': {
    vi: 'Ví dụ:',
    en: 'Examples:',
  },
  'cli/help-any-option': {
    vi: '[tùy chọn]',
    en: '[options]',
  },
  'cli/help-any-command': {
    vi: '<lệnh>',
    en: '<command>',
  },
  'cli/help-choices': {
    vi: 'một trong: {choices}',
    en: 'one of: {choices}',
  },
  'cli/help-default': {
    vi: 'mặc định: {value}',
    en: 'default: {value}',
  },
  'cli/help-more': {
    vi: 'Xem từng lệnh: chibo help LỆNH. Xem một mã kiểm tra: chibo explain MÃ.',
    en: 'Each command: chibo help COMMAND. A code of a finding: chibo explain CODE.',
  },
  'cli/help-about': {
    vi: 'In hướng dẫn của Chibo hoặc của một lệnh.',
    en: 'Print the help of Chibo or of one command.',
  },
  'cli/help-command': {
    vi: 'lệnh cần xem',
    en: 'the command',
  },
  'cli/help-example': {
    vi: 'hướng dẫn của lệnh check',
    en: 'the help of check',
  },
  'cli/commands-check': {
    vi: 'Kiểm tra và chấm điểm:',
    en: 'Check and score:',
  },
  'cli/commands-record': {
    vi: 'Lập và sửa hồ sơ:',
    en: 'Make and change records:',
  },
  'cli/commands-send': {
    vi: 'Tổng hợp, báo cáo, chuyển đi:',
    en: 'Sum up, report, pass on:',
  },
  'cli/commands-tools': {
    vi: 'Công cụ:',
    en: 'Tools:',
  },
  'cli/group-input': {
    vi: 'Chọn hồ sơ:',
    en: 'Which records:',
  },
  'cli/group-findings': {
    vi: 'Chọn phát hiện:',
    en: 'Which findings:',
  },
  'cli/group-output': {
    vi: 'Kết quả:',
    en: 'Results:',
  },
  'cli/group-fix': {
    vi: 'Sửa:',
    en: 'Fixes:',
  },
  'cli/group-run': {
    vi: 'Cách chạy:',
    en: 'How it runs:',
  },
  'cli/group-period': {
    vi: 'Kỳ và đơn vị:',
    en: 'Period and units:',
  },
  'cli/group-paper': {
    vi: 'Báo cáo:',
    en: 'Reports:',
  },
  'cli/group-parts': {
    vi: 'Tổng hợp từng phần:',
    en: 'Roll-up in parts:',
  },
  'cli/group-record': {
    vi: 'Hồ sơ:',
    en: 'The record:',
  },
  'cli/group-table': {
    vi: 'Cách đọc tệp:',
    en: 'How the file is read:',
  },
  'cli/group-profile': {
    vi: 'Bộ tiêu chí:',
    en: 'The profile:',
  },
  'cli/group-allowed': {
    vi: 'Thay đổi được phép:',
    en: 'Allowed changes:',
  },
  'cli/group-common': {
    vi: 'Chung:',
    en: 'Common:',
  },
  'cli/value-action': {
    vi: 'việc',
    en: 'action',
  },
  'cli/value-base': {
    vi: 'bản cũ',
    en: 'base',
  },
  'cli/value-code': {
    vi: 'mã',
    en: 'code',
  },
  'cli/value-command': {
    vi: 'lệnh',
    en: 'command',
  },
  'cli/value-count': {
    vi: 'số',
    en: 'count',
  },
  'cli/value-date': {
    vi: 'ngày',
    en: 'date',
  },
  'cli/value-file': {
    vi: 'tệp',
    en: 'file',
  },
  'cli/value-files': {
    vi: 'tệp',
    en: 'files',
  },
  'cli/value-folder': {
    vi: 'thư mục',
    en: 'folder',
  },
  'cli/value-format': {
    vi: 'định dạng',
    en: 'format',
  },
  'cli/value-glob': {
    vi: 'mẫu tên',
    en: 'glob',
  },
  'cli/value-grouping': {
    vi: 'cách chia',
    en: 'grouping',
  },
  'cli/value-head': {
    vi: 'bản mới',
    en: 'head',
  },
  'cli/value-id': {
    vi: 'mã',
    en: 'id',
  },
  'cli/value-kind': {
    vi: 'loại',
    en: 'kind',
  },
  'cli/value-language': {
    vi: 'ngôn ngữ',
    en: 'language',
  },
  'cli/value-month': {
    vi: 'tháng',
    en: 'month',
  },
  'cli/value-ours': {
    vi: 'bản ta',
    en: 'ours',
  },
  'cli/value-theirs': {
    vi: 'bản họ',
    en: 'theirs',
  },
  'cli/value-name': {
    vi: 'tên',
    en: 'name',
  },
  'cli/value-part': {
    vi: 'phần',
    en: 'part',
  },
  'cli/value-path': {
    vi: 'đường dẫn',
    en: 'path',
  },
  'cli/value-period': {
    vi: 'kỳ',
    en: 'period',
  },
  'cli/value-record': {
    vi: 'hồ sơ',
    en: 'record',
  },
  'cli/value-section': {
    vi: 'mục',
    en: 'section',
  },
  'cli/value-column': {
    vi: 'cột',
    en: 'column',
  },
  'cli/value-field': {
    vi: 'trường',
    en: 'field',
  },
  'cli/value-encoding': {
    vi: 'bảng mã',
    en: 'encoding',
  },
  'cli/value-sign': {
    vi: 'dấu',
    en: 'sign',
  },
  'cli/value-paths': {
    vi: 'các chỗ',
    en: 'paths',
  },
  'cli/value-revision': {
    vi: 'phiên bản',
    en: 'revision',
  },
  'cli/value-severity': {
    vi: 'mức',
    en: 'severity',
  },
  'cli/value-shell': {
    vi: 'trình lệnh',
    en: 'shell',
  },
  'cli/value-text': {
    vi: 'lời',
    en: 'text',
  },
  'cli/value-type': {
    vi: 'loại hình',
    en: 'type',
  },
  'cli/value-value': {
    vi: 'giá trị',
    en: 'value',
  },
  'cli/error-with-help': {
    vi: '{reason}\nXem hướng dẫn: chibo help{command}',
    en: '{reason}\nSee: chibo help{command}',
  },
  'cli/error-with-guess': {
    vi: '{reason}\nCó phải: {guess}',
    en: '{reason}\nDid you mean: {guess}',
  },
  'cli/error-missing-argument': {
    vi: 'Thiếu <{name}>.',
    en: '<{name}> is missing.',
  },
  'cli/error-missing-value': {
    vi: 'Tùy chọn {option} cần một giá trị.',
    en: 'The option {option} needs a value.',
  },
  'cli/error-missing-option': {
    vi: 'Cần có tùy chọn {option}.',
    en: 'The option {option} is needed.',
  },
  'cli/error-conflict': {
    vi: 'Không dùng {option} cùng với {other}.',
    en: '{option} does not go together with {other}.',
  },
  'cli/error-unknown-option': {
    vi: 'Không có tùy chọn {option}.',
    en: 'There is no option {option}.',
  },
  'cli/error-unknown-command': {
    vi: 'Không có lệnh "{name}".',
    en: 'There is no command "{name}".',
  },
  'cli/error-excess': {
    vi: 'Thừa: {words}',
    en: 'Too many arguments: {words}',
  },
  'cli/error-choice': {
    vi: '{option}: không có "{value}"; chọn một trong: {known}.',
    en: '{option}: there is no "{value}"; choose one of: {known}.',
  },
  'cli/error-count': {
    vi: '{option}: "{value}" không phải số nguyên từ 0 trở lên.',
    en: '{option}: "{value}" is not a whole number of 0 or more.',
  },
  'cli/option-staged': {
    vi: 'chỉ những hồ sơ có thể khác do những gì đã đưa vào vùng chờ (git add)',
    en: 'only records that may differ by what is staged (git add)',
  },
  'cli/option-files-from': {
    vi: 'đọc tên các tệp cần kiểm tra từ tệp này, mỗi dòng một tên; "-" là đầu vào chuẩn',
    en: 'read the names of files from this file, one a line; "-" for standard input',
  },
  'cli/option-allow-empty': {
    vi: 'mẫu tên không khớp tệp nào thì không coi là dùng sai',
    en: 'patterns that match no file are no error',
  },
  'cli/option-only': {
    vi: 'chỉ những mã này hoặc họ mã này, ví dụ score/range, score; dùng được nhiều lần',
    en: 'only these codes or families, such as score/range, score; may be given several times',
  },
  'cli/option-skip': {
    vi: 'bỏ qua những mã này hoặc họ mã này; dùng được nhiều lần',
    en: 'leave out these codes or families; may be given several times',
  },
  'cli/option-statistics': {
    vi: 'in số phát hiện theo mã và theo đơn vị, thay cho từng phát hiện (pretty, json)',
    en: 'print counts by code and by unit in place of the findings (pretty, json)',
  },
  'cli/value-system': {
    vi: 'hệ thống',
    en: 'system',
  },
  'cli/option-fix': {
    vi: 'sửa cách viết (dấu, chữ hoa, khoảng trắng, gạch nối, ngày và số viết kiểu khác); không quyết định thay người',
    en: 'correct spelling (marks, capitals, blanks, hyphens, dates and numbers in another form); decides nothing for people',
  },
  'cli/option-names': {
    vi: 'ghi họ tên và lời trích hồ sơ cả trong những báo cáo được giữ và chuyển đi (mọi dạng ngoài pretty)',
    en: 'name people and quote the record in reports that are kept and passed on as well (all formats but pretty)',
  },
  'cli/option-fix-dry-run': {
    vi: 'in ra những gì --fix sẽ sửa, không ghi tệp nào',
    en: 'print what --fix would change, and write no file',
  },
  'cli/option-explain': {
    vi: 'kèm lời giải thích cách tính của từng con số',
    en: 'explain how each number comes about',
  },
  'cli/option-output': {
    vi: 'ghi thêm kết quả vào tệp, ví dụ sarif=ket-qua.sarif; đuôi .sarif, .json, .xml, .md tự nói định dạng; dùng được nhiều lần',
    en: 'also write a report to a file, such as sarif=report.sarif; the endings .sarif, .json, .xml, .md say the format themselves; may be given several times',
  },
  'cli/option-max-warnings': {
    vi: 'nhiều cảnh báo hơn số này thì kết thúc với mã 1',
    en: 'more warnings than this end with exit code 1',
  },
  'cli/option-quiet': {
    vi: 'chỉ in những gì làm hỏng kiểm tra; sạch thì không in gì',
    en: 'prints only what fails the check; nothing when clean',
  },
  'cli/option-changed-since': {
    vi: 'chỉ những hồ sơ có thể khác so với phiên bản git này',
    en: 'only records that may differ since this git revision',
  },
  'cli/option-config': {
    vi: 'tệp cấu hình dùng thay cho chibo.config.yaml gần nhất',
    en: 'a configuration in place of the nearest chibo.config.yaml',
  },
  'cli/option-baseline': {
    vi: 'tệp mốc: phát hiện có trong đó thì không tính',
    en: 'a baseline: findings in it do not count',
  },
  'cli/option-update-baseline': {
    vi: 'ghi mọi phát hiện hiện có vào tệp mốc',
    en: 'writes all present findings to the baseline',
  },
  'cli/option-cache': {
    vi: 'giữ kết quả theo nội dung tệp để lần sau kiểm tra nhanh hơn',
    en: 'keeps results by the content of files, so that the next check is faster',
  },
  'cli/option-cache-file': {
    vi: 'tệp giữ kết quả; mặc định .chibo-cache.json',
    en: 'where results are kept; .chibo-cache.json by default',
  },
  'cli/option-watch': {
    vi: 'kiểm tra lại mỗi khi có tệp thay đổi',
    en: 'checks again whenever a file changes',
  },
  'cli/option-stdin': {
    vi: 'đọc một hồ sơ từ đầu vào chuẩn',
    en: 'reads one record from standard input',
  },
  'cli/option-stdin-filename': {
    vi: 'tên tệp của hồ sơ đọc từ đầu vào chuẩn',
    en: 'the file name of the record read from standard input',
  },
  'cli/option-jobs': {
    vi: 'số luồng làm song song',
    en: 'how many threads work at once',
  },
  'cli/option-for-submission': {
    vi: 'chỉ nêu những gì còn phải xong trước khi nộp, đều là lỗi',
    en: 'only what still has to be done before submission, all of it errors',
  },
});
