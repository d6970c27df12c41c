import { messages } from '../wording.js';

export const mergeAndHandOverMessages = messages({
  'merge/unsafe': {
    vi: 'Không ghép được mà vẫn đọc lại đúng các giá trị của hai bên. Hãy ghép tay trong văn bản.',
    en: 'The two sides cannot be merged so that their values read back. Merge them by hand in the text.',
  },
  'merge/not-record': {
    vi: '{file}: không phải hồ sơ đọc được, nên không ghép.',
    en: '{file}: no record that can be read, so nothing was merged.',
  },
  'merge/no-base': {
    vi: 'bản gốc không phải hồ sơ đọc được',
    en: 'the base is no record that can be read',
  },
  'merge/no-ours': {
    vi: 'bản của ta không phải hồ sơ đọc được',
    en: 'ours is no record that can be read',
  },
  'merge/no-theirs': {
    vi: 'bản của họ không phải hồ sơ đọc được',
    en: 'theirs is no record that can be read',
  },
  'merge/as-text': {
    vi: '{file}: {reason}; đã ghép như văn bản thường.',
    en: '{file}: {reason}; merged as plain text.',
  },
  'merge/clash': {
    vi: '{place}: ta {ours}, họ {theirs} (gốc: {base}).',
    en: '{place}: ours {ours}, theirs {theirs} (base: {base}).',
  },
  'merge/added-alike': {
    vi: '{place}: hai bên cùng thêm, chỉ giữ một.',
    en: '{place}: added on both sides, kept once.',
  },
  'merge/added-both': {
    vi: '{place}: hai bên cùng thêm nhưng khác nhau, nên giữ cả hai; hãy bỏ bớt hoặc đổi mã.',
    en: '{place}: added on both sides but different, so both are kept; remove one or change its id.',
  },
  'merge/clean': {
    vi: 'Đã ghép xong, không có chỗ nào vướng.',
    en: 'Merged without a conflict.',
  },
  'merge/conflicts': {
    vi: 'Số chỗ hai bên sửa khác nhau, cần chọn: {count}.',
    en: 'Places that both sides changed differently, to be decided: {count}.',
  },
  'handover/refused': {
    vi: '{file}: không nhận gói này: {reason}',
    en: '{file}: the package is refused: {reason}',
  },
  'handover/zip': {
    vi: 'không phải gói Chibo, hoặc tệp zip bị hỏng, bị mã hóa hay ghép nối',
    en: 'no package of Chibo, or its zip is broken, encrypted or patched together',
  },
  'handover/manifest': {
    vi: 'danh mục manifest.json thiếu, sai hoặc không đứng đầu gói',
    en: 'manifest.json is missing, wrong or not the first in the package',
  },
  'handover/name': {
    vi: 'tên “{name}” không dùng được trên mọi máy hoặc dẫn ra ngoài',
    en: 'the name “{name}” cannot be used on every system or leads outside',
  },
  'handover/twice': {
    vi: '“{name}” có hai lần, hoặc chỉ khác chữ hoa chữ thường, hoặc vừa là tệp vừa là thư mục',
    en: '“{name}” is there twice, differs only in case, or is a file and a folder',
  },
  'handover/link': {
    vi: '“{name}” là liên kết hoặc tệp đặc biệt',
    en: '“{name}” is a link or a special file',
  },
  'handover/size': {
    vi: '“{name}” có kích thước khác với ghi trong gói',
    en: 'the size of “{name}” is not what the package says',
  },
  'handover/unlisted': {
    vi: '“{name}” không có trong danh mục',
    en: '“{name}” is not in the manifest',
  },
  'handover/missing': {
    vi: 'thiếu “{name}”',
    en: '“{name}” is missing',
  },
  'handover/altered': {
    vi: '“{name}” đã bị sửa sau khi đóng gói',
    en: '“{name}” was changed after it was packed',
  },
  'handover/too-large': {
    vi: 'gói lớn hơn {count} MB khi mở ra',
    en: 'the package is larger than {count} MB unpacked',
  },
  'handover/not-text': {
    vi: '“{name}” có chỗ không phải UTF-8',
    en: '“{name}” is not UTF-8',
  },
  'handover/not-record': {
    vi: '“{name}” không phải hồ sơ đọc được',
    en: '“{name}” is no record that can be read',
  },
  'handover/schema': {
    vi: '“{name}”: {reason}',
    en: '“{name}”: {reason}',
  },
  'handover/other-record': {
    vi: '“{name}” không phải của đơn vị và kỳ ghi trong danh mục',
    en: '“{name}” is not of the unit and period in the manifest',
  },
  'submit/blocked': {
    vi: 'Chưa đóng gói: số hồ sơ còn việc phải xong trước khi nộp: {count}. Dùng --draft để đóng gói bản nháp.',
    en: 'Nothing was packed: records that cannot be submitted yet: {count}. Use --draft to pack a draft.',
  },
  'submit/written': {
    vi: 'Đã đóng gói {file}: {records} hồ sơ, {parts} tệp.',
    en: 'Packed {file}: {records} records, {parts} files.',
  },
  'submit/written-draft': {
    vi: 'Đã đóng gói bản nháp {file}: {records} hồ sơ, {parts} tệp.',
    en: 'Packed the draft {file}: {records} records, {parts} files.',
  },
  'submit/twins': {
    vi: '{file} và {other} cùng một đơn vị, cùng một kỳ; chỉ nộp được một.',
    en: '{file} and {other} are of one unit and period; only one can be submitted.',
  },
  'submit/ending': {
    vi: 'không phải hồ sơ: tên hồ sơ kết thúc bằng .chibo.yaml',
    en: 'no record: names of records end in .chibo.yaml',
  },
  'receive/package': {
    vi: 'Gói {file}, lập lúc {made}: {records} hồ sơ.',
    en: 'Package {file}, made at {made}: {records} records.',
  },
  'receive/draft': {
    vi: 'Gói nháp {file}, lập lúc {made}: {records} hồ sơ, chưa đủ điều kiện nộp.',
    en: 'Draft package {file}, made at {made}: {records} records that cannot be submitted yet.',
  },
  'receive/elsewhere': {
    vi: '{from}: ghi vào {file}.',
    en: '{from}: goes to {file}.',
  },
  'receive/other-profile': {
    vi: '{file}: bộ tiêu chí đang có khác bộ trong gói; giữ bộ đang có.',
    en: '{file}: the profile there differs from the one in the package; the one there stays.',
  },
  'receive/appraisal-kept': {
    vi: '{file}: giữ {count} điểm thẩm định và bước của cấp trên mà gói không có.',
    en: '{file}: kept {count} appraised scores and steps of the superior that the package lacks.',
  },
  'receive/clashes': {
    vi: '{file}: {count} ô cả hai bên cùng sửa; mở hồ sơ để chọn từng ô.',
    en: '{file}: {count} {count|cell|cells} changed on both sides; open the record to choose.',
  },
  'receive/same-place': {
    vi: 'hai hồ sơ cùng đến {file}',
    en: 'two records go to {file}',
  },
  'receive/several': {
    vi: 'đơn vị và kỳ này đang có nhiều hồ sơ: {files}',
    en: 'there are several records of this unit and period: {files}',
  },
  'receive/taken': {
    vi: '{file} đang là hồ sơ của đơn vị khác',
    en: '{file} is the record of another unit',
  },
  'receive/profile-outside': {
    vi: '{name}: bộ tiêu chí {profile} nằm ngoài thư mục nhận',
    en: '{name}: its profile {profile} lies outside the folder',
  },
  'receive/written': {
    vi: 'Đã ghi {count} tệp vào {folder}.',
    en: 'Wrote {count} files into {folder}.',
  },
  'receive/nothing': {
    vi: 'Không có gì mới để ghi.',
    en: 'There is nothing new to write.',
  },
  'git/elsewhere': {
    vi: '{folder}: cấu hình của kho git này trỏ thư mục làm việc đi nơi khác, nên không dùng.',
    en: '{folder}: the settings of this git repository name a working tree elsewhere, so it is not used.',
  },
  'git/missing': {
    vi: 'Kho git thiếu hoặc hỏng một đối tượng ({object}); không so sánh được.',
    en: 'The git repository lacks an object, or it is broken ({object}); nothing can be compared.',
  },
  'git/words': {
    vi: 'git {action}: cần nêu {count} tệp.',
    en: 'git {action}: expects {count} files.',
  },
  'git/link': {
    vi: 'là liên kết, nên không sửa',
    en: 'is a link, so it was not changed',
  },
  'git/enabled': {
    vi: 'Đã bật ghép theo ô và so sánh theo từng giá trị cho kho git này. Hãy đưa .gitattributes vào kho; mỗi người dùng kho chạy lệnh này một lần.',
    en: 'Merging by cell and comparing by value are set up in this git repository. Commit .gitattributes; everybody who uses the repository runs this command once.',
  },
  'git/disabled': {
    vi: 'Đã bỏ ghép theo ô khỏi kho git này.',
    en: 'Merging by cell is no longer set up in this git repository.',
  },
  'git/submodule': {
    vi: '{path}: kho con này có hồ sơ đã thay đổi mà không so sánh được từ đây. Chạy chibo diff trong kho con đó.',
    en: '{path}: records of this submodule have changed and cannot be compared from here. Run chibo diff within it.',
  },
});
