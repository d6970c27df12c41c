import { messages } from '../wording.js';

export const comparisonMessages = messages({
  'diff/more-items': {
    vi: 'và {count} tiêu chí nữa',
    en: 'and {count} more {count|item|items}',
  },
  'diff/none': {
    vi: 'chưa chấm',
    en: 'not scored',
  },
  'diff/none-code': {
    vi: 'chưa có',
    en: 'none',
  },
  'diff/by-rules': {
    vi: 'bộ tiêu chí “{profile}” đổi: {rules}',
    en: 'the profile “{profile}” changed: {rules}',
  },
  'diff/from-below': {
    vi: 'hồ sơ các tổ chức bên dưới đổi',
    en: 'records below changed',
  },
  'diff/fact': {
    vi: '{fact}: {before} → {after}',
    en: '{fact}: {before} → {after}',
  },
  'diff/same': {
    vi: 'Không có gì thay đổi về ý nghĩa.',
    en: 'Nothing has changed in meaning.',
  },
  'diff/branches': {
    vi: '{count} hồ sơ đổi',
    en: '{count} {count|record|records} changed',
  },
  'diff/added': {
    vi: '{count} hồ sơ mới',
    en: '{count} {count|new record|new records}',
  },
  'diff/removed': {
    vi: '{count} hồ sơ bị xóa',
    en: '{count} {count|record|records} removed',
  },
  'diff/ignored': {
    vi: '{count} hồ sơ bị cấu hình bỏ qua',
    en: '{count} {count|record|records} left out by the configuration',
  },
  'diff/new-errors': {
    vi: '{count} lỗi mới',
    en: '{count} {count|new error|new errors}',
  },
  'diff/unread-count': {
    vi: '{count} hồ sơ không đọc được',
    en: '{count} {count|record|records} that cannot be read',
  },
  'diff/off-count': {
    vi: '{count} phát hiện bị cấu hình tắt',
    en: '{count} {count|finding|findings} switched off by the configuration',
  },
  'diff/text-only': {
    vi: '{count} tệp chỉ đổi cách viết',
    en: '{count} {count|file differs|files differ} in spelling only',
  },
  'diff/unread-now': {
    vi: 'không đọc được: {reason}',
    en: 'cannot be read: {reason}',
  },
  'diff/unread-before': {
    vi: 'bản trước không đọc được: {reason}',
    en: 'the earlier version cannot be read: {reason}',
  },
  'diff/unread-line': {
    vi: 'dòng {line}: {message}',
    en: 'line {line}: {message}',
  },
  'diff/unread-profile': {
    vi: 'không có bộ tiêu chí {name} dùng được',
    en: 'there is no usable profile {name}',
  },
  'diff/because': {
    vi: 'vì {causes}',
    en: 'because of {causes}',
  },
  'diff/swap': {
    vi: 'thay bộ tiêu chí “{before}” bằng “{after}”; hai kết quả không so từng tiêu chí',
    en: 'the profile “{before}” was replaced by “{after}”; items of the two are not compared',
  },
  'diff/off': {
    vi: 'cấu hình tắt {codes}',
    en: 'the configuration switches off {codes}',
  },
  'diff/no-level': {
    vi: 'chưa có mức',
    en: 'no level',
  },
  'diff/no-score': {
    vi: 'chưa tính được',
    en: 'not computed',
  },
  'diff/renamed': {
    vi: 'đổi tên: {before} → {after}',
    en: 'renamed: {before} → {after}',
  },
  'diff/id': {
    vi: 'đổi mã: {before} → {after}',
    en: 'id: {before} → {after}',
  },
  'diff/value': {
    vi: '{value}',
    en: '{value}',
  },
  'diff/yes': {
    vi: 'có',
    en: 'yes',
  },
  'diff/no': {
    vi: 'không',
    en: 'no',
  },
  'diff/period': {
    vi: 'Kỳ đánh giá',
    en: 'Period',
  },
  'diff/superior': {
    vi: 'Cấp trên trực tiếp',
    en: 'Superior',
  },
  'diff/date': {
    vi: 'ngày',
    en: 'date',
  },
  'diff/document': {
    vi: 'số văn bản',
    en: 'document',
  },
  'diff/eligible': {
    vi: 'được triệu tập',
    en: 'summoned',
  },
  'diff/present': {
    vi: 'có mặt',
    en: 'present',
  },
  'diff/agree': {
    vi: 'đồng ý',
    en: 'agreed',
  },
  'diff/disagree': {
    vi: 'không đồng ý',
    en: 'disagreed',
  },
  'diff/no-reason': {
    vi: 'không ghi lý do',
    en: 'no reason given',
  },
  'diff/late-score': {
    vi: 'tự chấm {item} {title} sửa sau khi đã thẩm định: {before} → {after}',
    en: 'self-score of {item} {title} changed after the appraisal: {before} → {after}',
  },
  'diff/months': {
    vi: '{item} {title}, điểm tháng: {months}',
    en: '{item} {title}, monthly scores: {months}',
  },
  'diff/figure': {
    vi: 'số liệu báo cáo “{what}”: {before} → {after}',
    en: 'reported figure “{what}”: {before} → {after}',
  },
  'diff/entries-added': {
    vi: '{list}: thêm {count} ({entries})',
    en: '{list}: {count} added ({entries})',
  },
  'diff/entries-gone': {
    vi: '{list}: bỏ {count} ({entries})',
    en: '{list}: {count} taken out ({entries})',
  },
  'diff/entries-changed': {
    vi: '{list}: {count} dòng, {changes} ({entries})',
    en: '{list}: {count} entries, {changes} ({entries})',
  },
  'diff/entry-changed': {
    vi: '{list} {entries}: {changes}',
    en: '{list} {entries}: {changes}',
  },
  'diff/and-more': {
    vi: 'và {count} nữa',
    en: 'and {count} more',
  },
  'diff/arrow': {
    vi: '{what} {before} → {after}',
    en: '{what} {before} → {after}',
  },
  'diff/what-rank': {
    vi: 'xếp loại',
    en: 'rank',
  },
  'diff/what-status': {
    vi: 'sinh hoạt',
    en: 'status',
  },
  'diff/what-role': {
    vi: 'chức vụ',
    en: 'role',
  },
  'diff/what-kind': {
    vi: 'loại đảng viên',
    en: 'kind',
  },
  'diff/what-name': {
    vi: 'họ tên',
    en: 'name',
  },
  'diff/what-id': {
    vi: 'mã',
    en: 'id',
  },
  'diff/what-joined': {
    vi: 'ngày kết nạp',
    en: 'date of admission',
  },
  'diff/what-official': {
    vi: 'ngày chính thức',
    en: 'date of becoming official',
  },
  'diff/what-commitment': {
    vi: 'cam kết',
    en: 'commitment',
  },
  'diff/named': {
    vi: '{id} {name}',
    en: '{id} {name}',
  },
  'diff/items': {
    vi: 'Tiêu chí',
    en: 'Items',
  },
  'diff/findings': {
    vi: 'Phát hiện',
    en: 'Findings',
  },
  'diff/finding-new': {
    vi: 'mới: {message}',
    en: 'new: {message}',
  },
  'diff/finding-gone': {
    vi: 'đã hết: {message}',
    en: 'gone: {message}',
  },
  'diff/finding-off': {
    vi: 'bị cấu hình tắt, vẫn còn: {message}',
    en: 'switched off by the configuration, still so: {message}',
  },
  'diff/finding-on': {
    vi: 'cấu hình không còn tắt: {message}',
    en: 'no longer switched off: {message}',
  },
  'diff/findings-of': {
    vi: '{count} phát hiện {code}',
    en: '{count} findings {code}',
  },
  'diff/values': {
    vi: 'Giá trị khác đổi: {sections}',
    en: 'Other values changed: {sections}',
  },
  'diff/limits': {
    vi: 'Định mức',
    en: 'Limits',
  },
  'diff/scale': {
    vi: 'Thang điểm',
    en: 'Scale',
  },
  'diff/rounding-floor': {
    vi: 'xuống',
    en: 'down',
  },
  'diff/rounding-half-up': {
    vi: 'từ nửa trở lên thì lên',
    en: 'half up',
  },
  'diff/large-branch': {
    vi: 'từ {members} đảng viên: {meetingMinutes} phút',
    en: 'from {members} members: {meetingMinutes} minutes',
  },
  'diff/and-branches': {
    vi: '{branches} và {count} nữa',
    en: '{branches} and {count} more',
  },
  'diff/details': {
    vi: 'Chi tiết {count} hồ sơ',
    en: 'Details of {count} {count|record|records}',
  },
  'diff/more-rows': {
    vi: 'và {count} hồ sơ nữa.',
    en: 'and {count} more {count|record|records}.',
  },
  'diff/cut': {
    vi: 'Chi tiết đã lược bớt cho vừa độ dài; xem đủ bằng chibo diff.',
    en: 'Details were left out to fit the length; chibo diff shows all.',
  },
  'diff/footer': {
    vi: 'so với {base} → {head} · chibo {version}',
    en: '{base} → {head} · chibo {version}',
  },
  'diff/worktree': {
    vi: 'các tệp đang có',
    en: 'the files as they are',
  },
  'diff/filled': {
    vi: '{column} vừa chấm, không đổi kết quả: {items}',
    en: '{column} filled in without changing a result: {items}',
  },
  'diff/filled-item': {
    vi: '{item} ({value})',
    en: '{item} ({value})',
  },
  'diff/unread-below': {
    vi: 'không đọc được hồ sơ bên dưới: {units}',
    en: 'records below that cannot be read: {units}',
  },
  'diff/entries-added-count': {
    vi: '{list}: thêm {count}',
    en: '{list}: {count} added',
  },
  'diff/entries-gone-count': {
    vi: '{list}: bỏ {count}',
    en: '{list}: {count} taken out',
  },
  'diff/entries-changed-count': {
    vi: '{list} ({count} dòng): {changes}',
    en: '{list} ({count} {count|entry|entries}): {changes}',
  },
  'diff/outside': {
    vi: 'Ngoài phần được phép (--allow): {file}: {place}',
    en: 'Outside of what is allowed (--allow): {file}: {place}',
  },
  'diff/outside-added': {
    vi: 'tệp mới',
    en: 'file added',
  },
  'diff/outside-removed': {
    vi: 'xóa tệp',
    en: 'file removed',
  },
  'diff/outside-changed': {
    vi: 'tệp đổi',
    en: 'file changed',
  },
  'diff/outside-unread': {
    vi: 'không đọc được',
    en: 'cannot be read',
  },
  'diff/outside-moved': {
    vi: 'tệp chuyển chỗ',
    en: 'file moved',
  },
  'diff/outside-more': {
    vi: 'và {count} chỗ nữa.',
    en: 'and {count} more {count|place|places}.',
  },
});
