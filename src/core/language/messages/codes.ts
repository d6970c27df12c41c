import { messages } from '../wording.js';

export const codesMessages = messages({
  'type/string': {
    vi: 'văn bản',
    en: 'a text',
  },
  'type/number': {
    vi: 'số',
    en: 'a number',
  },
  'type/integer': {
    vi: 'số nguyên',
    en: 'a whole number',
  },
  'type/boolean': {
    vi: 'true hoặc false',
    en: 'true or false',
  },
  'type/object': {
    vi: 'một nhóm "tên: giá trị"',
    en: 'a group of "name: value" lines',
  },
  'type/array': {
    vi: 'một danh sách',
    en: 'a list',
  },
  'type/null': {
    vi: 'để trống',
    en: 'nothing',
  },
  'branch-2026/chi-bo-co-so': {
    vi: 'chi bộ (trước 26/7/2026: chi bộ cơ sở)',
    en: 'a party branch (before 26/7/2026: a grassroots party branch)',
  },
  'branch-2026/dang-bo-bo-phan': {
    vi: 'đảng bộ trực thuộc (trước 26/7/2026: đảng bộ bộ phận)',
    en: 'a subordinate party committee (before 26/7/2026: a divisional party committee)',
  },
  'rank/htxs': {
    vi: 'Hoàn thành xuất sắc nhiệm vụ',
    en: 'Excellent performance of duties',
  },
  'rank/htt': {
    vi: 'Hoàn thành tốt nhiệm vụ',
    en: 'Good performance of duties',
  },
  'rank/ht': {
    vi: 'Hoàn thành nhiệm vụ',
    en: 'Duties performed',
  },
  'rank/kht': {
    vi: 'Không hoàn thành nhiệm vụ',
    en: 'Duties not performed',
  },
  'kind/chinh-thuc': {
    vi: 'Chính thức',
    en: 'Full member',
  },
  'kind/du-bi': {
    vi: 'Dự bị',
    en: 'Probationary member',
  },
  'role/bi-thu': {
    vi: 'Bí thư',
    en: 'Secretary',
  },
  'role/pho-bi-thu': {
    vi: 'Phó bí thư',
    en: 'Deputy secretary',
  },
  'role/chi-uy-vien': {
    vi: 'Chi ủy viên',
    en: 'Committee member',
  },
  'role/dang-vien': {
    vi: 'Đảng viên',
    en: 'Member',
  },
  'status/sinh-hoat': {
    vi: 'Đang sinh hoạt',
    en: 'Active',
  },
  'status/mien': {
    vi: 'Miễn sinh hoạt',
    en: 'Exempt from meetings',
  },
  'status/tam-dinh-chi': {
    vi: 'Tạm đình chỉ',
    en: 'Suspended',
  },
  'status/tam-thoi': {
    vi: 'Sinh hoạt tạm thời',
    en: 'Temporary',
  },
  'status/chuyen-di': {
    vi: 'Chuyển đi',
    en: 'Moved away',
  },
  'status/chuyen-den': {
    vi: 'Chuyển đến',
    en: 'Moved here',
  },
  'status/xoa-ten': {
    vi: 'Xóa tên',
    en: 'Struck off',
  },
  'rating/tot': {
    vi: 'Tốt',
    en: 'Good',
  },
  'rating/kha': {
    vi: 'Khá',
    en: 'Fair',
  },
  'rating/trung-binh': {
    vi: 'Trung bình',
    en: 'Average',
  },
  'rating/kem': {
    vi: 'Kém',
    en: 'Poor',
  },
  'meeting/thuong-ky': {
    vi: 'Sinh hoạt thường kỳ',
    en: 'Regular meetings',
  },
  'meeting/chuyen-de': {
    vi: 'Sinh hoạt chuyên đề',
    en: 'Thematic meetings',
  },
  'meeting/chi-uy': {
    vi: 'Họp chi ủy',
    en: 'Committee meetings',
  },
  'step/dang-ky': {
    vi: 'đăng ký',
    en: 'registration',
  },
  'step/cam-ket': {
    vi: 'ký cam kết',
    en: 'commitment',
  },
  'step/so-ket': {
    vi: 'sơ kết',
    en: 'interim review',
  },
  'step/tu-cham': {
    vi: 'tự chấm',
    en: 'self-scoring',
  },
  'step/binh-xet': {
    vi: 'bình xét',
    en: 'assessment meeting',
  },
  'step/gui-ho-so': {
    vi: 'gửi hồ sơ',
    en: 'submission',
  },
  'step/tra-lai': {
    vi: 'trả lại',
    en: 'return',
  },
  'step/tham-dinh': {
    vi: 'thẩm định',
    en: 'appraisal',
  },
  'step/cong-nhan': {
    vi: 'công nhận',
    en: 'recognition',
  },
  'step/khen-thuong': {
    vi: 'khen thưởng',
    en: 'award',
  },
  'step/nhan-rong': {
    vi: 'nhân rộng',
    en: 'spreading',
  },
  'mentee/quan-chung': {
    vi: 'Quần chúng',
    en: 'Non-member',
  },
  'mentee/cap-duoi': {
    vi: 'Cấp dưới',
    en: 'Subordinate',
  },
  'progress/tien-bo': {
    vi: 'Tiến bộ',
    en: 'Progressed',
  },
  'progress/chua-tien-bo': {
    vi: 'Chưa tiến bộ',
    en: 'Not progressed',
  },
  'outcome/khen-thuong': {
    vi: 'Được khen thưởng',
    en: 'Rewarded',
  },
  'outcome/lop-nhan-thuc': {
    vi: 'Học lớp nhận thức về Đảng',
    en: 'Attended the induction class',
  },
  'outcome/ket-nap': {
    vi: 'Được kết nạp Đảng',
    en: 'Admitted to the Party',
  },
  'award-form/bieu-duong': {
    vi: 'Biểu dương',
    en: 'Commendation',
  },
  'award-form/ghi-danh': {
    vi: 'Ghi danh',
    en: 'Entry in the roll of honour',
  },
  'award-form/khen-thuong': {
    vi: 'Khen thưởng',
    en: 'Award',
  },
  'award-form/dien-hinh': {
    vi: 'Điển hình tiên tiến',
    en: 'Model example',
  },
  'award-form/giay-khen': {
    vi: 'Giấy khen',
    en: 'Certificate of merit',
  },
  'award-form/bang-khen': {
    vi: 'Bằng khen',
    en: 'Diploma of merit',
  },
  'award-form/huan-chuong': {
    vi: 'Huân chương',
    en: 'Order',
  },
  'award-form/none': {
    vi: 'Không ghi hình thức',
    en: 'Form not given',
  },
  'discipline-form/khien-trach': {
    vi: 'Khiển trách',
    en: 'Reprimand',
  },
  'discipline-form/canh-cao': {
    vi: 'Cảnh cáo',
    en: 'Warning',
  },
  'discipline-form/cach-chuc': {
    vi: 'Cách chức',
    en: 'Removal from office',
  },
  'discipline-form/khai-tru': {
    vi: 'Khai trừ',
    en: 'Expulsion',
  },
  'discipline-form/none': {
    vi: 'Không ghi hình thức',
    en: 'Form not given',
  },
  'flag/true': {
    vi: 'Có',
    en: 'Yes',
  },
  'flag/false': {
    vi: 'Không',
    en: 'No',
  },
  'meeting-short/thuong-ky': {
    vi: 'Thường kỳ',
    en: 'Regular',
  },
  'meeting-short/chuyen-de': {
    vi: 'Chuyên đề',
    en: 'Thematic',
  },
  'meeting-short/chi-uy': {
    vi: 'Chi ủy',
    en: 'Committee',
  },
  'format/html': {
    vi: 'Trang HTML, in được trên giấy A4',
    en: 'HTML page, prints on A4',
  },
  'format/docx': {
    vi: 'Văn bản Word (DOCX)',
    en: 'Word document (DOCX)',
  },
  'format/xlsx': {
    vi: 'Bảng tính Excel (XLSX) với công thức',
    en: 'Excel workbook (XLSX) with formulas',
  },
  'format/pdf': {
    vi: 'PDF',
    en: 'PDF',
  },
  'format/md': {
    vi: 'Markdown',
    en: 'Markdown',
  },
});
