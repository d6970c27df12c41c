import { messages } from '../wording.js';

export const comparisonRecordMessages = messages({
  'diff/max': {
    vi: 'tối đa {max}',
    en: 'of {max}',
  },
  'diff/max-changed': {
    vi: 'tối đa {before} → {after}',
    en: 'of {before} → {after}',
  },
  'diff/na': {
    vi: 'không áp dụng',
    en: 'not applicable',
  },
  'diff/lost-min': {
    vi: 'tổng điểm {final}, dưới mức {min} của "{level}"',
    en: 'the total {final} is below the {min} of "{level}"',
  },
  'diff/won-min': {
    vi: 'tổng điểm {final}, đủ mức {min} của "{level}"',
    en: 'the total {final} reaches the {min} of "{level}"',
  },
  'diff/lost-group': {
    vi: 'nhóm {group} {title} được {final}, dưới mức {min}',
    en: 'group {group} {title} has {final}, below its {min}',
  },
  'diff/won-group': {
    vi: 'nhóm {group} {title} được {final}, đủ mức {min}',
    en: 'group {group} {title} has {final} and reaches its {min}',
  },
  'diff/lost-max': {
    vi: '{item} {title} phải đạt tối đa {max}, trước {before}, nay {after}',
    en: '{item} {title} must be at its maximum {max}; it was {before} and is {after}',
  },
  'diff/won-max': {
    vi: '{item} {title} nay đạt tối đa {max}, trước {before}',
    en: '{item} {title} is now at its maximum {max}; it was {before}',
  },
  'diff/lost-when': {
    vi: 'không còn đúng điều kiện {condition}',
    en: 'the condition {condition} no longer holds',
  },
  'diff/won-when': {
    vi: 'nay đúng điều kiện {condition}',
    en: 'the condition {condition} now holds',
  },
  'diff/down': {
    vi: '{count} xuống mức',
    en: '{count} down a level',
  },
  'diff/up': {
    vi: '{count} lên mức',
    en: '{count} up a level',
  },
  'diff/lost': {
    vi: 'mất danh hiệu "{level}" vì {causes}',
    en: 'lost the level "{level}" because of {causes}',
  },
  'diff/gained': {
    vi: 'lên "{level}" nhờ {causes}',
    en: 'rose to "{level}" thanks to {causes}',
  },
  'diff/level-other': {
    vi: 'mức đổi vì {causes}',
    en: 'level changed because of {causes}',
  },
  'diff/lost-plain': {
    vi: 'mất danh hiệu "{level}"',
    en: 'lost the level "{level}"',
  },
  'diff/gained-plain': {
    vi: 'lên "{level}"',
    en: 'rose to "{level}"',
  },
  'diff/result-before': {
    vi: 'Trước, theo “{profile}”: {score}/{max}, {level}',
    en: 'Before, by “{profile}”: {score}/{max}, {level}',
  },
  'diff/result-after': {
    vi: 'Nay, theo “{profile}”: {score}/{max}, {level}',
    en: 'Now, by “{profile}”: {score}/{max}, {level}',
  },
  'diff/moved': {
    vi: 'tệp chuyển chỗ: {before} → {after}',
    en: 'file moved: {before} → {after}',
  },
  'diff/stated-section': {
    vi: 'Nội dung',
    en: 'Contents',
  },
  'diff/stated': {
    vi: '{what} {before} → {after}',
    en: '{what} {before} → {after}',
  },
  'diff/step-added': {
    vi: 'thêm {step} {what}',
    en: '{step} {what} added',
  },
  'diff/step-gone': {
    vi: 'bỏ {step} {what}',
    en: '{step} {what} taken out',
  },
  'diff/step-changed': {
    vi: 'đổi {step}: {what}',
    en: '{step} changed: {what}',
  },
  'diff/step-document': {
    vi: '{document}',
    en: '{document}',
  },
  'diff/step-date': {
    vi: 'ngày {date}',
    en: 'of {date}',
  },
  'diff/step-result': {
    vi: 'kết quả {result}',
    en: 'result {result}',
  },
  'diff/step-vote': {
    vi: 'đồng ý {agree}/{eligible}',
    en: '{agree}/{eligible} agreed',
  },
  'diff/result': {
    vi: 'kết quả',
    en: 'result',
  },
  'diff/override': {
    vi: 'ghi điểm thay {item} {title}: tính được {computed}, thay bằng {after}, lý do: {reason}',
    en: 'score of {item} {title} replaced: computed {computed}, replaced by {after}, reason: {reason}',
  },
  'diff/override-changed': {
    vi: 'đổi điểm thay {item} {title}: {before} → {after}, lý do: {reason}',
    en: 'replaced score of {item} {title} changed: {before} → {after}, reason: {reason}',
  },
  'diff/override-gone': {
    vi: 'bỏ điểm thay {before} của {item} {title}, nay {computed} (lý do cũ: {reason})',
    en: 'replaced score {before} of {item} {title} taken out, now {computed} (old reason: {reason})',
  },
  'diff/members': {
    vi: 'Đảng viên',
    en: 'Members',
  },
  'diff/member-added': {
    vi: '{member}: thêm vào danh sách',
    en: '{member}: added to the list',
  },
  'diff/member-added-from': {
    vi: '{member}: chuyển đến từ {branch}',
    en: '{member}: came from {branch}',
  },
  'diff/member-removed': {
    vi: '{member}: bỏ khỏi danh sách',
    en: '{member}: taken off the list',
  },
  'diff/member-removed-to': {
    vi: '{member}: chuyển sang {branch}',
    en: '{member}: moved to {branch}',
  },
  'diff/members-added': {
    vi: 'thêm {count} đảng viên',
    en: '{count} {count|member|members} added',
  },
  'diff/members-removed': {
    vi: 'bỏ {count} đảng viên',
    en: '{count} {count|member|members} taken off',
  },
  'diff/members-ranked': {
    vi: '{count} đảng viên đổi xếp loại',
    en: '{count} {count|member|members} ranked otherwise',
  },
  'diff/members-changed': {
    vi: '{count} đảng viên đổi thông tin',
    en: '{count} {count|member|members} changed otherwise',
  },
  'diff/member': {
    vi: '{member}: {changes}',
    en: '{member}: {changes}',
  },
  'diff/commitment': {
    vi: '{done}/{tasks} việc',
    en: '{done}/{tasks} tasks',
  },
  'diff/commitment-rated': {
    vi: '{done}/{tasks} việc, {rating}',
    en: '{done}/{tasks} tasks, {rating}',
  },
  'diff/five-good': {
    vi: 'đạt tiêu chí đảng viên',
    en: 'meets the member criteria',
  },
  'diff/five-good-lost': {
    vi: 'không còn đạt tiêu chí đảng viên',
    en: 'no longer meets the member criteria',
  },
  'diff/moved-to': {
    vi: 'chuyển sang {branch}',
    en: 'moved to {branch}',
  },
  'diff/moved-from': {
    vi: 'chuyển đến từ {branch}',
    en: 'came from {branch}',
  },
  'diff/level-default': {
    vi: 'mặc định',
    en: 'default',
  },
  'diff/level-off': {
    vi: 'tắt',
    en: 'off',
  },
  'diff/member-criteria': {
    vi: 'Tiêu chí đảng viên',
    en: 'Member criteria',
  },
  'diff/na-rescale': {
    vi: 'quy đổi về thang đủ',
    en: 'rescale',
  },
  'diff/na-keep': {
    vi: 'giữ nguyên',
    en: 'keep',
  },
  'diff/result-kept': {
    vi: 'kết quả vẫn là {value}',
    en: 'the result is still {value}',
  },
  'diff/lost-when-values': {
    vi: 'không còn đúng điều kiện {condition} (trước {before}, nay {after})',
    en: 'the condition {condition} no longer holds (it was {before} and is {after})',
  },
  'diff/won-when-values': {
    vi: 'nay đúng điều kiện {condition} (trước {before}, nay {after})',
    en: 'the condition {condition} now holds (it was {before} and is {after})',
  },
});
