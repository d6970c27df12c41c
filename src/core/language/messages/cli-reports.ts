import { messages } from '../wording.js';

export const cliReportsMessages = messages({
  'cli/evaluate': {
    vi: 'Chấm điểm một hồ sơ và giải thích từng con số, hoặc lập bảng điểm của cả thư mục.',
    en: 'Score a record and explain every number, or make a table of a folder.',
  },
  'cli/evaluate-example': {
    vi: 'điểm, mức và lý do của một hồ sơ',
    en: 'the score, level and reasons of a record',
  },
  'cli/evaluate-example-explain': {
    vi: 'từng con số được tính thế nào',
    en: 'how each number comes about',
  },
  'cli/diff-example-main': {
    vi: 'từ nhánh main tới các tệp đang có đã đổi những gì',
    en: 'what has changed since main',
  },
  'cli/diff-example-commit': {
    vi: 'lần ghi git gần nhất đã đổi gì trong thư mục xa-1',
    en: 'what the last commit changed in the folder xa-1',
  },
  'cli/rollup-example': {
    vi: 'tổng hợp cả thư mục, xem trên màn hình',
    en: 'roll up a folder, for the screen',
  },
  'cli/rollup-example-years': {
    vi: 'các chỉ tiêu F1–F24 từ 2020 đến 2024, ra tệp bảng',
    en: 'indicators F1–F24 from 2020 to 2024, as a table file',
  },
  'cli/rollup-example-report': {
    vi: 'báo cáo tổng kết của một đảng bộ ra Word',
    en: 'the final review of a unit for Word',
  },
  'cli/evaluate-example-folder': {
    vi: 'bảng điểm của mọi hồ sơ trong một thư mục',
    en: 'the scores of all records of a folder',
  },
  'cli/evaluate-example-csv': {
    vi: 'bảng điểm để mở bằng Excel',
    en: 'the scores for Excel',
  },
  'cli/diff-about': {
    vi: 'So sánh ý nghĩa của hồ sơ giữa hai phiên bản git.',
    en: 'Compares the meaning of records between two git revisions.',
  },
  'cli/diff-base': {
    vi: 'phiên bản cũ; CŨ...MỚI so với chỗ hai bên tách ra',
    en: 'the old revision; BASE...HEAD compares with where the two parted',
  },
  'cli/diff-head': {
    vi: 'phiên bản mới; "." là các tệp đang có (mặc định)',
    en: 'the new revision; "." for the files as they are (the default)',
  },
  'cli/diff-names': {
    vi: 'ghi cả họ tên và lời trích hồ sơ trong Markdown và JSON, vốn được giữ và chuyển đi',
    en: 'name people and quote records in Markdown and JSON, which are kept and passed on',
  },
  'cli/diff-output': {
    vi: 'ghi kết quả so sánh vào tệp này thay vì in ra',
    en: 'write the comparison to this file instead of printing it',
  },
  'cli/diff-allow': {
    vi: 'chỉ những chỗ này được đổi, cách nhau bằng dấu phẩy, ví dụ criteria.*.appraised,workflow.tham-dinh; chỗ khác đổi thì mã kết thúc là 1',
    en: 'only these places may change, separated by commas, such as criteria.*.appraised,workflow.tham-dinh; any other change ends with exit code 1',
  },
  'cli/diff-bad-allow': {
    vi: '--allow {written}: hồ sơ không có chỗ này. Viết như criteria.*.appraised,workflow.tham-dinh.',
    en: '--allow {written}: records have no such place. Write it like criteria.*.appraised,workflow.tham-dinh.',
  },
  'cli/diff-example-page': {
    vi: 'một trang so sánh để mở trong trình duyệt',
    en: 'a page of the comparison to open in a browser',
  },
  'cli/diff-example-allow': {
    vi: 'người thẩm định chỉ được sửa cột thẩm định và bước thẩm định',
    en: 'an appraiser may change the appraised column and the step of the appraisal alone',
  },
  'cli/diff-limit': {
    vi: 'số ký tự nhiều nhất của bản markdown',
    en: 'the most characters of the markdown',
  },
  'cli/diff-no-base': {
    vi: '{one} và {other} không có chỗ chung nào.',
    en: '{one} and {other} have nothing in common.',
  },
  'cli/rollup': {
    vi: 'Tổng hợp hồ sơ của một thư mục theo đơn vị, từ chi bộ lên cấp trên.',
    en: 'Rolls up the records of a folder by unit, from cells to their superiors.',
  },
  'cli/rollup-folder': {
    vi: 'thư mục hồ sơ',
    en: 'the folder of records',
  },
  'cli/rollup-out': {
    vi: 'ghi vào tệp thay vì in ra',
    en: 'write to a file instead of printing',
  },
  'cli/rollup-from': {
    vi: 'từ năm (2019) hoặc ngày (2019-01-01)',
    en: 'from a year (2019) or a day (2019-01-01)',
  },
  'cli/rollup-to': {
    vi: 'đến năm hoặc ngày',
    en: 'to a year or a day',
  },
  'cli/rollup-by': {
    vi: 'thêm bảng theo năm, theo đơn vị hoặc theo loại tổ chức',
    en: 'add a table by year, by unit or by type of organisation',
  },
  'cli/rollup-figures': {
    vi: 'thêm các chỉ tiêu F1–F24 với tử số, mẫu số và so sánh kỳ trước',
    en: 'add the figures F1–F24 with numerator, denominator and the period before',
  },
  'cli/rollup-deadline': {
    vi: 'hạn gửi hồ sơ (ngày), để tính số gửi đúng hạn',
    en: 'the day records were due, to count those sent in time',
  },
  'cli/rollup-shard': {
    vi: 'chỉ tính phần i trong n phần, ví dụ 2/8; dùng với --format ndjson',
    en: 'only part i of n, for example 2/8; with --format ndjson',
  },
  'cli/rollup-merge': {
    vi: 'gộp các tệp ndjson thay vì đọc thư mục',
    en: 'join ndjson files instead of reading a folder',
  },
  'cli/rollup-fold': {
    vi: 'không giữ từng chi bộ, chỉ giữ tổng của cấp trên: dùng ít bộ nhớ',
    en: 'keep no single cells, only the sums of their superiors: needs little memory',
  },
  'cli/rollup-units': {
    vi: 'tệp ghi thời gian tồn tại và việc sáp nhập của các đơn vị',
    en: 'a file of when units were there, and which were merged',
  },
  'cli/units-about': {
    vi: 'Lập danh mục đơn vị (chibo.units.yaml) từ các hồ sơ của một thư mục',
    en: 'make a roster of units (chibo.units.yaml) from the records of a folder',
  },
  'cli/units-action': {
    vi: 'việc phải làm',
    en: 'what to do',
  },
  'cli/units-folder': {
    vi: 'thư mục có hồ sơ',
    en: 'a folder of records',
  },
  'cli/units-output': {
    vi: 'ghi vào tệp này thay cho chibo.units.yaml của thư mục',
    en: 'write to this file instead of chibo.units.yaml of the folder',
  },
  'cli/units-example': {
    vi: 'lập danh mục từ hồ sơ của các đơn vị đã gửi, rồi thêm những đơn vị chưa gửi',
    en: 'make the roster from the units that sent records, then add those that have not',
  },
  'cli/units-no-records': {
    vi: '{folder}: không có hồ sơ nào để lập danh mục.',
    en: '{folder}: there is no record to make a roster from.',
  },
  'cli/units-exists': {
    vi: '{file}: tệp đã có. Sửa tệp đó, hoặc ghi ra tệp khác bằng -o.',
    en: '{file}: there is such a file. Change it, or write to another one with -o.',
  },
  'cli/units-written': {
    vi: '{file}: {units} đơn vị từ {records} hồ sơ. Thêm những đơn vị chưa có hồ sơ nào, rồi xem lại thứ tự.',
    en: '{file}: {units} units from {records} records. Add the units that have no record yet, then look at the order.',
  },
  'cli/units-unread': {
    vi: 'chibo: {count} tệp không đọc được, nên đơn vị của chúng có thể còn thiếu.',
    en: 'chibo: {count} files cannot be read, so their units may be missing.',
  },
  'cli/rollup-bad-units': {
    vi: '{file}: cần danh sách units, mỗi dòng có id, và from, to là ngày (2021-12-31).',
    en: '{file}: a list of units is needed, each with an id, from and to being days (2021-12-31).',
  },
  'cli/rollup-bad-date': {
    vi: '{value}: không phải năm hoặc ngày. Viết 2019 hoặc 2019-01-01.',
    en: '{value}: neither a year nor a day. Write 2019 or 2019-01-01.',
  },
  'cli/rollup-bad-shard': {
    vi: '{value}: viết phần cần tính là i/n, ví dụ 2/8.',
    en: '{value}: write the part as i/n, for example 2/8.',
  },
  'cli/rollup-bad-line': {
    vi: '{file}:{line}: không phải dòng do chibo rollup --format ndjson ghi ra.',
    en: '{file}:{line}: not a line written by chibo rollup --format ndjson.',
  },
  'cli/rollup-part-cut': {
    vi: '{file}: thiếu dòng cuối ghi số hồ sơ: tệp bị cắt, hoặc do phiên bản cũ ghi. Lập lại bằng chibo rollup --format ndjson.',
    en: '{file}: the last line, which gives the number of records, is missing: the file was cut, or an old version wrote it. Make it again by chibo rollup --format ndjson.',
  },
  'cli/rollup-part-short': {
    vi: '{file}: dòng cuối ghi {records} hồ sơ nhưng tệp có {found}. Tệp đã bị cắt hoặc bị sửa; lập lại phần này.',
    en: '{file}: the last line gives {records} {records|record|records} but the file has {found}. It was cut or changed; make this part again.',
  },
  'cli/rollup-part-doubled': {
    vi: '{file}: phần {shard}/{of} đã có trong {other}. Mỗi phần chỉ nêu một lần.',
    en: '{file}: part {shard}/{of} is in {other} already. Name each part once.',
  },
  'cli/rollup-part-missing': {
    vi: '{file}: còn thiếu phần {missing} trong {of} phần của thư mục này. Nêu đủ các phần.',
    en: '{file}: part {missing} of {of} parts of this folder is missing. Name all parts.',
  },
  'cli/rollup-no-input': {
    vi: 'Cần một thư mục hồ sơ, hoặc --merge và các tệp ndjson.',
    en: 'A folder of records is needed, or --merge and ndjson files.',
  },
  'cli/rollup-shard-format': {
    vi: '--shard chỉ đi với --format ndjson hoặc parquet: một phần chưa phải là tổng.',
    en: '--shard goes with --format ndjson or parquet only: a part is not a total.',
  },
  'cli/rollup-progress': {
    vi: '{done}/{all} hồ sơ, {rate}/giây, còn khoảng {left} giây',
    en: '{done}/{all} {all|record|records}, {rate}/s, about {left} s left',
  },
  'cli/rollup-looking': {
    vi: '{done}/{all} hồ sơ đã xem qua, {rate}/giây, còn khoảng {left} giây',
    en: '{done}/{all} {all|record|records} looked at, {rate}/s, about {left} s left',
  },
  'cli/rollup-fold-once': {
    vi: '{file}: --fold đọc tệp nhiều lần, nên cần một tệp thường, không phải ống dẫn.',
    en: '{file}: --fold reads files more than once, so it needs an ordinary file, no pipe.',
  },
  'cli/rollup-cancelled': {
    vi: 'đã dừng; chưa ghi kết quả.',
    en: 'stopped; no result was written.',
  },
  'cli/rollup-outside': {
    vi: '{count} hồ sơ nằm ngoài kỳ được hỏi, không tính.',
    en: '{count} {count|record lies|records lie} outside the requested period and {count|does|do} not count.',
  },
  'cli/rollup-format': {
    vi: 'định dạng; không ghi thì theo đuôi tệp, không thì json. html, docx, xlsx, markdown, pdf là báo cáo sơ kết, tổng kết',
    en: 'format; by the ending of the file where absent, else json. html, docx, xlsx, markdown and pdf give the review of a unit',
  },
  'cli/rollup-unit': {
    vi: 'báo cáo của đơn vị có mã này, thay vì đơn vị cao nhất',
    en: 'the review of the unit with this id, instead of the highest',
  },
  'cli/rollup-kind': {
    vi: 'báo cáo sơ kết (mặc định) hay tổng kết',
    en: 'a review midway (so-ket, the default) or at the end (tong-ket)',
  },
  'cli/rollup-title': {
    vi: 'trích yếu của báo cáo, thay cho lời có sẵn',
    en: 'what the review is about, in place of the words it has',
  },
  'cli/rollup-redact': {
    vi: 'báo cáo gửi người khác: không ghi số người dưới 5, không kèm phát hiện',
    en: 'a review for others: groups of people under five and findings are left out',
  },
  'cli/rollup-needs-out': {
    vi: '--format {format} cần -o TỆP.',
    en: '--format {format} needs -o FILE.',
  },
  'cli/rollup-no-unit': {
    vi: 'Không có đơn vị nào mang mã "{unit}" trong các hồ sơ này.',
    en: 'No unit of these records has the id "{unit}".',
  },
  'cli/rollup-review-only': {
    vi: '--unit, --kind, --title và --redact chỉ dùng cho báo cáo: --format {known}, hoặc -o với đuôi tệp ấy.',
    en: '--unit, --kind, --title and --redact are for reviews: --format {known}, or -o with such an ending.',
  },
});
