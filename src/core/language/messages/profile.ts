import { messages } from '../wording.js';

export const profileMessages = messages({
  'profile/unknown': {
    vi: 'Không có bộ tiêu chí "{name}". Dùng một trong: {builtin}; hoặc đường dẫn tới tệp .chibo-profile.yaml.',
    en: 'There is no profile "{name}". Use one of {builtin}, or the path of a .chibo-profile.yaml file.',
  },
  'profile/near': {
    vi: 'Không có bộ tiêu chí "{name}". Có phải là "{suggestion}"? Các bộ có sẵn: {builtin}.',
    en: 'There is no profile "{name}". Did you mean "{suggestion}"? Built-in profiles: {builtin}.',
  },
  'profile/outside': {
    vi: 'Đường dẫn "{name}" ra ngoài thư mục làm việc. Đặt bộ tiêu chí trong cùng kho với hồ sơ.',
    en: 'The path "{name}" leaves the workspace. Put the profile in the same repository as the record.',
  },
  'profile/missing': {
    vi: 'Không tìm thấy tệp bộ tiêu chí "{name}". Kiểm tra đường dẫn, tính từ chỗ của hồ sơ.',
    en: 'The profile file "{name}" is not found. Check the path; it starts from the folder of the record.',
  },
  'profile/invalid': {
    vi: 'Bộ tiêu chí "{name}" có {count} lỗi; lỗi đầu ở dòng {line}: {first} Mở tệp đó để sửa.',
    en: 'The profile "{name}" has {count} {count|error|errors}; the first is on line {line}: {first} Open that file and correct it.',
  },
  'profile/not-yet': {
    vi: 'Kỳ kết thúc ngày {end}, trước khi bộ tiêu chí "{name}" có hiệu lực ({from}). Chọn bộ tiêu chí của kỳ này.',
    en: 'The period ends on {end}, before the profile "{name}" came into force ({from}). Choose the profile of this period.',
  },
  'profile/no-longer': {
    vi: 'Kỳ kết thúc ngày {end}, sau khi bộ tiêu chí "{name}" hết hiệu lực ({to}). Chọn bộ tiêu chí đang có hiệu lực.',
    en: 'The period ends on {end}, after the profile "{name}" went out of force ({to}). Choose the profile now in force.',
  },
  'profile/not-yet-but': {
    vi: 'Kỳ kết thúc ngày {end}, trước khi bộ tiêu chí "{name}" có hiệu lực ({from}). Bộ của kỳ này là "{other}".',
    en: 'The period ends on {end}, before the profile "{name}" came into force ({from}). The profile of this period is "{other}".',
  },
  'profile/no-longer-but': {
    vi: 'Kỳ kết thúc ngày {end}, sau khi bộ tiêu chí "{name}" hết hiệu lực ({to}). Bộ thay thế là "{other}".',
    en: 'The period ends on {end}, after the profile "{name}" went out of force ({to}). It was replaced by "{other}".',
  },
  'profile/applies-to': {
    vi: 'Bộ tiêu chí "{name}" không dành cho {type}; chỉ dành cho: {allowed}.',
    en: 'The profile "{name}" is not meant for {type}; it is meant for: {allowed}.',
  },
  'profile/sum': {
    vi: 'Điểm tối đa của các tiêu chí cộng lại là {sum}, khác tổng điểm {max} của thang. Sửa điểm tối đa của tiêu chí hoặc scale.max.',
    en: 'The maxima of the items add up to {sum}, not to the scale of {max}. Change the maxima of the items, or scale.max.',
  },
  'profile/repeated-id': {
    vi: 'Mã tiêu chí "{id}" dùng hai lần. Mỗi tiêu chí cần một mã riêng.',
    en: 'The item id "{id}" is used twice. Each item needs an id of its own.',
  },
  'profile/band-order': {
    vi: 'Mức "{band}" có điểm tối thiểu cao hơn mức "{above}" đứng trên. Xếp mức cao nhất lên đầu.',
    en: 'The band "{band}" has a higher minimum than the band "{above}" above it. Put the highest band first.',
  },
  'profile/band-below': {
    vi: 'Mức "{band}" không nhận tổng điểm nào: below phải lớn hơn min.',
    en: 'The level "{band}" takes no total: below must be greater than min.',
  },
  'profile/unknown-band': {
    vi: 'Không có mức "{id}" trong bands.',
    en: 'There is no band "{id}" in bands.',
  },
  'profile/unknown-item': {
    vi: 'Không có tiêu chí "{id}" trong groups.',
    en: 'There is no item "{id}" in groups.',
  },
  'expression/syntax': {
    vi: 'Biểu thức viết sai ở "{name}": {detail}.',
    en: 'The expression is wrong at "{name}": {detail}.',
  },
  'expression/unknown': {
    vi: 'Không có dữ kiện "{name}". Xem danh sách dữ kiện trong docs/profiles.md.',
    en: 'There is no fact "{name}". See the list of facts in docs/profiles.md.',
  },
  'expression/call': {
    vi: 'Biểu thức không được gọi "{name}": chỉ dùng phép tính, so sánh và các hàm min, max, clamp, round, ratio (xem docs/profiles.md).',
    en: 'An expression may not call "{name}": use arithmetic, comparisons and min, max, clamp, round, ratio (see docs/profiles.md).',
  },
  'expression/type': {
    vi: 'Sai kiểu ở "{name}": {detail}. Số viết dạng 5.0, không viết 5.',
    en: 'Wrong type at "{name}": {detail}. Write numbers as 5.0, not 5.',
  },
  'expression/result': {
    vi: 'Biểu thức cho kết quả kiểu {detail}; ở đây cần {wanted}.',
    en: 'The expression gives a {detail}; {wanted} is needed here.',
  },
  'function/min': {
    vi: 'số nhỏ hơn trong hai số',
    en: 'the smaller of two numbers',
  },
  'function/max': {
    vi: 'số lớn hơn trong hai số',
    en: 'the greater of two numbers',
  },
  'function/clamp': {
    vi: 'clamp(x, thấp, cao): giữ x trong khoảng',
    en: 'clamp(x, low, high): holds x within a range',
  },
  'function/round': {
    vi: 'round(x, số chữ số): làm tròn nửa lên',
    en: 'round(x, digits): rounds half up',
  },
  'function/ratio': {
    vi: 'ratio(a, b): a chia b, bằng 0 khi b bằng 0',
    en: 'ratio(a, b): a divided by b, and 0 where b is 0',
  },
  'item-kind/points': {
    vi: 'Chấm điểm',
    en: 'Points',
  },
  'item-kind/check': {
    vi: 'Đạt / không đạt',
    en: 'Pass / fail',
  },
  'item-kind/derived': {
    vi: 'Tính từ hồ sơ',
    en: 'Computed from the record',
  },
  'item-kind/bonus': {
    vi: 'Điểm cộng',
    en: 'Bonus',
  },
  'item-kind/penalty': {
    vi: 'Điểm trừ',
    en: 'Penalty',
  },
  'profile-page/valid': {
    vi: 'hiệu lực {days}',
    en: 'in force {days}',
  },
  'profile-page/basis': {
    vi: 'Căn cứ: {source}',
    en: 'Basis: {source}',
  },
  'profile-page/description': {
    vi: 'Dùng cho: {description}',
    en: 'For: {description}',
  },
  'profile-page/replaced-by': {
    vi: 'Được thay bằng: {name}',
    en: 'Replaced by: {name}',
  },
  'profile-page/kind': {
    vi: 'Cách chấm',
    en: 'How it is scored',
  },
  'profile-page/bands': {
    vi: 'Các mức',
    en: 'Bands',
  },
  'profile-page/band-min': {
    vi: 'tổng điểm từ {min}',
    en: 'a total from {min}',
  },
  'profile-page/band-below': {
    vi: 'và dưới {below}',
    en: 'and below {below}',
  },
  'profile-page/band-groups': {
    vi: 'mọi nhóm đạt mức tối thiểu',
    en: 'every group at its minimum',
  },
  'profile-page/band-max': {
    vi: 'đạt tối đa ở {items}',
    en: 'the maximum in {items}',
  },
  'profile-page/needed': {
    vi: 'Đạt khi có {needed}/{all} tiêu chí đạt.',
    en: 'Passed with {needed}/{all} criteria met.',
  },
  'profile-page/quota': {
    vi: '{level}: không quá {share} của {base}',
    en: '{level}: at most {share} of {base}',
  },
  'config/unknown-rule': {
    vi: 'Không có mã phát hiện "{code}". Xem các mã trong docs/rules.md.',
    en: 'There is no finding "{code}". The codes are in docs/rules.md.',
  },
  'config/unknown-rule-near': {
    vi: 'Không có mã phát hiện "{code}". Có phải là "{suggestion}"?',
    en: 'There is no finding "{code}". Is it "{suggestion}"?',
  },
  'config/outside': {
    vi: 'Thư mục "{path}" ra ngoài thư mục làm việc. Ghi đường dẫn nằm bên trong.',
    en: 'The folder "{path}" leads out of the workspace. Write a path within it.',
  },
  'profile-change/done': {
    vi: 'Đã đổi sang “{title}”; {carried} tiêu chí giữ nguyên điểm. Ctrl+Z để hoàn tác.',
    en: 'Changed to "{title}"; {carried} {carried|item keeps its|items keep their} scores. Ctrl+Z takes it back.',
  },
  'profile-change/kept': {
    vi: 'Còn {count} tiêu chí không có chỗ tương ứng; điểm vẫn ở nguyên chỗ cũ, cần xem lại: {items}.',
    en: '{count} {count|item has|items have} no counterpart; the scores stay where they were, look at them: {items}.',
  },
  'profile-change/without-place': {
    vi: '{id} “{title}”',
    en: '{id} "{title}"',
  },
  'profile-change/other-item': {
    vi: '{id} “{title}”, nay {id} là “{now}”',
    en: '{id} "{title}", where {id} is now "{now}"',
  },
  'profile-change/more': {
    vi: 'và {count} tiêu chí nữa',
    en: 'and {count} more',
  },
});
