import { messages } from '../wording.js';

export const rollupMessages = messages({
  'units/duplicate-id': {
    vi: 'Mã "{id}" đã có ở đơn vị thứ {line} của danh mục; chỉ dòng đầu được tính. Ghi mã khác, hoặc bỏ một dòng.',
    en: 'The id "{id}" is already unit no. {line} of the roster; only the first counts. Write another id, or remove one line.',
  },
  'units/unknown-parent': {
    vi: 'Cấp trên "{id}" không có trong danh mục. Thêm đơn vị đó vào danh mục, hoặc sửa mã.',
    en: 'The superior "{id}" is not in the roster. Add that unit, or correct the id.',
  },
  'units/unknown-parent-near': {
    vi: 'Cấp trên "{id}" không có trong danh mục. Có phải là "{near}"?',
    en: 'The superior "{id}" is not in the roster. Did you mean "{near}"?',
  },
  'units/unknown-into': {
    vi: 'Đơn vị nối tiếp "{id}" không có trong danh mục. Thêm đơn vị đó vào danh mục, hoặc sửa mã.',
    en: 'The successor "{id}" is not in the roster. Add that unit, or correct the id.',
  },
  'units/unknown-into-near': {
    vi: 'Đơn vị nối tiếp "{id}" không có trong danh mục. Có phải là "{near}"?',
    en: 'The successor "{id}" is not in the roster. Did you mean "{near}"?',
  },
  'units/dates': {
    vi: 'Ngày kết thúc {to} trước ngày thành lập {from}. Sửa một trong hai.',
    en: 'The last day {to} is before the first day {from}. Correct one of them.',
  },
  'units/cycle-parent': {
    vi: 'Các đơn vị là cấp trên của nhau thành vòng: {ids}. Sửa parent của một đơn vị.',
    en: 'These units are superiors of each other in a circle: {ids}. Correct the parent of one.',
  },
  'units/cycle-into': {
    vi: 'Các đơn vị sáp nhập vào nhau thành vòng: {ids}. Sửa into của một đơn vị.',
    en: 'These units were merged into each other in a circle: {ids}. Correct the into of one.',
  },
  'rollup/unread': {
    vi: '{file}: không đọc hoặc không tính được, nên không có trong số tổng hợp. Xem lỗi bằng chibo check.',
    en: '{file}: cannot be read or evaluated, so it is not in the totals. See why with chibo check.',
  },
  'rollup/missing': {
    vi: '{unit} ({id}) không có hồ sơ kỳ {period}, trong khi đơn vị cùng thuộc {parent} có. Không tính là 0; bổ sung hồ sơ, hoặc nói rõ khi báo cáo.',
    en: '{unit} ({id}) has no record for {period}, which others below {parent} have. It is not counted as 0; add the record, or say so in the report.',
  },
  'rollup/missing-listed': {
    vi: '{unit} ({id}) có trong danh mục đơn vị, thuộc {parent}, nhưng không có hồ sơ kỳ {period}. Không tính là 0; bổ sung hồ sơ, hoặc ghi ngày kết thúc của đơn vị vào danh mục.',
    en: '{unit} ({id}) is in the roster of units, below {parent}, but has no record for {period}. It is not counted as 0; add the record, or write the last day of the unit into the roster.',
  },
  'rollup/same-branch': {
    vi: '{unit} có hơn một hồ sơ kỳ {period}: {file} và {first}. Số liệu chỉ lấy ở {first}, để không tính hai lần.',
    en: '{unit} has more than one record for {period}: {file} and {first}. Only the counts of {first} are taken, so that nothing counts twice.',
  },
  'rollup/same-person': {
    vi: 'Kỳ {period}: đảng viên {id} của {unit} và {other} của {otherUnit} trùng họ tên, ngày kết nạp và ngày chính thức. Người đó được tính một lần, ở đơn vị sau; kiểm tra lại danh sách của đơn vị kia.',
    en: '{period}: member {id} of {unit} and {other} of {otherUnit} have the same name and dates. The person counts once, in the later unit; check the list of the other.',
  },
  'rollup/person-twice': {
    vi: 'Kỳ {period}: trong hồ sơ của {unit}, đảng viên {id} và {other} trùng họ tên, ngày kết nạp và ngày chính thức, đang được tính là hai người. Nếu là một người, bỏ một dòng.',
    en: '{period}: in the record of {unit}, members {id} and {other} have the same name and dates, and count as two people. If they are one, remove a row.',
  },
  'rollup/no-source': {
    vi: '{unit}: {years} năm liền ({from}–{to}) không có nguồn kết nạp đảng viên mới. Cấp trên cần xem nguyên nhân.',
    en: '{unit}: {years} {years|year|years} running ({from}–{to}) without a source of new members. Its superior should find out why.',
  },
  'rollup/renamed': {
    vi: '{id}: từ kỳ {since} đổi tên "{before}" thành "{name}"; vẫn theo cùng một mã.',
    en: '{id}: renamed from "{before}" to "{name}" since {since}; followed by the same id.',
  },
  'rollup/moved': {
    vi: '{unit}: từ kỳ {since} chuyển từ {before} sang {parent}; mỗi kỳ tính ở nơi thuộc về khi đó.',
    en: '{unit}: moved from {before} to {parent} since {since}; each period counts where the unit then was.',
  },
  'rollup/merged': {
    vi: '{unit}: đến {until} thì sáp nhập vào {into}; lịch sử nối tiếp ở đơn vị đó.',
    en: '{unit}: merged into {into} after {until}, which carries on its history.',
  },
  'rollup/ended': {
    vi: '{unit}: hồ sơ chỉ đến {until}, trước ngày cuối {day}. Đơn vị không còn được tính là chi bộ cuối năm; những việc đã làm vẫn được cộng.',
    en: '{unit}: its records end on {until}, before {day}. It is no longer counted as a cell at the end of the year; what it did still counts.',
  },
  'rollup/unknown-parent': {
    vi: 'Không có hồ sơ nào mang mã "{parent}", dù có đơn vị ghi đó là cấp trên. Sửa mã, hoặc thêm hồ sơ của cấp trên.',
    en: 'No record has the id "{parent}", though units name it as their superior. Correct the id, or add the record of the superior.',
  },
  'rollup/unknown-parent-near': {
    vi: 'Không có hồ sơ nào mang mã "{parent}", dù có đơn vị ghi đó là cấp trên. Có phải là "{near}"?',
    en: 'No record has the id "{parent}", though units name it as their superior. Did you mean "{near}"?',
  },
  'rollup/registered': {
    vi: 'Chi bộ đăng ký, trên số chi bộ',
    en: 'Cells registered, of all cells',
  },
  'rollup/recognised': {
    vi: 'Chi bộ được công nhận',
    en: 'Cells recognised',
  },
  'rollup/recognised-of-registered': {
    vi: 'Chi bộ được công nhận, trên số đăng ký',
    en: 'Cells recognised, of those registered',
  },
  'rollup/recognised-of-active': {
    vi: 'Chi bộ được công nhận, trên số chi bộ',
    en: 'Cells recognised, of all cells',
  },
  'rollup/mean-score': {
    vi: 'Điểm bình quân chi bộ ({profile})',
    en: 'Mean score of cells ({profile})',
  },
  'rollup/month-score': {
    vi: 'Điểm tự chấm tháng {month}, trên điểm tối đa ({profile})',
    en: 'Own score of month {month}, of the maximum ({profile})',
  },
  'rollup/quarter-score': {
    vi: 'Điểm tự chấm quý {quarter}, trên điểm tối đa ({profile})',
    en: 'Own score of quarter {quarter}, of the maximum ({profile})',
  },
  'rollup/group': {
    vi: 'Điểm nhóm {group} ({profile})',
    en: 'Points of group {group} ({profile})',
  },
  'rollup/weakest-group': {
    vi: 'Nhóm yếu nhất: {group} ({profile})',
    en: 'Weakest group: {group} ({profile})',
  },
  'rollup/self-minus-appraised': {
    vi: 'Tự chấm cao hơn thẩm định, bình quân ({profile})',
    en: 'Own score above the appraised one, mean ({profile})',
  },
  'rollup/attendance': {
    vi: 'Lượt đảng viên dự sinh hoạt thường kỳ và chuyên đề, trên số lượt phải dự',
    en: 'Attendance at regular and thematic meetings, of those due',
  },
  'rollup/held-regular': {
    vi: 'Kỳ sinh hoạt thường kỳ đã họp, trên số phải họp',
    en: 'Regular meetings held, of those due',
  },
  'rollup/held-thematic': {
    vi: 'Kỳ sinh hoạt chuyên đề đã họp, trên số phải họp',
    en: 'Thematic meetings held, of those due',
  },
  'rollup/held-committee': {
    vi: 'Kỳ họp chi ủy đã họp, trên số phải họp',
    en: 'Committee meetings held, of those due',
  },
  'rollup/good-meetings': {
    vi: 'Kỳ sinh hoạt và họp chi ủy xếp loại tốt, trên số kỳ được xếp loại',
    en: 'Meetings of members and committees rated good, of those rated',
  },
  'rollup/members-ranked': {
    vi: 'Đảng viên xếp loại {rank}, trên số được xếp loại',
    en: 'Members ranked {rank}, of those ranked',
  },
  'rollup/htt-or-better': {
    vi: 'Đảng viên hoàn thành tốt nhiệm vụ trở lên, trên số được xếp loại',
    en: 'Members ranked good or better, of those ranked',
  },
  'rollup/cells-ranked': {
    vi: 'Chi bộ mức {band} ({profile})',
    en: 'Cells at level {band} ({profile})',
  },
  'rollup/quota-share': {
    vi: '{rank}, trên {base} (không quá {max} %)',
    en: '{rank}, of {base} (at most {max} %)',
  },
  'rollup/quota-left': {
    vi: '{rank}, còn được thêm trên {base}',
    en: '{rank}, still allowed on {base}',
  },
  'rollup/quota-over': {
    vi: '{rank}, vượt mức trên {base}',
    en: '{rank}, above what is allowed of {base}',
  },
  'rollup/collective-share': {
    vi: 'Chi bộ {band}, trên {base} ({profile}, không quá {max} %)',
    en: 'Cells {band}, of {base} ({profile}, at most {max} %)',
  },
  'rollup/collective-left': {
    vi: 'Chi bộ {band}, còn được thêm trên {base} ({profile})',
    en: 'Cells {band}, still allowed of {base} ({profile})',
  },
  'rollup/collective-over': {
    vi: 'Chi bộ {band}, vượt mức trên {base} ({profile})',
    en: 'Cells {band}, above what is allowed of {base} ({profile})',
  },
  'collective/htt': {
    vi: 'số chi bộ hoàn thành tốt nhiệm vụ',
    en: 'cells ranked good',
  },
  'collective/htt-tro-len': {
    vi: 'số chi bộ hoàn thành tốt nhiệm vụ trở lên',
    en: 'cells ranked good or better',
  },
  'collective/all': {
    vi: 'số chi bộ được chấm',
    en: 'cells scored',
  },
  'rollup/five-good': {
    vi: 'Đảng viên 5 tốt',
    en: 'Members “5 good”',
  },
  'rollup/five-good-heads': {
    vi: 'Đảng viên 5 tốt, mỗi người trong một chi bộ tính một lần',
    en: 'Members “5 good”, each person of a cell counted once',
  },
  'rollup/five-good-a-year': {
    vi: 'Lượt đảng viên 5 tốt, bình quân một năm',
    en: 'Person-times “5 good”, mean of a year',
  },
  'rollup/mentors': {
    vi: 'Người dìu dắt',
    en: 'Mentors',
  },
  'rollup/mentees': {
    vi: 'Người được dìu dắt',
    en: 'People mentored',
  },
  'rollup/mentees-per-mentor': {
    vi: 'Số người được dìu dắt trên một người dìu dắt',
    en: 'People mentored for each mentor',
  },
  'rollup/over-limit': {
    vi: 'Người dìu dắt quá số cùng lúc',
    en: 'Mentors with too many at once',
  },
  'rollup/progressed': {
    vi: 'Người được dìu dắt có tiến bộ, trên số đã được đánh giá',
    en: 'People mentored who progressed, of those assessed',
  },
  'rollup/progressed-masses': {
    vi: 'Quần chúng có tiến bộ, trên số đã được đánh giá',
    en: 'People outside the Party who progressed, of those assessed',
  },
  'rollup/progressed-juniors': {
    vi: 'Cấp dưới có tiến bộ, trên số đã được đánh giá',
    en: 'Subordinates who progressed, of those assessed',
  },
  'rollup/admitted': {
    vi: 'Người được dìu dắt được kết nạp vào Đảng',
    en: 'People mentored who were admitted to the Party',
  },
  'rollup/admitted-of-mentees': {
    vi: 'Người được kết nạp, trên số được dìu dắt cùng kỳ',
    en: 'People admitted, of those mentored in the same period',
  },
  'rollup/source-masses': {
    vi: 'Nguồn: quần chúng được dìu dắt',
    en: 'Source: people outside the Party being mentored',
  },
  'rollup/source-trained': {
    vi: 'Nguồn: học lớp nhận thức về Đảng',
    en: 'Source: attended the awareness class',
  },
  'rollup/source-admitted': {
    vi: 'Nguồn: quần chúng được kết nạp',
    en: 'Source: people outside the Party admitted',
  },
  'rollup/source-probationary': {
    vi: 'Nguồn: đảng viên dự bị',
    en: 'Source: probationary members',
  },
  'rollup/source-official': {
    vi: 'Nguồn: chuyển đảng chính thức trong kỳ',
    en: 'Source: became full members in the period',
  },
  'rollup/rate-trained': {
    vi: 'Nguồn: học lớp nhận thức, trên quần chúng được dìu dắt',
    en: 'Source: attended the class, of people mentored',
  },
  'rollup/rate-admitted': {
    vi: 'Nguồn: quần chúng được kết nạp, trên quần chúng được dìu dắt',
    en: 'Source: people outside the Party admitted, of those mentored',
  },
  'rollup/median-days': {
    vi: 'Nguồn: trung vị số ngày từ khi dìu dắt đến khi kết nạp',
    en: 'Source: median days from mentoring to admission',
  },
  'rollup/admission-target': {
    vi: 'Chỉ tiêu kết nạp đảng viên đã đạt',
    en: 'Target of admissions reached',
  },
  'rollup/no-source-cells': {
    vi: 'Chi bộ 3 năm liền không có nguồn kết nạp',
    en: 'Cells without a source of new members three years running',
  },
  'rollup/awards-collective': {
    vi: 'Tập thể được khen',
    en: 'Collectives rewarded',
  },
  'rollup/awards-individual': {
    vi: 'Cá nhân được khen',
    en: 'Individuals rewarded',
  },
  'rollup/award-collective': {
    vi: 'Tập thể được khen: {award}, {subject}',
    en: 'Collectives rewarded: {award}, {subject}',
  },
  'rollup/award-individual': {
    vi: 'Cá nhân được khen: {award}, {subject}',
    en: 'Individuals rewarded: {award}, {subject}',
  },
  'rollup/award-collective-form': {
    vi: 'Tập thể được khen: {award}',
    en: 'Collectives rewarded: {award}',
  },
  'rollup/award-individual-form': {
    vi: 'Cá nhân được khen: {award}',
    en: 'Individuals rewarded: {award}',
  },
  'rollup/awards-per-hundred': {
    vi: 'Cá nhân được khen trên 100 đảng viên',
    en: 'Individuals rewarded for each 100 members',
  },
  'rollup/initiatives': {
    vi: 'Mô hình “Dân vận khéo” được công nhận, trên số đăng ký',
    en: 'Models of mass mobilisation recognised, of those registered',
  },
  'rollup/commitments-done': {
    vi: 'Đảng viên thực hiện xong cam kết, trên số đảng viên của chi bộ có cam kết',
    en: 'Members who kept their commitment, of all members of cells with commitments',
  },
  'rollup/commitments-good': {
    vi: 'Cam kết xếp loại tốt, trên số đã thực hiện xong',
    en: 'Commitments rated good, of those kept',
  },
  'rollup/cases': {
    vi: 'Vụ kỷ luật',
    en: 'Cases of discipline',
  },
  'rollup/cases-by-form': {
    vi: 'Vụ kỷ luật: {form}',
    en: 'Cases of discipline: {form}',
  },
  'rollup/disciplined': {
    vi: 'Đảng viên bị kỷ luật, trên số đảng viên',
    en: 'Members disciplined, of all members',
  },
  'rollup/recognised-running': {
    vi: 'Chi bộ được công nhận 3 năm liền',
    en: 'Cells recognised three years running',
  },
  'rollup/htxs-running': {
    vi: 'Chi bộ hoàn thành xuất sắc 3 năm liền',
    en: 'Cells excellent three years running',
  },
  'rollup/not-known': {
    vi: 'không rõ',
    en: 'not known',
  },
  'rollup/covered': {
    vi: '{units} trong {due} chi bộ phải có hồ sơ',
    en: '{units} of the {due} cells due',
  },
  'rollup/submitted': {
    vi: 'Chi bộ đã gửi hồ sơ',
    en: 'Cells that sent their record',
  },
  'rollup/in-time': {
    vi: 'Chi bộ gửi hồ sơ đúng hạn',
    en: 'Cells that sent their record in time',
  },
  'rollup/total': {
    vi: 'Tất cả',
    en: 'Everything',
  },
  'rollup/period': {
    vi: 'Kỳ {from}–{to}, {records} hồ sơ',
    en: '{from}–{to}, {records} {records|record|records}',
  },
  'rollup/no-records': {
    vi: 'Không có hồ sơ nào.',
    en: 'There are no records.',
  },
  'rollup/changes': {
    vi: 'So với kỳ trước',
    en: 'Against the period before',
  },
  'rollup/change': {
    vi: '{title}: {before} → {now} ({change})',
    en: '{title}: {before} → {now} ({change})',
  },
  'rollup/changes-over': {
    vi: 'So với kỳ trước, trên {units} chi bộ có hồ sơ cả hai kỳ',
    en: 'Against the period before, over the {units} cells with a record in both',
  },
  'rollup/percentage-points': {
    vi: '{number} điểm phần trăm',
    en: '{number} percentage points',
  },
  'rollup/findings': {
    vi: 'Phát hiện',
    en: 'Findings',
  },
  'rollup/type-none': {
    vi: 'Không ghi loại',
    en: 'No type given',
  },
});
