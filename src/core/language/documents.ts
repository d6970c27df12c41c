/**
 * The words of the documents that go upward. They are Vietnamese office papers, whatever language the
 * program speaks; terms after the central office's guide on form (domain §5). `{name}` is a place for a value.
 */
const phrases = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  'above/unknown': 'ĐẢNG BỘ ………………',
  'issuer/unknown': 'CHI BỘ ………………',
  'superior/unknown': 'cấp ủy cấp trên trực tiếp',
  number: 'Số ……-{type}/{issuer}',
  'symbol/branch': 'CB',
  'symbol/committee': 'ĐU',
  'symbol/report': 'BC',
  'symbol/proposal': 'TTr',
  'symbol/minutes': 'BB',
  dated: '…………, {day}',
  day: 'ngày {day} tháng {month} năm {year}',
  'day/unknown': 'ngày …… tháng …… năm 20……',
  'period/year': 'năm {year}',
  'period/month': 'tháng {month} năm {year}',
  'period/days': 'từ ngày {from} đến ngày {to}',
  'period/unknown': 'năm 20……',
  'basis/full': '{document} ngày {date} của {issuer}',
  'basis/undated': '{document} của {issuer}',
  'basis/unissued': '{document}',
  'paper/NQ': 'Nghị quyết số {number}',
  'paper/CT': 'Chỉ thị số {number}',
  'paper/KH': 'Kế hoạch số {number}',
  'paper/HD': 'Hướng dẫn số {number}',
  'paper/other': 'văn bản số {number}',
  'basis/unknown': '……………………………… (số, ngày, cơ quan ban hành kế hoạch hoặc hướng dẫn)',
  'on-behalf/branch': 'T/M CHI BỘ',
  'on-behalf/committee': 'T/M ĐẢNG ỦY',
  'on-behalf/standing': 'T/M BAN THƯỜNG VỤ',
  secretary: 'BÍ THƯ',
  'sign-hint': '(Ký, ghi rõ họ tên)',
  recipients: 'Nơi nhận:',
  'recipients/superior': '- {superior} (báo cáo),',
  'recipients/file-branch': '- Lưu chi bộ.',
  'recipients/file': '- Lưu.',
  'fewer-than-five': 'dưới 5',
  withheld: '–',
  'not-applicable': 'KAD',
  'blank-cell': '……',
  'title-rule': '-----',
  'style/content': 'Nội dung văn bản',
  'style/summary': 'Trích yếu',
  'style/table': 'Chữ trong bảng',
  'style/letterhead': 'Thể thức đầu văn bản',
  'style/signature': 'Thể thức đề ký',
  'sheet/text': 'Văn bản',
  'sheet/see': '(xem trang tính “{name}”)',
  model: 'mô hình “{title}”',

  'column/order': 'STT',
  'column/content': 'Nội dung',
  'column/note': 'Ghi chú',
  'column/points': 'Điểm',
  'column/max': 'Chuẩn',
  'column/self': 'Tự chấm',
  'column/branch': 'Chi bộ',
  'column/appraised': 'Thẩm định',
  'column/final': 'Kết quả',
  'column/name': 'Họ và tên',
  'column/role': 'Chức vụ',
  'column/amount': 'Số lượng',
  'column/share': 'Tỷ lệ',
  'column/unit': 'Đơn vị tính',
  total: 'Tổng cộng',
  sum: 'Cộng',
  'bonus-item': '{title} (điểm cộng)',
  'penalty-item': '{title} (điểm trừ)',

  'score/name': 'BẢNG CHẤM ĐIỂM',
  'score/about': '{model} {period}',
  'score/basis': 'Căn cứ: {basis}. Bộ tiêu chí: {title}, phiên bản {version}.',
  'score/sheet': 'Chấm điểm',
  'score/result': 'Kết quả: {final}/{max} điểm.',
  'score/level': 'Xếp loại: {level}.',
  'score/level-unknown': 'Xếp loại: ………………',
  'score/vetoes': 'Điều kiện loại trừ: {titles}.',
  'score/no-veto': 'Điều kiện loại trừ: không có.',
  'score/incomplete': 'Chưa đủ điểm ở cột: {columns}.',
  'score/rescaled': 'Tổng điểm được quy đổi × {max}/{rest} vì có tiêu chí không áp dụng (KAD).',
  'score/checks': 'Tiêu chí đạt / không đạt: đạt được tính điểm chuẩn, không đạt tính 0.',

  'month/name': 'PHIẾU TỰ ĐÁNH GIÁ',
  'month/about': '{model} của {branch}, {month}',
  'month/month': 'tháng {month} năm {year}',
  'month/month-unknown': 'tháng …… năm {year}',
  'month/opening':
    'Thực hiện {basis}; căn cứ kết quả hội nghị chi bộ {month}{meeting}, {branch} tự đánh giá như sau:',
  'month/meeting': ' (họp {day}, có mặt {present}/{due} đảng viên)',
  'month/sheet': 'Phiếu tháng',
  'month/frame': 'Khung tiêu chí',
  'month/passed': 'Đạt',
  'month/failed': 'Không đạt',
  'month/points': 'Điểm tự chấm',
  'month/tick': 'x',
  'month/counts': 'Số tiêu chí đạt: {passed}; không đạt: {failed}.',
  'month/points-sum': 'Điểm tự chấm: {points}/{max} điểm của {items} tiêu chí chấm điểm trong tháng.',
  'month/verdict': 'Chi bộ tự xếp loại trong tháng: …………………………',

  'meetings/name': 'BẢNG CHẤM ĐIỂM SINH HOẠT',
  'meetings/about': 'của {branch}, {period}',
  'meetings/sheet': 'Sinh hoạt',
  'meetings/date': 'Ngày',
  'meetings/kind': 'Loại kỳ',
  'meetings/title': 'Nội dung',
  'meetings/due': 'Phải dự',
  'meetings/present': 'Có mặt',
  'meetings/attendance': 'Tỷ lệ dự',
  'meetings/minutes': 'Thời gian (phút)',
  'meetings/score': 'Điểm',
  'meetings/rating': 'Xếp loại',
  'meetings/sum': 'Cộng thường kỳ và chuyên đề',
  'meetings/held':
    'Đã tổ chức: {thuongKy} kỳ sinh hoạt thường kỳ, {chuyenDe} kỳ sinh hoạt chuyên đề, {chiUy} kỳ họp chi ủy.',
  'meetings/good':
    'Số kỳ được đánh giá tốt: {good}/{rated} kỳ đã xếp loại; tỷ lệ đảng viên dự sinh hoạt: {attendance}.',

  'pledge/register-name': 'BẢN ĐĂNG KÝ',
  'pledge/register-about': 'thực hiện {model} {period}',
  'register/opening':
    'Căn cứ {basis}; {branch} gồm {total} đảng viên ({official} chính thức, {candidate} dự bị) đăng ký với {superior} thực hiện {model} {period}, nội dung như sau:',
  'register/groups': '1. Nội dung phấn đấu',
  'register/groups-sheet': 'Nội dung phấn đấu',
  'register/group': 'Nhóm tiêu chí',
  'register/min': 'Tối thiểu',
  'register/wanted': 'Điểm đăng ký',
  'register/level': 'Mức phấn đấu của chi bộ: …………………………………………',
  'register/targets': '2. Chỉ tiêu đăng ký',
  'register/targets-sheet': 'Chỉ tiêu',
  'register/target': 'Chỉ tiêu',
  'register/assigned': 'Mức đăng ký',
  'register/main': 'Chỉ tiêu chính',
  'register/initiatives': '3. Mô hình “Dân vận khéo”',
  'register/initiative': '- {title} (đăng ký {date}).',
  'register/measures': '4. Biện pháp thực hiện',

  'pledge/name': 'BẢN CAM KẾT',
  'pledge/about': 'thực hiện {model} và tu dưỡng, rèn luyện, phấn đấu {period}',
  'pledge/opening': 'Căn cứ {basis}; cán bộ, đảng viên {branch} cam kết với {superior} {period}:',
  'pledge/group': '{order}. {title}.',
  'pledge/members': 'Từng đảng viên cam kết tu dưỡng, rèn luyện, phấn đấu như danh sách sau:',
  'pledge/sheet': 'Cam kết',
  'pledge/tasks': 'Số việc cam kết',
  'pledge/done': 'Đã làm',
  'pledge/rating': 'Chi bộ đánh giá',
  'pledge/sign': 'Ký tên',

  'minutes/name': 'BIÊN BẢN',
  'minutes/about': 'họp bình xét thực hiện {model} {period}',
  'minutes/time': 'Thời gian: …… giờ ……, {day}. Địa điểm: …………………………………',
  'minutes/guests': 'Đại biểu cấp trên dự: ……………………………………………………',
  'minutes/chair': 'Chủ trì: đồng chí ………………………, chức vụ: ………………………',
  'minutes/clerk': 'Thư ký: đồng chí ………………………',
  'minutes/present': 'Đảng viên có quyền biểu quyết: {eligible}; có mặt: {present}; vắng: {absent}.',
  'minutes/absent': 'Họ tên, lý do vắng: ……………………………………………………',
  'minutes/contents': 'NỘI DUNG',
  'minutes/score': '1. Thông qua kết quả tự chấm điểm {day} và điểm chi bộ thống nhất',
  'minutes/groups-sheet': 'Điểm các nhóm',
  'minutes/discussion': '2. Thảo luận (ghi họ tên và ý kiến từng đồng chí phát biểu)',
  'minutes/ranks': '3. Xếp loại đảng viên',
  'minutes/ranks-sheet': 'Xếp loại đảng viên',
  'minutes/vote': '4. Biểu quyết',
  'minutes/vote-result':
    'Đề nghị cấp trên xét {model} đối với {branch}: đồng ý {agree}/{present} ({share}); không đồng ý {disagree}; ý kiến khác {other}.',
  'minutes/conclusion': 'KẾT LUẬN CỦA CHỦ TRÌ',
  'minutes/closing':
    'Hội nghị kết thúc hồi …… giờ …… cùng ngày. Biên bản được thông qua tại hội nghị; kèm theo bảng chấm điểm.',
  'minutes/clerk-office': 'THƯ KÝ',
  'minutes/chair-office': 'CHỦ TRÌ',

  'rank/level': 'Mức xếp loại',
  'rank/unrated': 'Chưa xếp loại',
  'rank/share': 'Tỷ lệ trên tổng số đảng viên',

  'report/name': 'BÁO CÁO',
  'report/about': 'kết quả thực hiện {model} {period}',
  'report/opening': 'Căn cứ {basis}, {branch} báo cáo {superior} kết quả thực hiện {model} {period} như sau:',
  'report/situation': 'ĐẶC ĐIỂM TÌNH HÌNH',
  'report/members':
    '{branch} có {total} đảng viên, trong đó {official} chính thức, {candidate} dự bị; được miễn sinh hoạt: {exempt}.',
  'report/situation-more': 'Thuận lợi, khó khăn:',
  'report/leading': 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT',
  'report/registered': 'Đăng ký thực hiện: {registered}. Ký cam kết: {committed}.',
  'report/step': '{day}{document}',
  'report/step-document': ' ({document})',
  'report/results': 'II. KẾT QUẢ THỰC HIỆN',
  'report/mentoring': '1. Dìu dắt quần chúng và cấp dưới',
  'report/mentors':
    'Số người dìu dắt: {mentors}. Số người được dìu dắt: {mentees} (quần chúng: {quanChung}; cấp dưới: {capDuoi}). Tiến bộ: {progressed} trên {assessed} đã đánh giá. Được khen thưởng: {rewarded}.',
  'report/model': '2. Kết quả chấm điểm',
  'report/score':
    'Tổng điểm: {final}/{max} (tự chấm {self}, chi bộ {branch}, thẩm định {appraised}). Xếp loại: {level}.',
  'report/recognised': 'Quyết định công nhận: {decision}.',
  'report/groups-sheet': 'Điểm các nhóm',
  'report/passed': 'Đánh giá',
  'report/group-pass': 'Đạt',
  'report/group-fail': 'Chưa đạt',
  'report/ranks': '3. Xếp loại đảng viên',
  'report/ranks-sheet': 'Xếp loại đảng viên',
  'report/five-good': '{title}: {fiveGood}. Có bản cam kết: {commitments}; thực hiện xong: {done}.',
  'report/branches': 'Chi bộ trực thuộc: {active}; đăng ký: {registered}; được công nhận: {recognised}.',
  'report/admission': '4. Phát triển đảng viên, chỉ tiêu, mô hình “Dân vận khéo”',
  'report/admitted': 'Kết nạp từ nguồn được dìu dắt: {admitted}.',
  'report/targets':
    'Chỉ tiêu: {met}/{total} đạt, trong đó vượt mức {above}. “Dân vận khéo”: đăng ký {registered}, được công nhận {recognised}.',
  'report/awards': '5. Khen thưởng, kỷ luật',
  'report/awards-sheet': 'Khen thưởng',
  'report/award-form': 'Hình thức',
  'report/award-subject': 'Nội dung',
  'report/collective': 'Tập thể',
  'report/individual': 'Cá nhân',
  'report/awards-total': 'Khen thưởng: {collective} tập thể, {individual} cá nhân.',
  'report/discipline': 'Kỷ luật: {cases} trường hợp, {members} đảng viên.',
  'report/strengths': 'III. ƯU ĐIỂM',
  'report/faults': 'IV. HẠN CHẾ, NGUYÊN NHÂN',
  'report/outlook': 'V. KINH NGHIỆM, PHƯƠNG HƯỚNG, KIẾN NGHỊ',
  'report/annex': 'PHỤ LỤC',
  'report/annex-about': 'Số liệu báo cáo {period}',
  'report/figures-sheet': 'Số liệu báo cáo',
  'report/figure': 'Chỉ tiêu',

  'proposal/name': 'TỜ TRÌNH',
  'proposal/about': 'đề nghị công nhận {model} {period}',
  'proposal/to': 'Kính gửi: {superior}',
  'proposal/opening': 'Căn cứ {basis};',
  'proposal/vote':
    'Căn cứ kết quả tự chấm điểm và biểu quyết tại hội nghị {day}: có mặt {present}/{eligible} đảng viên có quyền biểu quyết, đồng ý {agree} ({share});',
  'proposal/request':
    '{branch} kính trình {superior} thẩm định, công nhận kết quả thực hiện {model} {period} như sau:',
  'proposal/score':
    'Tổng điểm tự chấm: {self}; chi bộ chấm: {branch}; trên {max} điểm. Mức đề nghị: {level}.',
  'proposal/ranks': 'Xếp loại đảng viên:',
  'proposal/ranks-sheet': 'Xếp loại đảng viên',
  'proposal/attached': 'Kèm theo tờ trình: danh sách đảng viên, bảng chấm điểm, biên bản họp bình xét.',
  'proposal/list-name': 'DANH SÁCH',
  'proposal/list-about': 'đảng viên đề nghị xếp loại {period} của {branch}',
  'proposal/list-attached': '(kèm theo Tờ trình {day})',
  'proposal/list-sheet': 'Danh sách đảng viên',
  'proposal/joined': 'Ngày kết nạp',
  'proposal/official': 'Ngày chính thức',
  'proposal/rank': 'Xếp loại',
  'proposal/list-count': 'Danh sách có {count} đảng viên.',

  'mentoring/name': 'SỔ THEO DÕI',
  'mentoring/about': 'dìu dắt quần chúng và cấp dưới {period}',
  'mentoring/sheet': 'Dìu dắt',
  'mentoring/mentor': 'Người dìu dắt',
  'mentoring/mentee': 'Người được dìu dắt',
  'mentoring/kind': 'Đối tượng',
  'mentoring/quan-chung': 'Quần chúng',
  'mentoring/cap-duoi': 'Cấp dưới',
  'mentoring/group': 'Tổ',
  'mentoring/from': 'Từ ngày',
  'mentoring/to': 'Đến ngày',
  'mentoring/progress': 'Tiến bộ',
  'mentoring/tien-bo': 'Tiến bộ',
  'mentoring/chua-tien-bo': 'Chưa tiến bộ',
  'mentoring/outcome': 'Kết quả',
  'mentoring/khen-thuong': 'Khen thưởng',
  'mentoring/lop-nhan-thuc': 'Giới thiệu học lớp nhận thức về Đảng',
  'mentoring/ket-nap': 'Kết nạp',
  'mentoring/ket-nap-on': 'Kết nạp {date}',
  'mentoring/sum':
    'Cộng: {mentors} người dìu dắt, {mentees} người được dìu dắt (quần chúng: {quanChung}; cấp dưới: {capDuoi}); tiến bộ: {progressed}/{assessed} đã đánh giá; kết nạp: {admitted}; được khen thưởng: {rewarded}.',

  'summary/name': 'BIỂU TỔNG HỢP',
  'summary/about': 'kết quả thực hiện {model} {period}',
  'summary/sheet': 'Biểu tổng hợp',
  'summary/indicator': 'Chỉ tiêu',
  'summary/workflow': 'Đăng ký, công nhận',
  'summary/members': 'Đảng viên',
  'summary/meetings': 'Sinh hoạt',
  'summary/mentoring': 'Dìu dắt',
  'summary/awards': 'Khen thưởng, kỷ luật',
  'summary/targets': 'Chỉ tiêu, mô hình “Dân vận khéo”',
  'summary/branches': 'Tổ chức đảng trực thuộc',
  'summary/total-points': 'Tổng điểm trên {max}',
  'summary/level': 'Xếp loại',
  'summary/registered': 'Ngày đăng ký',
  'summary/committed': 'Ngày ký cam kết',
  'summary/recognised': 'Quyết định công nhận',
  'summary/share-of': 'trên {whole}',
  'summary/whole-members': 'tổng số đảng viên',
  'summary/whole-rated': 'số đã xếp loại',
  'summary/whole-mentees': 'số được dìu dắt',
  'summary/whole-assessed': 'số đã đánh giá',
  'summary/whole-registered': 'số đăng ký',
  'summary/whole-active': 'số trực thuộc',
  'summary/whole-targets': 'tổng số chỉ tiêu',
  'summary/whole-good': 'số kỳ đã xếp loại',

  'by-branch/title': 'Kết quả từng tổ chức đảng trực thuộc',
  'by-branch/sheet': 'Từng tổ chức đảng',
  'by-branch/name': 'Tổ chức đảng',
  'by-branch/members': 'Số đảng viên',
  'by-branch/best': 'Hoàn thành xuất sắc',
  'by-branch/registered': 'Đăng ký',
  'by-branch/recognised': 'Công nhận',
  'by-branch/errors': '{count} lỗi',
  'by-branch/warnings': '{count} cảnh báo',
  'by-branch/unusable': 'chưa tính được',
  'unit/person': 'người',
  'unit/meeting': 'kỳ',
  'unit/organisation': 'tổ chức',
  'unit/case': 'trường hợp',
  'unit/model': 'mô hình',
  'unit/target': 'chỉ tiêu',
  'unit/task': 'việc',
  'unit/point': 'điểm',
  'unit/collective': 'tập thể',
  'unit/individual': 'cá nhân',

  'evaluation/name': 'KẾT QUẢ ĐÁNH GIÁ',
  'evaluation/about': '{model} {period} của {branch}',
  'evaluation/result': 'Tổng điểm {final}/{max}; xếp loại: {level}.',
  'evaluation/by-points': 'Xếp loại theo điểm: {byPoints}; sau điều kiện loại trừ: {level}.',
  'evaluation/reasons': 'Vì sao',
  'evaluation/quotas': 'Tỷ lệ xếp loại',
  'evaluation/quotas-sheet': 'Tỷ lệ xếp loại',
  'evaluation/base': 'Cơ sở tính',
  'evaluation/base-count': 'Số làm cơ sở',
  'evaluation/limit': 'Được tối đa',
  'evaluation/ranked': 'Đã xếp',
  'evaluation/standing': 'So với giới hạn',
  'evaluation/within': 'Trong giới hạn',
  'evaluation/over': 'Vượt {over}',
  'evaluation/used': '{base} (bộ tiêu chí dùng)',
  'evaluation/findings': 'Cần xem lại',
  'evaluation/finding': '- {severity}, dòng {line}: {message} [{code}]',

  'award/bieu-duong': 'Biểu dương',
  'award/ghi-danh': 'Ghi danh',
  'award/khen-thuong': 'Khen thưởng',
  'award/dien-hinh': 'Điển hình tiên tiến',
  'award/giay-khen': 'Giấy khen',
  'award/bang-khen': 'Bằng khen',
} as const;

export type PhraseKey = keyof typeof phrases;

/** A phrase with its values put in; a value of `undefined` is a dotted blank. */
export function phrase(
  key: PhraseKey,
  values: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return phrases[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? blank()));
}

/** Whether there is a phrase of this name: codes that people may extend have one only where they are known. */
export function isPhraseKey(key: string): key is PhraseKey {
  return Object.hasOwn(phrases, key);
}

/** A dotted blank to be filled in by hand. */
export function blank(): string {
  return '………';
}

/** Capitals, as the heads of papers are written. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

const committees: readonly (readonly [RegExp, string])[] = [
  [/^Đảng bộ quận (?=\d)/iu, 'Quận ủy Quận '],
  [/^Đảng bộ tỉnh\b/iu, 'Tỉnh ủy'],
  [/^Đảng bộ thành phố(?!\p{L})/iu, 'Thành ủy'],
  [/^Đảng bộ thị xã(?!\p{L})/iu, 'Thị ủy'],
  [/^Đảng bộ huyện(?!\p{L})/iu, 'Huyện ủy'],
  [/^Đảng bộ quận(?!\p{L})/iu, 'Quận ủy'],
  [/^Đảng bộ(?!\p{L})/iu, 'Đảng ủy'],
];

/** The committee that leads an organisation: papers are sent to it, not to its members at large. */
export function committeeOf(organisation: string): string {
  const found = committees.find(([pattern]) => pattern.test(organisation));
  return found ? organisation.replace(found[0], found[1]) : organisation;
}

/** A document by its number, with its kind where the letters say it: `Nghị quyết số 21-NQ/TW`. */
export function paperName(number: string): string {
  const key = `paper/${/^\d+-([A-Z]+)\//.exec(number)?.[1] ?? ''}`;
  return phrase(isPhraseKey(key) ? key : 'paper/other', { number });
}

/** `mô hình “Chi bộ bốn tốt”`; a classification is named as it is. */
export function modelName(title: string): string {
  if (/^(chi bộ|đảng bộ|đảng viên)(?!\p{L})/iu.test(title)) return phrase('model', { title });
  return title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
}
