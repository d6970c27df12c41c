import { messages } from '../wording.js';

export const rulesMessages = messages({
  'branch/code': {
    vi: 'Mã "{code}" có dấu cách hoặc dấu chữ. Mã nối hồ sơ các năm và các cấp với nhau, nên chỉ dùng chữ không dấu, chữ số và dấu gạch nối.',
    en: 'The code "{code}" has blanks or accents. Codes join records of several years and levels: use plain letters, digits and hyphens only.',
  },
  'branch/chi-bo': {
    vi: 'chi bộ',
    en: 'a party branch',
  },
  'branch/chi-bo-co-so': {
    vi: 'chi bộ cơ sở',
    en: 'a grassroots party branch',
  },
  'branch/dang-bo-bo-phan': {
    vi: 'đảng bộ bộ phận',
    en: 'a divisional party committee',
  },
  'branch/dang-bo-truc-thuoc': {
    vi: 'đảng bộ trực thuộc',
    en: 'a subordinate party committee',
  },
  'branch/dang-bo-co-so': {
    vi: 'đảng bộ cơ sở',
    en: 'a grassroots party committee',
  },
  'branch/dang-bo-cap-tren': {
    vi: 'đảng bộ cấp trên trực tiếp cơ sở',
    en: 'a party committee directly above the grassroots',
  },
  'severity/error': {
    vi: 'lỗi',
    en: 'error',
  },
  'severity/warning': {
    vi: 'cảnh báo',
    en: 'warning',
  },
  'severity/info': {
    vi: 'lưu ý',
    en: 'note',
  },
  'members/similar-id': {
    vi: 'Mã "{id}" chỉ khác mã "{other}" của đảng viên khác ở chữ hoa hoặc dấu cách. Mỗi người cần một mã riêng.',
    en: 'The id "{id}" differs from "{other}", the id of another member, in case or blanks alone. Each person needs an id of their own.',
  },
  'members/duplicate-person': {
    vi: '{name} ({id}) trùng họ tên và ngày kết nạp với {other}. Nếu là một người, bỏ một dòng; nếu là hai người, ghi ngày kết nạp của từng người.',
    en: '{name} ({id}) has the name and the day of joining of {other}. If this is one person, remove one entry; if not, write the day on which each joined.',
  },
  'members/empty': {
    vi: 'Dòng này chỉ có mã "{id}", chưa có đảng viên nào. Ghi họ tên, hoặc bỏ dòng.',
    en: 'This entry has the id "{id}" and nothing else. Write the name, or remove the entry.',
  },
  'members/nameless': {
    vi: 'Đảng viên "{id}" chưa có họ tên. Ghi họ tên.',
    en: 'The member "{id}" has no name. Write the name.',
  },
  'members/no-kind': {
    vi: '{name} chưa ghi là đảng viên chính thức hay dự bị. Chọn loại.',
    en: 'It is not written whether {name} is an official member or on probation. Choose one.',
  },
  'members/duplicate-id': {
    vi: 'Mã "{id}" đã dùng cho đảng viên khác. Mỗi người cần một mã riêng.',
    en: 'The id "{id}" is already that of another member. Each person needs an id of their own.',
  },
  'members/dates': {
    vi: '{name}: chính thức ngày {official} sớm hơn 12 tháng sau ngày kết nạp {joined}; sớm nhất là {earliest}. Kiểm tra hai ngày.',
    en: '{name}: full member on {official}, earlier than 12 months after admission on {joined}; the earliest is {earliest}. Check the two dates.',
  },
  'members/unknown-criterion': {
    vi: 'Bộ tiêu chí "{profile}" không có tiêu chí đảng viên "{criterion}". Xóa hoặc sửa mã.',
    en: 'The profile "{profile}" has no member criterion "{criterion}". Delete or correct the id.',
  },
  'members/unknown-criterion-near': {
    vi: 'Bộ tiêu chí "{profile}" không có tiêu chí đảng viên "{criterion}". Có phải là "{suggestion}"?',
    en: 'The profile "{profile}" has no member criterion "{criterion}". Did you mean "{suggestion}"?',
  },
  'members/unranked': {
    vi: '{name} chưa được xếp loại, trong khi đã ghi ngày bình xét. Nhập xếp loại, hoặc nêu lý do chưa xếp loại.',
    en: '{name} is not ranked, though the assessment meeting is dated. Enter a rank, or say why there is none.',
  },
  'members/probation-joined': {
    vi: '{name}: kết nạp ngày {joined}, sau ngày cuối kỳ {to}. Kiểm tra ngày kết nạp hoặc kỳ của hồ sơ.',
    en: '{name}: admitted on {joined}, after the last day of the period, {to}. Check the date or the period.',
  },
  'members/probation-official': {
    vi: '{name}: loại là dự bị nhưng đã là đảng viên chính thức từ {official}. Sửa loại hoặc ngày chính thức.',
    en: '{name}: the kind is probationary, but the official date {official} has passed. Correct the kind or the date.',
  },
  'members/probation-overdue': {
    vi: '{name}: kết nạp ngày {joined}, quá {months} tháng vẫn là dự bị. Ghi ngày chính thức nếu đã được công nhận.',
    en: '{name}: admitted on {joined} and still on probation after {months} {months|month|months}. Enter the official date if there is one.',
  },
  'members/probation-role': {
    vi: '{name}: đảng viên dự bị không thể là {role}. Sửa loại hoặc chức vụ.',
    en: '{name}: a probationary member cannot be {role}. Correct the kind or the role.',
  },
  'members/probation-early': {
    vi: '{name}: kết nạp ngày {joined}, chỉ có thể chính thức từ {earliest}. Sửa loại, hoặc ghi ngày chính thức.',
    en: '{name}: admitted on {joined}, official on {earliest} at the earliest. Correct the kind, or enter the official date.',
  },
  'meetings/present': {
    vi: 'Có mặt {present} người, nhiều hơn số phải dự {due}. Sửa một trong hai số.',
    en: '{present} were present, more than the {due} who should attend. Correct one of the two numbers.',
  },
  'meetings/date': {
    vi: 'Ngày {date} nằm ngoài kỳ đánh giá ({from} – {to}). Sửa ngày, hoặc chuyển sang hồ sơ của kỳ khác.',
    en: '{date} lies outside the period ({from} – {to}). Correct the date, or move the entry to the record of its period.',
  },
  'meetings/count': {
    vi: '{kind}: mới có {held} kỳ, định mức là {limit}.',
    en: '{kind}: {held} held so far, {limit} are asked for.',
  },
  'meetings/quarter': {
    vi: 'Chưa có sinh hoạt chuyên đề trong: {quarters}.',
    en: 'No thematic meeting in: {quarters}.',
  },
  'meetings/quarter-name': {
    vi: 'quý {number}/{year}',
    en: 'quarter {number}/{year}',
  },
  'meetings/attendance': {
    vi: 'Kỳ {date}: có mặt {present}/{due} người ({share} %), dưới định mức {limit} %.',
    en: 'Meeting of {date}: {present}/{due} present ({share} %), below the limit of {limit} %.',
  },
  'meetings/minutes': {
    vi: 'Kỳ {date}: {minutes} phút, ngắn hơn định mức {limit} phút.',
    en: 'Meeting of {date}: {minutes} {minutes|minute|minutes}, shorter than the limit of {limit} {limit|minute|minutes}.',
  },
  'meetings/minutes-together': {
    vi: 'Ngày {date}: hai kỳ liền nhau {minutes} phút, ngắn hơn định mức chung {limit} phút.',
    en: '{date}: the two meetings of the day lasted {minutes} {minutes|minute|minutes}, less than the {limit} asked of both together.',
  },
  'meetings/order': {
    vi: 'Chi ủy họp ngày {date}, sau kỳ sinh hoạt thường kỳ cùng tháng ({held}). Chi ủy phải họp trước.',
    en: 'The committee met on {date}, after the regular meeting of that month ({held}). The committee must meet first.',
  },
  'vote/votes': {
    vi: '{step}: {votes} phiếu, nhiều hơn {present} người có mặt. Kiểm tra số phiếu và số người.',
    en: '{step}: {votes} {votes|vote|votes}, more than the {present} present. Check the votes and the attendance.',
  },
  'vote/present': {
    vi: '{step}: có mặt {present} người, nhiều hơn {eligible} người có quyền biểu quyết.',
    en: '{step}: {present} present, more than the {eligible} who may vote.',
  },
  'vote/majority': {
    vi: 'Bước {step}: {agree}/{eligible} người có quyền biểu quyết đồng ý ({share} %), chưa quá một nửa nên chưa được thông qua.',
    en: 'At the {step}, {agree} of {eligible} eligible members agree ({share} %); more than half are needed.',
  },
  'vote/eligible': {
    vi: 'Bước {step}: {eligible} người có quyền biểu quyết, nhưng hồ sơ chỉ có {voters} đảng viên chính thức đang sinh hoạt. Sửa số này hoặc danh sách.',
    en: 'At the {step}, {eligible} {eligible|member is|members are} eligible, but the record has only {voters} official members in regular activity. Correct the number or the list.',
  },
  'workflow/order': {
    vi: '{step} ngày {date}, trước {before} ({beforeDate}). Kiểm tra ngày của hai bước.',
    en: '{step} is dated {date}, before {before} ({beforeDate}). Check the dates of the two steps.',
  },
  'workflow/missing': {
    vi: 'Đã công nhận mà chưa có bước {step}. Thêm {id} với ngày của bước đó.',
    en: 'Recognised, but the step {step} is missing. Add {id} with the date of that step.',
  },
  'mentoring/unknown-member': {
    vi: 'Người dìu dắt "{id}" không có trong danh sách đảng viên. Sửa mã, hoặc thêm người đó vào members.',
    en: 'The mentor "{id}" is not in the list of members. Correct the id, or add the person to members.',
  },
  'mentoring/named-member': {
    vi: '"{name}" là họ tên của một đảng viên trong danh sách. Nếu là người đó, chọn từ danh sách để không bị tính thành hai người.',
    en: '"{name}" is the name of a member in the list. If it is this person, choose the member from the list, so that one person does not count as two.',
  },
  'mentoring/self': {
    vi: '"{id}" vừa là người dìu dắt vừa là người được dìu dắt. Sửa một trong hai mã.',
    en: '"{id}" is both mentor and mentored. Correct one of the two ids.',
  },
  'mentoring/dates': {
    vi: 'Kết thúc ngày {to}, trước ngày bắt đầu {from}. Kiểm tra hai ngày.',
    en: 'It ends on {to}, before it begins on {from}. Check the two dates.',
  },
  'mentoring/limit': {
    vi: '{name} dìu dắt {most} người cùng lúc, quá định mức {limit}.',
    en: '{name} mentors {most} {most|person|people} at once, more than the limit of {limit}.',
  },
  'mentoring/group': {
    vi: 'Tổ "{group}" có {people} người, định mức là {size}.',
    en: 'The group "{group}" has {people} people; {size} are asked for.',
  },
  'discipline/unknown-member': {
    vi: '"{id}" không có trong danh sách đảng viên. Sửa mã, hoặc thêm người đó vào members.',
    en: '"{id}" is not in the list of members. Correct the id, or add the person to members.',
  },
  'period/too-long': {
    vi: 'Kỳ đánh giá từ {from} đến {to} dài quá {most} năm. Kiểm tra lại năm.',
    en: 'The period from {from} to {to} is longer than {most} {most|year|years}. Check the years.',
  },
  'rule-page/what': {
    vi: 'Tìm gì',
    en: 'What it finds',
  },
  'rule-page/fix': {
    vi: 'Cách sửa',
    en: 'How to fix it',
  },
  'rule-page/wrong': {
    vi: 'Sai',
    en: 'Wrong',
  },
  'rule-page/right': {
    vi: 'Đúng',
    en: 'Right',
  },
  'period/outside': {
    vi: 'Ngày {date} nằm ngoài kỳ {from} – {to}, nên dòng này không được tính. Sửa ngày, hoặc chuyển sang hồ sơ của kỳ đó.',
    en: '{date} lies outside the period {from} – {to}, so this row does not count. Correct the date, or move the row to the record of its period.',
  },
  'period/outside-step': {
    vi: 'Bước này ghi ngày {date}, cách kỳ {from} – {to} quá sáu tháng, nên không được tính. Sửa ngày, hoặc chuyển sang hồ sơ của kỳ đó.',
    en: 'This step is dated {date}, more than six months from the period {from} – {to}, so it does not count. Correct the date, or move it to the record of its period.',
  },
  'period/invalid': {
    vi: 'Kỳ đánh giá kết thúc ngày {to}, trước ngày bắt đầu {from}. Đổi lại hai ngày.',
    en: 'The period ends on {to}, before it begins on {from}. Swap the two dates.',
  },
  'finding/more': {
    vi: 'Còn {count} chỗ nữa có cùng mã này; chỉ liệt kê {shown} chỗ đầu của tệp. Sửa các chỗ đã nêu rồi kiểm tra lại.',
    en: '{count} more places have this code; only the first {shown} of the file are listed. Fix those, then check again.',
  },
  'fix/set': {
    vi: 'Sửa: {before} → {after}',
    en: 'Change: {before} → {after}',
  },
  'fix/all': {
    vi: 'Sửa cách viết ở {count} chỗ',
    en: 'Correct the spelling in {count} {count|place|places}',
  },
  'fix/new-id': {
    vi: 'Cấp mã mới: {id}',
    en: 'Give a new id: {id}',
  },
  'fix/remove-empty': {
    vi: 'Bỏ dòng trống này',
    en: 'Remove this empty entry',
  },
  'fix/remove-duplicate': {
    vi: 'Bỏ dòng lặp lại này',
    en: 'Remove this repeated entry',
  },
  'fix/official-kind': {
    vi: 'Ghi là đảng viên chính thức',
    en: 'Write official member',
  },
  'fix/reason': {
    vi: 'Thêm chỗ ghi lý do',
    en: 'Add a place for the reason',
  },
});
