import { messages } from '../wording.js';

export const scoreMessages = messages({
  'score/above': {
    vi: '{item}: {value} vượt điểm tối đa {max}. Nhập điểm từ 0 đến {max}.',
    en: '{item}: {value} is above the maximum of {max}. Enter a score from 0 to {max}.',
  },
  'score/below': {
    vi: '{item}: {value} nhỏ hơn 0. Nhập điểm từ 0 đến {max}.',
    en: '{item}: {value} is below 0. Enter a score from 0 to {max}.',
  },
  'score/step': {
    vi: '{item}: {value} không phải bội của bước điểm {step}. Gần nhất là {nearest}.',
    en: '{item}: {value} is not a multiple of the step {step}. The nearest is {nearest}.',
  },
  'score/unknown-item': {
    vi: 'Bộ tiêu chí "{profile}" không có tiêu chí "{item}"; điểm ở đây không được tính.',
    en: 'The profile "{profile}" has no item "{item}"; the score here is not counted.',
  },
  'score/unknown-item-near': {
    vi: 'Bộ tiêu chí "{profile}" không có tiêu chí "{item}"; điểm ở đây không được tính. Có phải là "{suggestion}"?',
    en: 'The profile "{profile}" has no item "{item}"; the score here is not counted. Did you mean "{suggestion}"?',
  },
  'score/kind-points': {
    vi: '{item}: "{value}" không phải điểm. Nhập số từ 0 đến {max}, hoặc na nếu không áp dụng.',
    en: '{item}: "{value}" is not a score. Enter a number from 0 to {max}, or na where the item does not apply.',
  },
  'score/kind-comma': {
    vi: '{item}: trong tệp, số thập phân viết bằng dấu chấm: {meant} (bảng tính nhận cả hai cách).',
    en: '{item}: in the file a decimal is written with a point: {meant} (the table takes both forms).',
  },
  'score/kind-check': {
    vi: '{item}: "{value}" không dùng cho tiêu chí đạt/không đạt. Nhập dat, khong-dat, hoặc na nếu không áp dụng.',
    en: '{item}: "{value}" does not fit a pass/fail item. Enter dat, khong-dat, or na where the item does not apply.',
  },
  'score/kind-derived': {
    vi: '{item}: điểm này được tính từ hồ sơ, không nhập tay. Xóa "{value}", hoặc dùng override kèm lý do.',
    en: '{item}: this score is computed from the record, not entered. Delete "{value}", or use override with a reason.',
  },
  'score/missing': {
    vi: '{item} chưa có điểm, trong khi đã ghi ngày tự chấm. Nhập điểm cho "{title}".',
    en: '{item} has no score, though the self-scoring is dated. Enter a score for "{title}".',
  },
  'score/months': {
    vi: '{item}: có {count} tháng, cần đúng 12. Tháng chưa chấm ghi ~.',
    en: '{item}: there {count|is|are} {count} {count|month|months}; exactly 12 are needed. Write ~ for a month that was not scored.',
  },
  'score/copy-forward': {
    vi: 'Cả 12 tháng của {count} tiêu chí đều giống hệt nhau. Kiểm tra xem điểm có được chép từ tháng trước sang không.',
    en: 'All 12 months of {count} {count|item|items} are equal. Check whether scores were copied from month to month.',
  },
  'score/override-reason': {
    vi: '{item}: thay giá trị tính mà chưa nêu lý do, nên giá trị tính vẫn được dùng. Thêm reason.',
    en: '{item}: the computed value is overridden without a reason, so the computed value still counts. Add reason.',
  },
  'level/declared': {
    vi: 'Đã ghi công nhận "{declared}", nhưng kết quả tính là "{computed}": {why}',
    en: 'The recognition says "{declared}", but the computed result is "{computed}": {why}',
  },
  'level/decided': {
    vi: 'Đã ghi công nhận "{declared}". Văn bản không định mức cho trường hợp này, nên đây là mức do cấp có thẩm quyền quyết định; kiểm tra số văn bản và lý do.',
    en: 'The recognition says "{declared}". The regulation leaves this case open, so that this is the decision of the competent level; check the document and its reason.',
  },
  'quota/exceeded': {
    vi: '{reason} Vượt {over} người.',
    en: '{reason} That is {over} too many.',
  },
  'quota/exceeded-notes': {
    vi: '{reason} Vượt {over} người. {notes}',
    en: '{reason} That is {over} too many. {notes}',
  },
  'quota/scope': {
    vi: 'Tỷ lệ này tính trong {scope}.',
    en: 'The share is counted within {scope}.',
  },
  'quota/by-decision': {
    vi: 'Khi kết quả nổi bật, cấp có thẩm quyền được quyết định tới {limit} ({share} %).',
    en: 'For outstanding results the competent level may decide up to {limit} ({share} %).',
  },
  'quota/base': {
    vi: '{count} người xếp {level}: tùy cơ sở tính mà trong hay vượt giới hạn ({bases}). Bộ tiêu chí tính trên {used}.',
    en: '{count} ranked "{level}": whether the limit is kept depends on the base ({bases}). The profile counts on {used}.',
  },
  'quota/base-part': {
    vi: 'trên {name} là {base}, được {limit}',
    en: 'of {name}, {base}: {limit} allowed',
  },
  'level/band': {
    vi: 'Được xếp "{band}": tổng điểm {final}, mức này cần từ {min}.',
    en: 'Reached "{band}": the total is {final}, this band needs {min}.',
  },
  'level/min': {
    vi: 'Chưa tới "{band}": tổng điểm {final}, cần từ {min}, còn thiếu {lacking}.',
    en: 'Short of "{band}": the total is {final}, {min} is needed, {lacking} is lacking.',
  },
  'level/below': {
    vi: 'Không phải "{band}": tổng điểm {final}, mức này chỉ dành cho dưới {below}.',
    en: 'Not "{band}": the total is {final}, that level is for less than {below} only.',
  },
  'level/groups': {
    vi: 'Chưa tới "{band}": nhóm {group} được {final}, cần từ {min}.',
    en: 'Short of "{band}": group {group} has {final}, {min} is needed.',
  },
  'level/must-be-max': {
    vi: 'Chưa tới "{band}": {item} được {final}, phải đạt tối đa {max}.',
    en: 'Short of "{band}": {item} has {final}, and must have its maximum of {max}.',
  },
  'level/when': {
    vi: 'Chưa tới "{band}": điều kiện {condition} không đúng.',
    en: 'Short of "{band}": the condition {condition} does not hold.',
  },
  'level/veto': {
    vi: 'Điều kiện loại trừ {id} "{title}": hạ xuống "{band}".',
    en: 'Veto {id} "{title}": lowered to "{band}".',
  },
  'level/none': {
    vi: 'Không có mức nào hợp với kết quả này.',
    en: 'No band fits this result.',
  },
  'level/undefined': {
    vi: 'Chưa xác định được mức: tổng điểm {final}, nhưng còn thiếu điều kiện nêu trên và không thuộc trường hợp nào của mức thấp nhất. Văn bản không định mức cho trường hợp này; cấp có thẩm quyền quyết định.',
    en: 'No level can be told: the total is {final}, but the conditions above are not met, and none of the cases of the lowest level applies. The regulation leaves this case open; the competent level decides.',
  },
  'level/none-name': {
    vi: 'chưa xếp',
    en: 'none',
  },
  'column/self': {
    vi: 'tự chấm',
    en: 'self-scored',
  },
  'column/branch': {
    vi: 'chi bộ',
    en: 'branch',
  },
  'column/appraised': {
    vi: 'thẩm định',
    en: 'appraised',
  },
  'column/final': {
    vi: 'kết quả',
    en: 'final',
  },
  'reason/item': {
    vi: '{item}: {value}/{max}, lấy ở cột {column}.',
    en: '{item}: {value}/{max}, from the column {column}.',
  },
  'reason/item-missing': {
    vi: '{item}: chưa có điểm, tính 0.',
    en: '{item}: no score yet, counts 0.',
  },
  'reason/item-na': {
    vi: '{item}: không áp dụng, không tính và bỏ khỏi điểm tối đa.',
    en: '{item}: does not apply, counts nowhere and leaves the maximum.',
  },
  'reason/derived': {
    vi: '{item} = {formula} = {computed} → {value} (giữ trong 0…{max}, làm tròn xuống bước {step}).',
    en: '{item} = {formula} = {computed} → {value} (held within 0…{max}, rounded down to a step of {step}).',
  },
  'reason/override': {
    vi: '{item}: {value}, thay cho {computed} tính được; lý do: {why}.',
    en: '{item}: {value}, in place of the computed {computed}; reason: {why}.',
  },
  'reason/group': {
    vi: 'Nhóm {group}: {final}/{max} từ {items} tiêu chí.',
    en: 'Group {group}: {final}/{max} from {items} {items|item|items}.',
  },
  'reason/group-pass': {
    vi: '{sum} Đạt mức tối thiểu {min}.',
    en: '{sum} It reaches its minimum of {min}.',
  },
  'reason/group-fail': {
    vi: '{sum} Chưa đạt mức tối thiểu {min}, còn thiếu {lacking}.',
    en: '{sum} It is below its minimum of {min}; {lacking} is lacking.',
  },
  'reason/total': {
    vi: '{final} = {parts}',
    en: '{final} = {parts}',
  },
  'reason/total-part': {
    vi: '{group}: {value}',
    en: '{group}: {value}',
  },
  'reason/total-rescaled': {
    vi: 'quy đổi × {max}/{rest}',
    en: 'rescaled × {max}/{rest}',
  },
  'reason/total-bonus': {
    vi: 'cộng {value}',
    en: 'plus {value}',
  },
  'reason/total-penalty': {
    vi: 'trừ {value}',
    en: 'minus {value}',
  },
  'reason/quota': {
    vi: '{count} người xếp {level}; được tối đa {limit} ({share} % của {base} {baseName}).',
    en: '{count} ranked "{level}"; at most {limit} allowed ({share} % of {base}, {baseName}).',
  },
  'base/htt': {
    vi: 'số xếp hoàn thành tốt nhiệm vụ',
    en: 'those ranked good',
  },
  'base/htt-tro-len': {
    vi: 'số xếp hoàn thành tốt nhiệm vụ trở lên',
    en: 'those ranked good or better',
  },
  'base/tat-ca': {
    vi: 'toàn bộ đảng viên',
    en: 'all members',
  },
  'check/dat': {
    vi: 'Đạt',
    en: 'Pass',
  },
  'check/khong-dat': {
    vi: 'Không đạt',
    en: 'Fail',
  },
  'check/na': {
    vi: 'Không áp dụng',
    en: 'Does not apply',
  },
  'explain/total': {
    vi: 'Tổng điểm {column}: {value} = {sum}{tail}',
    en: 'Total {column}: {value} = {sum}{tail}',
  },
  'explain/tail': {
    vi: '; {parts}',
    en: '; {parts}',
  },
  'explain/rescaled': {
    vi: 'quy đổi × {max}/{rest} vì có tiêu chí không áp dụng',
    en: 'rescaled × {max}/{rest}, since some items do not apply',
  },
  'explain/group': {
    vi: '{group} {title}: {value}/{max} = {sum}.',
    en: '{group} {title}: {value}/{max} = {sum}.',
  },
  'expression/min': {
    vi: 'số nhỏ hơn trong',
    en: 'the least of',
  },
  'expression/max': {
    vi: 'số lớn hơn trong',
    en: 'the greatest of',
  },
  'expression/clamp': {
    vi: 'giữ trong khoảng',
    en: 'held within the range',
  },
  'expression/round': {
    vi: 'làm tròn',
    en: 'rounded',
  },
  'explain/derived': {
    vi: '{item} = {filled} = {computed} → {value} (từ 0 đến {max}, làm tròn xuống bước {step})',
    en: '{item} = {filled} = {computed} → {value} (from 0 to {max}, rounded down to a step of {step})',
  },
  'explain/fact': {
    vi: '{title} ({name}) = {value}',
    en: '{title} ({name}) = {value}',
  },
  'explain/level': {
    vi: 'Mức: {level}',
    en: 'Level: {level}',
  },
  'explain/quota-base': {
    vi: 'Trên {name}: {share} × {base} → được {limit}',
    en: 'Of {name}: {share} × {base} → {limit} allowed',
  },
  'explain/way-up': {
    vi: 'Đường ngắn nhất lên "{band}":',
    en: 'The shortest way up to "{band}":',
  },
  'explain/way-up-none': {
    vi: 'Không còn gì cản lên "{band}".',
    en: 'Nothing more stands in the way of "{band}".',
  },
  'explain/rise': {
    vi: '{item} {title}: {from} → {to} (+{gain})',
    en: '{item} {title}: {from} → {to} (+{gain})',
  },
  'explain/rise-derived': {
    vi: '{item} {title}: {from} → {to} (+{gain}), tính từ dữ liệu của hồ sơ',
    en: '{item} {title}: {from} → {to} (+{gain}), computed from the data of the record',
  },
  'explain/beyond': {
    vi: 'Dù mọi tiêu chí đạt tối đa vẫn thiếu {points} điểm.',
    en: 'Even with every item at its maximum, {points} points are lacking.',
  },
  'explain/veto': {
    vi: 'Điều kiện loại trừ {id} "{title}" đang đúng.',
    en: 'The veto {id} "{title}" applies.',
  },
  'explain/unmet': {
    vi: 'Chưa đạt điều kiện: {condition}',
    en: 'Condition not met: {condition}',
  },
  'explain/condition': {
    vi: '{source} : {filled}',
    en: '{source} : {filled}',
  },
});
