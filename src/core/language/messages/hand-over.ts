import { messages } from '../wording.js';

/** Submitting and receiving within an editor. */
export const handOverMessages = messages({
  'hand/submit-title': { vi: 'Nộp hồ sơ bằng cách nào?', en: 'How is the record submitted?' },
  'hand/receive-title': { vi: 'Nhận hồ sơ từ đâu?', en: 'Where are records received from?' },
  'hand/package': { vi: 'Gói (tệp ZIP)', en: 'A package (ZIP file)' },
  'hand/package-detail': {
    vi: 'gửi qua USB hoặc theo công văn; chọn chỗ lưu',
    en: 'sent on a USB stick or with a letter; you choose where it is saved',
  },
  'hand/package-from': { vi: 'chọn một hay nhiều gói đã nhận', en: 'choose one or more packages' },
  'hand/folder': { vi: 'Thư mục chung', en: 'A shared folder' },
  'hand/folder-detail': {
    vi: 'thư mục mà cấp trên cũng mở được',
    en: 'a folder that the superior can open too',
  },
  'hand/git': { vi: 'Nhánh git', en: 'A git branch' },
  'hand/git-detail': { vi: 'commit rồi đẩy lên máy chủ', en: 'commit, then push to the server' },
  'hand/git-from': {
    vi: 'tải các nhánh đã nộp từ máy chủ',
    en: 'fetch the submitted branches from the server',
  },
  'hand/ask-day': { vi: 'Ngày gửi hồ sơ', en: 'The day of submission' },
  'hand/write-day': { vi: 'Ghi ngày {date} vào hồ sơ', en: 'Write {date} into the record' },
  'hand/other-day': { vi: 'Ngày khác…', en: 'Another day…' },
  'hand/no-day': { vi: 'Không ghi ngày', en: 'Write no day' },
  'hand/no-day-detail': {
    vi: 'hồ sơ chưa tính là đã gửi; hồ sơ bị trả lại vẫn hiện là bị trả lại',
    en: 'the record does not count as sent; a returned one still shows as returned',
  },
  'hand/progress-submit': { vi: 'Nộp hồ sơ', en: 'Submitting' },
  'hand/progress-receive': { vi: 'Nhận hồ sơ', en: 'Receiving' },
  'hand/step-check': { vi: 'đang kiểm tra…', en: 'checking…' },
  'hand/step-pack': { vi: 'đang lập giấy tờ và đóng gói…', en: 'making papers and packing…' },
  'hand/step-commit': { vi: 'đang ghi vào git…', en: 'committing…' },
  'hand/step-push': { vi: 'đang đẩy lên {remote}…', en: 'pushing to {remote}…' },
  'hand/step-fetch': { vi: 'đang tải từ {remote}…', en: 'fetching from {remote}…' },
  'hand/step-compare': { vi: 'đang so sánh với hồ sơ đang có…', en: 'comparing with the records there are…' },
  'hand/not-saved': {
    vi: 'Chưa lưu được hồ sơ nên chưa nộp. Lưu hồ sơ (Ctrl+S), xem vì sao không lưu được, rồi nộp lại.',
    en: 'The record could not be saved, so it was not submitted. Save it (Ctrl+S), then submit again.',
  },
  'hand/blocked': {
    vi: 'Chưa nộp: còn {count} việc phải xong trước.',
    en: 'Not submitted: {count} {count|thing has|things have} to be done first.',
  },
  'hand/show-work': { vi: 'Xem việc còn lại', en: 'Show what is left' },
  'hand/draft': { vi: 'Đóng gói bản nháp', en: 'Pack a draft' },
  'hand/save-package': { vi: 'Lưu gói nộp', en: 'Save the package' },
  'hand/choose-packages': { vi: 'Chọn gói nhận được', en: 'Choose the packages' },
  'hand/choose-folder': { vi: 'Chọn thư mục chung', en: 'Choose the shared folder' },
  'hand/packed': {
    vi: 'Đã đóng gói {file}. Gửi tệp này cho cấp trên; chưa gửi gì qua mạng.',
    en: 'Packed {file}. Send this file to the superior; nothing was sent by itself.',
  },
  'hand/packed-draft': {
    vi: 'Đã đóng gói bản nháp {file}: hồ sơ còn {count} việc chưa xong.',
    en: 'Packed the draft {file}: {count} {count|thing is|things are} still to be done.',
  },
  'hand/confirm-folder': { vi: 'Ghi gói nộp vào thư mục này?', en: 'Write the package into this folder?' },
  'hand/confirm-git': { vi: 'Đẩy hồ sơ lên máy chủ git này?', en: 'Push the record to this git server?' },
  'hand/yes-write': { vi: 'Ghi vào {folder}', en: 'Write into {folder}' },
  'hand/yes-push': { vi: 'Đẩy lên {remote}, nhánh {branch}', en: 'Push to {remote}, branch {branch}' },
  'hand/other-way': { vi: 'Cách khác…', en: 'Another way…' },
  'hand/in-folder': {
    vi: 'Đã ghi gói {file} vào {folder}. Cấp trên nhận bằng lệnh “Nhận hồ sơ”.',
    en: 'Wrote the package {file} into {folder}. The superior receives it by “Receive records”.',
  },
  'hand/no-folder': {
    vi: 'Không mở được thư mục {folder}. Kiểm tra ổ đĩa chung đã nối chưa, hoặc sửa “handover” trong chibo.config.yaml.',
    en: 'The folder {folder} cannot be opened. See whether the shared drive is connected, or correct “handover” in chibo.config.yaml.',
  },
  'hand/no-repository': {
    vi: 'Thư mục này không phải kho git, hoặc phần git của VS Code đang tắt. Nộp bằng gói ZIP, hoặc nhờ người quản trị lập kho.',
    en: 'This folder is no git repository, or git is switched off in VS Code. Submit a package instead, or ask for a repository.',
  },
  'hand/no-remote': {
    vi: 'Kho git này chưa nối với máy chủ “{remote}”. Nhờ người quản trị thêm (git remote add), hoặc nộp bằng gói ZIP.',
    en: 'This repository has no remote “{remote}”. Add it (git remote add), or submit a package.',
  },
  'hand/other-staged': {
    vi: 'Trong git còn tệp khác đang chờ commit: {files}. Commit hoặc bỏ chọn (unstage) các tệp ấy trước, rồi nộp lại.',
    en: 'Other files are staged in git: {files}. Commit or unstage them first, then submit again.',
  },
  'hand/commit-text': {
    vi: 'Nộp hồ sơ {branch}, kỳ {period}',
    en: 'Submit the record of {branch}, {period}',
  },
  'hand/pushed': {
    vi: 'Đã nộp: hồ sơ đã lên {remote}, nhánh {branch}. Cấp trên nhận bằng lệnh “Nhận hồ sơ”.',
    en: 'Submitted: the record is on {remote}, branch {branch}. The superior receives it by “Receive records”.',
  },
  'hand/git-name': {
    vi: 'Git chưa biết tên và thư điện tử của bạn. Mở cửa sổ lệnh và gõ: git config user.name "Họ tên"; git config user.email "địa chỉ"; rồi làm lại.',
    en: 'Git does not know your name and address yet. Type in a terminal: git config user.name "Name"; git config user.email "address"; then try again.',
  },
  'hand/git-refused': {
    vi: 'Đã ghi vào git nhưng máy chủ từ chối: nhánh {branch} ở đó có bản mà máy này chưa có. Nhận hồ sơ từ nhánh ấy trước (lệnh “Nhận hồ sơ”), rồi nộp lại.',
    en: 'Committed, but the server refused: its branch {branch} holds something that this computer does not have. Receive from that branch first, then submit again.',
  },
  'hand/git-login': {
    vi: 'Máy chủ {remote} không nhận tài khoản này. Kiểm tra tên và mật khẩu hoặc quyền ghi, rồi làm lại.',
    en: 'The server {remote} does not accept this account. Check name, password and permission, then try again.',
  },
  'hand/git-unreachable': {
    vi: 'Không nối được tới {remote}. Kiểm tra mạng và địa chỉ máy chủ (git remote -v), rồi làm lại; hoặc dùng gói ZIP.',
    en: '{remote} cannot be reached. Check the network and the address (git remote -v), then try again; or use a package.',
  },
  'hand/git-failed': {
    vi: 'Git không làm được: {reason}. Hồ sơ trên máy còn nguyên; làm lại, hoặc dùng gói ZIP.',
    en: 'Git failed: {reason}. The record on this computer is untouched; try again, or use a package.',
  },
  'hand/open-folder': {
    vi: 'Mở thư mục hồ sơ của đơn vị trước, rồi nhận hồ sơ vào đó.',
    en: 'Open the folder with your records first; records are received into it.',
  },
  'hand/into': { vi: 'Nhận vào thư mục nào?', en: 'Into which folder?' },
  'hand/no-packages': {
    vi: 'Thư mục {folder} chưa có gói nộp nào (tệp .zip).',
    en: 'There is no package (.zip file) in {folder}.',
  },
  'hand/no-branches': {
    vi: 'Trên {remote} chưa có nhánh nộp nào khác với hồ sơ đang có.',
    en: '{remote} has no submitted branch that differs from the records here.',
  },
  'hand/pick-packages': { vi: 'Nhận những gói nào?', en: 'Which packages?' },
  'hand/pick-branches': { vi: 'Nhận những nhánh nào?', en: 'Which branches?' },
  'hand/refused': {
    vi: 'Không nhận, chưa ghi gì: {reason}. Báo đơn vị gửi lại.',
    en: 'Not received, nothing was written: {reason}. Ask the sender to send it again.',
  },
  'hand/not-record': {
    vi: '{file} ở nhánh {branch} không phải hồ sơ đọc được',
    en: '{file} on the branch {branch} is no record that can be read',
  },
  'hand/not-valid': {
    vi: '{file} ở nhánh {branch}: {reason}',
    en: '{file} on the branch {branch}: {reason}',
  },
  'hand/nothing-new': {
    vi: 'Không có gì mới: hồ sơ nhận được giống hồ sơ đang có.',
    en: 'There is nothing new: what was received equals what is here.',
  },
  'hand/incoming-title': { vi: 'Hồ sơ sắp nhận', en: 'Records to be received' },
  'hand/ask-write': {
    vi: 'Ghi {count} hồ sơ này vào thư mục?',
    en: 'Write {count} {count|record|records} into the folder?',
  },
  'hand/write': { vi: 'Ghi', en: 'Write' },
  'hand/write-detail': {
    vi: 'ô thẩm định và sửa đổi của ta được giữ, ghép theo ô',
    en: 'your appraisal and changes stay, joined by cell',
  },
  'hand/ask-write-clashes': {
    vi: 'Ghi {count} hồ sơ này vào thư mục? Còn {cells} ô hai bên sửa khác nhau.',
    en: 'Write {count} {count|record|records} into the folder? {cells} {cells|cell differs|cells differ} on both sides.',
  },
  'hand/write-clashes-detail': {
    vi: 'ô hai bên sửa khác nhau giữ cả hai giá trị; hồ sơ mở ra để chọn từng ô',
    en: 'cells that differ keep both values; the record opens for you to choose',
  },
  'hand/clashes-title': {
    vi: 'Hai bên sửa khác nhau {count} ô: chọn sau khi ghi',
    en: '{count} {count|cell was|cells were} changed on both sides: choose after writing',
  },
  'hand/clash-line': {
    vi: '{branch} – {cell}: đang có {ours}, nhận về {theirs}',
    en: '{branch} – {cell}: here {ours}, received {theirs}',
  },
  'hand/leave': { vi: 'Không ghi gì', en: 'Write nothing' },
  'hand/left': { vi: 'Chưa ghi gì.', en: 'Nothing was written.' },
  'hand/unsaved': {
    vi: '{file} đang sửa dở. Lưu hồ sơ ấy trước, rồi nhận lại. Chưa ghi gì.',
    en: '{file} has unsaved changes. Save it first, then receive again. Nothing was written.',
  },
  'hand/link': {
    vi: '{file} là liên kết nên không ghi vào đó. Chưa ghi gì.',
    en: '{file} is a link and is not written to. Nothing was written.',
  },
  'hand/received': {
    vi: 'Đã ghi {count} hồ sơ.',
    en: 'Wrote {count} {count|record|records}.',
  },
  'ui/submit': { vi: 'Nộp…', en: 'Submit…' },
});
