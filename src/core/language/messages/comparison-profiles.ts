import { messages } from '../wording.js';

export const comparisonProfilesMessages = messages({
  'diff/item': {
    vi: '{item} {title}: {before} → {after} ({max})',
    en: '{item} {title}: {before} → {after} ({max})',
  },
  'diff/item-column': {
    vi: '{item} {title}: {column} {before} → {after} ({max})',
    en: '{item} {title}: {column} {before} → {after} ({max})',
  },
  'diff/item-line': {
    vi: '{item} {title}: {changes} ({max})',
    en: '{item} {title}: {changes} ({max})',
  },
  'diff/veto': {
    vi: 'điều kiện loại trừ {id}: {title}',
    en: 'veto {id}: {title}',
  },
  'diff/veto-gone': {
    vi: 'không còn điều kiện loại trừ {id}: {title}',
    en: 'no longer veto {id}: {title}',
  },
  'diff/profiles-count': {
    vi: '{count} bộ tiêu chí đổi',
    en: '{count} {count|profile|profiles} changed',
  },
  'diff/configs-count': {
    vi: '{count} tệp cấu hình đổi',
    en: '{count} {count|configuration|configurations} changed',
  },
  'diff/profile': {
    vi: 'bộ tiêu chí: {before} → {after}',
    en: 'profile: {before} → {after}',
  },
  'diff/profile-section': {
    vi: 'Bộ tiêu chí “{title}” ({path}), {count} hồ sơ dùng',
    en: 'Profile “{title}” ({path}), used by {count} {count|record|records}',
  },
  'diff/profile-added': {
    vi: 'bộ tiêu chí mới',
    en: 'new profile',
  },
  'diff/profile-removed': {
    vi: 'bộ tiêu chí bị xóa',
    en: 'profile removed',
  },
  'diff/config-section': {
    vi: 'Cấu hình {path}',
    en: 'Configuration {path}',
  },
  'diff/roster-section': {
    vi: 'Danh mục đơn vị {path}',
    en: 'Roster of units {path}',
  },
  'diff/roster-unread': {
    vi: 'không đọc được danh mục đơn vị',
    en: 'the roster of units cannot be read',
  },
  'diff/roster-added': {
    vi: 'thêm đơn vị: {names}',
    en: 'units added: {names}',
  },
  'diff/roster-removed': {
    vi: 'bỏ đơn vị: {names}',
    en: 'units removed: {names}',
  },
  'diff/roster-unit': {
    vi: '{unit}: {parts}',
    en: '{unit}: {parts}',
  },
  'diff/roster-reordered': {
    vi: 'đổi thứ tự các đơn vị',
    en: 'the order of the units changed',
  },
  'diff/roster-name': {
    vi: 'tên {before} → {after}',
    en: 'name {before} → {after}',
  },
  'diff/roster-type': {
    vi: 'loại hình {before} → {after}',
    en: 'type {before} → {after}',
  },
  'diff/roster-parent': {
    vi: 'cấp trên {before} → {after}',
    en: 'superior {before} → {after}',
  },
  'diff/roster-order': {
    vi: 'thứ tự {before} → {after}',
    en: 'order {before} → {after}',
  },
  'diff/roster-from': {
    vi: 'ngày thành lập {before} → {after}',
    en: 'first day {before} → {after}',
  },
  'diff/roster-to': {
    vi: 'ngày kết thúc {before} → {after}',
    en: 'last day {before} → {after}',
  },
  'diff/roster-into': {
    vi: 'sáp nhập vào {before} → {after}',
    en: 'merged into {before} → {after}',
  },
  'diff/roster-models': {
    vi: 'mô hình {before} → {after}',
    en: 'models {before} → {after}',
  },
  'diff/config-added': {
    vi: 'tệp cấu hình mới',
    en: 'new configuration',
  },
  'diff/config-removed': {
    vi: 'tệp cấu hình bị xóa',
    en: 'configuration removed',
  },
  'diff/config-unread': {
    vi: 'không đọc được tệp cấu hình',
    en: 'the configuration cannot be read',
  },
  'diff/config-off': {
    vi: 'tắt phát hiện {code} (trước: {before})',
    en: 'finding {code} switched off (before: {before})',
  },
  'diff/config-level': {
    vi: 'phát hiện {code}: {before} → {after}',
    en: 'finding {code}: {before} → {after}',
  },
  'diff/config-ignored': {
    vi: 'bỏ qua thêm: {pattern}',
    en: 'also left out: {pattern}',
  },
  'diff/config-not-ignored': {
    vi: 'thôi bỏ qua: {pattern}',
    en: 'no longer left out: {pattern}',
  },
  'diff/config-profiles': {
    vi: 'nơi tìm bộ tiêu chí: {before} → {after}',
    en: 'where profiles are looked for: {before} → {after}',
  },
  'diff/band': {
    vi: 'Mức "{title}"',
    en: 'Band "{title}"',
  },
  'diff/band-order': {
    vi: 'thứ tự các mức: {before} → {after}',
    en: 'order of bands: {before} → {after}',
  },
  'diff/veto-rule': {
    vi: 'Điều kiện loại trừ {id} “{title}”',
    en: 'Veto {id} “{title}”',
  },
  'diff/item-rule': {
    vi: 'Tiêu chí {id} “{title}”',
    en: 'Item {id} “{title}”',
  },
  'diff/quota': {
    vi: 'Tỷ lệ xếp loại {id}',
    en: 'Quota {id}',
  },
  'diff/profile-head': {
    vi: 'Bộ tiêu chí',
    en: 'Profile',
  },
  'diff/rule': {
    vi: '{name}: {what} {before} → {after}',
    en: '{name}: {what} {before} → {after}',
  },
  'diff/rule-added': {
    vi: '{name}: thêm',
    en: '{name}: added',
  },
  'diff/rule-gone': {
    vi: '{name}: bỏ',
    en: '{name}: taken out',
  },
  'diff/rule-title': {
    vi: 'tên',
    en: 'title',
  },
  'diff/rule-min': {
    vi: 'điểm tối thiểu',
    en: 'least points',
  },
  'diff/rule-below': {
    vi: 'chỉ cho điểm dưới',
    en: 'only for points below',
  },
  'diff/rule-group-min': {
    vi: 'mức tối thiểu',
    en: 'minimum',
  },
  'diff/rule-groups': {
    vi: 'mọi nhóm phải đạt mức tối thiểu',
    en: 'every group at its minimum',
  },
  'diff/rule-must-be-max': {
    vi: 'tiêu chí phải đạt tối đa',
    en: 'items at their maximum',
  },
  'diff/rule-when': {
    vi: 'điều kiện',
    en: 'condition',
  },
  'diff/rule-to': {
    vi: 'hạ xuống',
    en: 'drops to',
  },
  'diff/rule-max': {
    vi: 'điểm tối đa',
    en: 'maximum',
  },
  'diff/rule-kind': {
    vi: 'cách chấm',
    en: 'kind',
  },
  'diff/rule-group': {
    vi: 'nhóm',
    en: 'group',
  },
  'diff/rule-formula': {
    vi: 'cách tính',
    en: 'formula',
  },
  'diff/rule-share': {
    vi: 'tỷ lệ tối đa',
    en: 'greatest share',
  },
  'diff/rule-by-decision': {
    vi: 'tỷ lệ tối đa khi có quyết định',
    en: 'greatest share by decision',
  },
  'diff/rule-scope': {
    vi: 'tính trong',
    en: 'counted in',
  },
  'diff/rule-level': {
    vi: 'của mức',
    en: 'of rank',
  },
  'diff/rule-base': {
    vi: 'tính trên',
    en: 'base',
  },
  'diff/rule-rounding': {
    vi: 'làm tròn',
    en: 'rounding',
  },
  'diff/rule-step': {
    vi: 'bước điểm',
    en: 'step',
  },
  'diff/rule-na': {
    vi: 'khi có tiêu chí không áp dụng',
    en: 'where items do not apply',
  },
  'diff/rule-needed': {
    vi: 'số tiêu chí phải đạt',
    en: 'criteria to meet',
  },
  'diff/rule-id': {
    vi: 'mã',
    en: 'id',
  },
  'diff/rule-version': {
    vi: 'phiên bản',
    en: 'version',
  },
  'diff/rule-valid-from': {
    vi: 'hiệu lực từ',
    en: 'valid from',
  },
  'diff/rule-valid-to': {
    vi: 'hiệu lực đến',
    en: 'valid to',
  },
  'diff/rule-applies-to': {
    vi: 'áp dụng cho',
    en: 'applies to',
  },
  'diff/rule-document': {
    vi: 'căn cứ',
    en: 'basis',
  },
  'diff/rule-date': {
    vi: 'ngày văn bản',
    en: 'date of the basis',
  },
  'diff/rule-issuer': {
    vi: 'cơ quan ban hành',
    en: 'issuer',
  },
  'diff/rule-official': {
    vi: 'do cơ quan ban hành',
    en: 'issued by an authority',
  },
  'diff/item-kind-points': {
    vi: 'chấm điểm',
    en: 'points',
  },
  'diff/item-kind-check': {
    vi: 'đạt hoặc không đạt',
    en: 'check',
  },
  'diff/item-kind-derived': {
    vi: 'tính từ hồ sơ',
    en: 'derived',
  },
  'diff/item-kind-bonus': {
    vi: 'điểm thưởng',
    en: 'bonus',
  },
  'diff/item-kind-penalty': {
    vi: 'điểm trừ',
    en: 'penalty',
  },
  'diff/limit-attendance': {
    vi: 'tỷ lệ dự họp',
    en: 'attendance',
  },
  'diff/limit-thuongKy': {
    vi: 'kỳ sinh hoạt thường kỳ',
    en: 'regular meetings',
  },
  'diff/limit-chuyenDe': {
    vi: 'kỳ sinh hoạt chuyên đề',
    en: 'thematic meetings',
  },
  'diff/limit-chiUy': {
    vi: 'kỳ họp chi ủy',
    en: 'committee meetings',
  },
  'diff/limit-meetingMinutes': {
    vi: 'số phút mỗi kỳ',
    en: 'minutes of a meeting',
  },
  'diff/limit-combinedMinutes': {
    vi: 'số phút hai kỳ cùng ngày',
    en: 'minutes of two meetings on one day',
  },
  'diff/limit-menteesPerMentor': {
    vi: 'người được dìu dắt mỗi người',
    en: 'mentees of a mentor',
  },
  'diff/limit-groupSize': {
    vi: 'số người một tổ',
    en: 'people of a group',
  },
  'diff/limit-largeBranch': {
    vi: 'chi bộ đông',
    en: 'large branch',
  },
});
