import { messages } from '../wording.js';

export const plainMessages = messages({
  'plain/missing': {
    vi: 'Ô này bắt buộc, chưa nhập.',
    en: 'This cell is needed and is empty.',
  },
  'plain/choose': {
    vi: '"{value}" không có trong danh sách của ô này.',
    en: '"{value}" is not in the list of this cell.',
  },
  'plain/choice': {
    vi: '"{value}" không có trong các giá trị để chọn: {allowed}.',
    en: '"{value}" is not one of the values to choose from: {allowed}.',
  },
  'plain/choice-near': {
    vi: '"{value}" không có trong các giá trị để chọn: {allowed}. Có phải là "{suggestion}"?',
    en: '"{value}" is not one of the values to choose from: {allowed}. Is it "{suggestion}"?',
  },
  'plain/schema/type': {
    vi: '"{value}" không dùng được ở đây; cần {type}.',
    en: '"{value}" cannot be used here; {type} is needed.',
  },
  'plain/schema/required': {
    vi: 'Hồ sơ thiếu mục "{missingProperty}".',
    en: 'The record lacks "{missingProperty}".',
  },
  'plain/schema/additionalProperties': {
    vi: 'Có mục "{name}" mà hồ sơ không dùng; mục này không được tính. Sửa hoặc xóa trong văn bản.',
    en: 'There is "{name}", which records do not use; it is not counted. Correct or delete it in the text.',
  },
  'plain/schema/enum': {
    vi: '"{value}" không có trong các giá trị để chọn.',
    en: '"{value}" is not one of the values to choose from.',
  },
  'plain/schema/enum-near': {
    vi: '"{value}" không có trong các giá trị để chọn. Có phải là "{suggestion}"?',
    en: '"{value}" is not one of the values to choose from. Is it "{suggestion}"?',
  },
  'plain/schema/const': {
    vi: 'Phiên bản của định dạng hồ sơ phải là {allowedValue}.',
    en: 'The version of the record format must be {allowedValue}.',
  },
  'plain/schema/format': {
    vi: '"{value}" không phải ngày có thật. Viết ngày/tháng/năm, ví dụ 28/12/2023.',
    en: '"{value}" is not a real date. Write day/month/year, for example 28/12/2023.',
  },
  'plain/schema/pattern': {
    vi: '"{value}" không đúng dạng được dùng ở đây.',
    en: '"{value}" does not have the form that is used here.',
  },
  'plain/schema/minimum': {
    vi: '{value} nhỏ hơn mức thấp nhất {limit}.',
    en: '{value} is less than the least, {limit}.',
  },
  'plain/schema/maximum': {
    vi: '{value} lớn hơn mức cao nhất {limit}.',
    en: '{value} is more than the most, {limit}.',
  },
  'plain/schema/exclusiveMinimum': {
    vi: '{value} phải lớn hơn {limit}.',
    en: '{value} must be more than {limit}.',
  },
  'plain/schema/minLength': {
    vi: 'Không được để trống.',
    en: 'This must not be empty.',
  },
  'plain/schema/maxLength': {
    vi: 'Dài quá {limit} ký tự.',
    en: 'Longer than {limit} {limit|character|characters}.',
  },
  'plain/schema/minItems': {
    vi: 'Cần ít nhất {limit} mục.',
    en: 'At least {limit} {limit|entry|entries} are needed.',
  },
  'plain/schema/other': {
    vi: 'Không hợp lệ.',
    en: 'Not valid.',
  },
  'plain/type/boolean': {
    vi: 'Có hoặc Không',
    en: 'Yes or No',
  },
  'plain/type/string': {
    vi: 'chữ',
    en: 'text',
  },
  'plain/type/object': {
    vi: 'nhiều mục con',
    en: 'several entries',
  },
  'plain/suspicious/comment': {
    vi: 'Chỉ "{value}" được đọc; phần sau dấu # bị coi là ghi chú. Gõ lại ô này: "{written}".',
    en: 'Only "{value}" is read; what follows # counts as a comment. Type this cell again: "{written}".',
  },
  'plain/suspicious/zeros': {
    vi: '{written} được đọc thành số {value}, mất số 0 ở đầu. Nếu là mã thì gõ lại ô này.',
    en: '{written} is read as the number {value}, without its leading zeros. If it is a code, type this cell again.',
  },
  'plain/suspicious/comma': {
    vi: '{written} được đọc thành hai giá trị. Gõ lại số này vào ô.',
    en: '{written} is read as two values. Type the number into the cell again.',
  },
  'plain/suspicious/glued': {
    vi: '"{written}" được đọc thành một chữ liền. Sửa trong văn bản: thêm dấu cách sau dấu hai chấm.',
    en: '"{written}" is read as one word. Correct it in the text: put a space behind the colon.',
  },
  'plain/suspicious/twin': {
    vi: 'Tên "{key}" được ghi hai lần với hai cách mã hóa chữ Việt. Giữ một dòng trong văn bản.',
    en: '"{key}" is written twice in two encodings of Vietnamese letters. Keep one line in the text.',
  },
  'plain/yaml/duplicate-key': {
    vi: '"{name}" được ghi hai lần ở cùng một chỗ. Giữ một dòng trong văn bản, xóa dòng kia.',
    en: '"{name}" is written twice in one place. Keep one line in the text and delete the other.',
  },
  'plain/score/above': {
    vi: '{value} vượt điểm tối đa {max}. Nhập điểm từ 0 đến {max}.',
    en: '{value} is more than the maximum of {max}. Enter points from 0 to {max}.',
  },
  'plain/score/below': {
    vi: '{value} nhỏ hơn 0. Nhập điểm từ 0 đến {max}.',
    en: '{value} is less than 0. Enter points from 0 to {max}.',
  },
  'plain/score/step': {
    vi: '{value} không phải bội của bước điểm {step}. Gần nhất là {nearest}.',
    en: '{value} is not a multiple of the step of {step}. The nearest is {nearest}.',
  },
  'plain/score/unknown-item': {
    vi: 'Bộ tiêu chí "{title}" không có tiêu chí "{item}"; điểm ở đây không được tính.',
    en: 'The criteria "{title}" have no item "{item}"; the points here are not counted.',
  },
  'plain/score/unknown-item-near': {
    vi: 'Bộ tiêu chí "{title}" không có tiêu chí "{item}"; điểm ở đây không được tính. Có phải là "{suggestion}"?',
    en: 'The criteria "{title}" have no item "{item}"; the points here are not counted. Is it "{suggestion}"?',
  },
  'plain/score/kind-points': {
    vi: '"{value}" không phải điểm. Nhập số từ 0 đến {max}, hoặc "Không áp dụng".',
    en: '"{value}" is not points. Enter a number from 0 to {max}, or "Not applicable".',
  },
  'plain/score/kind-comma': {
    vi: '"{value}" được ghi thành chữ, không phải số. Gõ lại số này vào ô.',
    en: '"{value}" is written as text, not as a number. Type the number into the cell again.',
  },
  'plain/score/kind-check': {
    vi: '"{value}" không dùng cho tiêu chí đạt/không đạt. Chọn Đạt, Không đạt hoặc Không áp dụng.',
    en: '"{value}" does not fit a pass/fail item. Choose Pass, Fail or Not applicable.',
  },
  'plain/score/kind-derived': {
    vi: 'Điểm này được tính từ hồ sơ, không nhập tay. Xóa "{value}", hoặc ghi vào cột Giá trị thay kèm Lý do thay.',
    en: 'These points are computed from the record, not entered. Delete "{value}", or fill in the columns of the adjustment with a reason.',
  },
  'plain/score/missing': {
    vi: 'Chưa có điểm, trong khi đã ghi ngày tự chấm.',
    en: 'No points yet, although the self-assessment is dated.',
  },
  'plain/score/months': {
    vi: 'Có {count} tháng, cần đúng 12. Tháng chưa chấm để trống.',
    en: 'There {count|is|are} {count} {count|month|months}, exactly 12 are needed. Leave a month without points empty.',
  },
  'plain/score/override-reason': {
    vi: 'Đã thay giá trị tính mà chưa nêu lý do, nên giá trị tính vẫn được dùng. Ghi vào cột Lý do thay.',
    en: 'The computed value is replaced without a reason, so the computed value is still used. Fill in the reason.',
  },
  'plain/members/unknown-criterion': {
    vi: 'Bộ tiêu chí "{title}" không có tiêu chí đảng viên "{criterion}". Sửa hoặc xóa trong văn bản.',
    en: 'The criteria "{title}" have no member criterion "{criterion}". Correct or delete it in the text.',
  },
  'plain/members/unknown-criterion-near': {
    vi: 'Bộ tiêu chí "{title}" không có tiêu chí đảng viên "{criterion}". Có phải là "{suggestion}"?',
    en: 'The criteria "{title}" have no member criterion "{criterion}". Is it "{suggestion}"?',
  },
  'plain/workflow/missing': {
    vi: 'Đã công nhận mà chưa có bước {step}. Nhập ngày của bước đó.',
    en: 'Recognised, yet the step {step} is missing. Enter the date of that step.',
  },
  'plain/mentoring/unknown-member': {
    vi: 'Người dìu dắt "{id}" không có trong danh sách đảng viên. Chọn người khác, hoặc thêm người đó vào bảng Đảng viên.',
    en: 'The mentor "{id}" is not in the list of members. Choose somebody else, or add that member to the sheet of members.',
  },
  'plain/discipline/unknown-member': {
    vi: '"{id}" không có trong danh sách đảng viên. Chọn người khác, hoặc thêm người đó vào bảng Đảng viên.',
    en: '"{id}" is not in the list of members. Choose somebody else, or add that member to the sheet of members.',
  },
  'plain/text/nfc': {
    vi: 'Chữ Việt ở đây bị tách dấu: nhìn giống mà máy coi là khác. Ghi lại thành "{value}".',
    en: 'The Vietnamese letters here are taken apart: they look alike, but a computer takes them for others. Write "{value}" again.',
  },
  'plain/submission/step': {
    vi: 'Chưa ghi bước {step}. Nhập ngày của bước đó.',
    en: 'The step {step} is not entered. Enter the date of that step.',
  },
  'plain/submission/score': {
    vi: 'Chưa có điểm ở cột {column}.',
    en: 'No points in the column {column}.',
  },
  'plain/profile/unknown': {
    vi: 'Không có bộ tiêu chí "{name}". Chọn một bộ tiêu chí có sẵn.',
    en: 'There are no criteria "{name}". Choose built-in criteria.',
  },
  'plain/profile/near': {
    vi: 'Không có bộ tiêu chí "{name}". Có phải là "{suggestion}"?',
    en: 'There are no criteria "{name}". Is it "{suggestion}"?',
  },
  'plain/profile/invalid': {
    vi: 'Bộ tiêu chí "{name}" có {count} lỗi nên chưa dùng được. Sửa tệp của bộ tiêu chí.',
    en: 'The criteria "{name}" have {count} {count|error|errors} and cannot be used. Correct the file.',
  },
  'plain/profile/not-yet': {
    vi: 'Kỳ kết thúc ngày {end}, trước khi bộ tiêu chí "{title}" có hiệu lực ({from}). Chọn bộ tiêu chí của kỳ này.',
    en: 'The period ends on {end}, before the criteria "{title}" come into force ({from}). Choose the criteria of this period.',
  },
  'plain/profile/no-longer': {
    vi: 'Kỳ kết thúc ngày {end}, sau khi bộ tiêu chí "{title}" hết hiệu lực ({to}). Chọn bộ tiêu chí đang có hiệu lực.',
    en: 'The period ends on {end}, after the criteria "{title}" went out of force ({to}). Choose criteria that are in force.',
  },
  'plain/profile/not-yet-but': {
    vi: 'Kỳ kết thúc ngày {end}, trước khi bộ tiêu chí "{title}" ({name}) có hiệu lực ({from}). Bộ của kỳ này là "{otherTitle}" ({other}).',
    en: 'The period ends on {end}, before the criteria "{title}" ({name}) came into force ({from}). The criteria of this period are "{otherTitle}" ({other}).',
  },
  'plain/profile/no-longer-but': {
    vi: 'Kỳ kết thúc ngày {end}, sau khi bộ tiêu chí "{title}" ({name}) hết hiệu lực ({to}). Bộ thay thế là "{otherTitle}" ({other}).',
    en: 'The period ends on {end}, after the criteria "{title}" ({name}) went out of force ({to}). They were replaced by "{otherTitle}" ({other}).',
  },
  'plain/profile/applies-to': {
    vi: 'Bộ tiêu chí "{title}" không dành cho {type}; chỉ dành cho: {allowed}.',
    en: 'The criteria "{title}" are not for {type}; only for: {allowed}.',
  },
  'plain/explain/condition': {
    vi: '{words}: {filled}',
    en: '{words}: {filled}',
  },
  'plain/explain/fact': {
    vi: '{title} = {value}',
    en: '{title} = {value}',
  },
  'plain/edit/alias': {
    vi: 'Chỗ này dùng chung với nơi khác: sửa ở đây sẽ sửa cả nơi đó. Hãy sửa trong văn bản.',
    en: 'This is shared with another place: a change here would change that too. Change it in the text.',
  },
  'plain/edit/anchor': {
    vi: 'Chỗ này được nơi khác dùng lại: sửa ở đây sẽ sửa cả nơi đó. Hãy sửa trong văn bản.',
    en: 'Another place uses this too: a change here would change that too. Change it in the text.',
  },
  'plain/edit/merge': {
    vi: 'Giá trị này lấy từ nơi khác. Hãy sửa trong văn bản.',
    en: 'This value comes from another place. Change it in the text.',
  },
});
