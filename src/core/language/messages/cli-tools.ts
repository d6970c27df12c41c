import { messages } from '../wording.js';

export const cliToolsMessages = messages({
  'cli/completion-example': {
    vi: 'gợi ý lệnh trong bash',
    en: 'completion in bash',
  },
  'cli/explain-about': {
    vi: 'Giải thích một mã kiểm tra: tìm gì, vì sao, sửa thế nào.',
    en: 'Explain a code of a finding: what it looks for, why, how to fix it.',
  },
  'cli/explain-code': {
    vi: 'mã kiểm tra, ví dụ score/range; không nêu thì in tên mọi mã',
    en: 'a code, such as score/range; all codes where none is named',
  },
  'cli/explain-example': {
    vi: 'mã score/range nghĩa là gì',
    en: 'what score/range means',
  },
  'cli/explain-example-all': {
    vi: 'mọi mã, mỗi mã một dòng',
    en: 'all codes, one a line',
  },
  'cli/explain-unknown': {
    vi: 'Không có mã kiểm tra "{code}".',
    en: 'There is no code "{code}".',
  },
  'cli/explain-list': {
    vi: '{reason}\nXem mọi mã: chibo explain',
    en: '{reason}\nAll codes: chibo explain',
  },
  'cli/init-about': {
    vi: 'Lập tệp cấu hình chibo.config.yaml có lời giải thích; thêm --ci để máy chủ git tự kiểm tra.',
    en: 'Write a commented chibo.config.yaml; with --ci also what has a git server check.',
  },
  'cli/init-folder': {
    vi: 'thư mục hồ sơ; không nêu thì là thư mục đang đứng',
    en: 'the folder of records; this folder where none is named',
  },
  'cli/init-ci': {
    vi: 'lập thêm tệp cho hệ thống tự kiểm tra mỗi lần thay đổi',
    en: 'also write the file of a system that checks each change',
  },
  'cli/init-example': {
    vi: 'tệp cấu hình ở thư mục này',
    en: 'a configuration in this folder',
  },
  'cli/init-example-ci': {
    vi: 'thêm tệp để GitHub kiểm tra từng pull request',
    en: 'with a workflow that checks each pull request',
  },
  'cli/init-made': {
    vi: 'Đã lập {file}.',
    en: '{file} written.',
  },
  'cli/init-kept': {
    vi: '{file} đã có, giữ nguyên.',
    en: '{file} is there already and stays as it is.',
  },
  'cli/init-nothing': {
    vi: 'Mọi tệp đã có sẵn; không lập tệp nào.',
    en: 'All files are there already; nothing was written.',
  },
  'cli/init-next': {
    vi: 'Xem cấu hình đang dùng: chibo doctor. Hồ sơ đầu tiên: chibo new TÊN.chibo.yaml',
    en: 'The settings in force: chibo doctor. The first record: chibo new NAME.chibo.yaml',
  },
  'cli/doctor-about': {
    vi: 'Xem chương trình chạy trên gì, cấu hình nào đang dùng, và có gì hỏng không.',
    en: 'Show what the program runs on, which settings hold, and whether anything is broken.',
  },
  'cli/doctor-folder': {
    vi: 'Thư mục',
    en: 'Folder',
  },
  'cli/doctor-example': {
    vi: 'máy này và thư mục này',
    en: 'this machine and this folder',
  },
  'cli/doctor-example-config': {
    vi: 'cấu hình có hiệu lực ở một thư mục, để gửi cho người giúp',
    en: 'the settings of a folder, to send to somebody who helps',
  },
  'cli/doctor-no-folder': {
    vi: '{folder}: không có thư mục này.',
    en: '{folder}: there is no such folder.',
  },
  'cli/doctor-version': {
    vi: 'Chibo',
    en: 'Chibo',
  },
  'cli/doctor-node': {
    vi: 'Node.js',
    en: 'Node.js',
  },
  'cli/doctor-system': {
    vi: 'Hệ điều hành',
    en: 'System',
  },
  'cli/doctor-language': {
    vi: 'Ngôn ngữ',
    en: 'Language',
  },
  'cli/doctor-repository': {
    vi: 'Kho git',
    en: 'Git repository',
  },
  'cli/doctor-config': {
    vi: 'Cấu hình',
    en: 'Configuration',
  },
  'cli/doctor-levels': {
    vi: 'Mức của từng mã',
    en: 'Levels of codes',
  },
  'cli/doctor-ignore': {
    vi: 'Bỏ qua',
    en: 'Ignored',
  },
  'cli/doctor-profile-path': {
    vi: 'Nơi để bộ tiêu chí',
    en: 'Folder of profiles',
  },
  'cli/doctor-profiles': {
    vi: 'Bộ tiêu chí có sẵn',
    en: 'Built-in profiles',
  },
  'cli/doctor-own-profiles': {
    vi: 'Bộ tiêu chí của nơi mình',
    en: 'Own profiles',
  },
  'cli/doctor-records': {
    vi: 'Hồ sơ',
    en: 'Records',
  },
  'cli/doctor-fonts': {
    vi: 'Phông chữ cho PDF',
    en: 'Fonts of PDF files',
  },
  'cli/doctor-cache-key': {
    vi: 'Khóa của --cache',
    en: 'Key of --cache',
  },
  'cli/doctor-fine': {
    vi: 'có đủ',
    en: 'there',
  },
  'cli/doctor-missing': {
    vi: 'không dùng được',
    en: 'not usable',
  },
  'cli/doctor-no-fonts': {
    vi: 'Thiếu phông chữ đi kèm nên không ghi được PDF; cài lại Chibo.',
    en: 'The fonts that come with it are missing, so that no PDF can be written; install Chibo again.',
  },
  'cli/doctor-old-node': {
    vi: 'Cần Node.js {wanted} trở lên.',
    en: 'Node.js {wanted} or newer is needed.',
  },
  'cli/doctor-no-repository': {
    vi: 'không nằm trong kho git',
    en: 'in no git repository',
  },
  'cli/doctor-no-config': {
    vi: 'không có chibo.config.yaml; lập bằng chibo init',
    en: 'no chibo.config.yaml; chibo init writes one',
  },
  'cli/doctor-broken-profiles': {
    vi: 'Bộ tiêu chí còn lỗi: {files}. Xem lỗi: chibo check TỆP',
    en: 'Profiles with errors: {files}. See them: chibo check FILE',
  },
  'cli/doctor-unreadable': {
    vi: 'Không đọc được thư mục: {folders}',
    en: 'Folders that cannot be read: {folders}',
  },
  'cli/doctor-own-key': {
    vi: 'tệp riêng của người dùng',
    en: "a file of the user's own",
  },
  'cli/doctor-given-key': {
    vi: 'biến CHIBO_CACHE_KEY',
    en: 'the variable CHIBO_CACHE_KEY',
  },
  'cli/doctor-sound': {
    vi: 'Không có gì hỏng.',
    en: 'Nothing is broken.',
  },
  'cli/doctor-unsound': {
    vi: 'Có chỗ cần sửa, đánh dấu ✗ ở trên.',
    en: 'Something needs fixing, marked ✗ above.',
  },
  'cli/init-config': {
    vi: '# Cấu hình của Chibo cho các hồ sơ trong thư mục này và bên dưới. Bỏ dấu # đầu dòng để dùng.\nchiboConfig: 1\n\n# Mức của từng mã, hoặc cả nhóm: error, warning, info, off. Một mã nghĩa là gì: chibo explain MÃ\n# rules:\n#   score/copy-forward: off\n#   meetings/*: info\n\n# Đường dẫn bỏ qua, viết như trong .gitignore.\n# ignore:\n#   - luu-tru/\n\n# Thư mục để bộ tiêu chí của nơi mình: tệp MÃ.chibo-profile.yaml\n# profilePath: bo-tieu-chi\n',
    en: '# Settings of Chibo for the records in this folder and below. Take the # off a line to use it.\nchiboConfig: 1\n\n# How grave a code is, or a whole family: error, warning, info, off. What a code means: chibo explain CODE\n# rules:\n#   score/copy-forward: off\n#   meetings/*: info\n\n# Paths to leave out, written as in .gitignore.\n# ignore:\n#   - archive/\n\n# The folder of your own profiles: files ID.chibo-profile.yaml\n# profilePath: profiles\n',
  },
  'cli/init-github': {
    vi: 'name: chibo\non: pull_request\npermissions:\n  contents: read\n  pull-requests: write      # để giữ một bình luận\njobs:\n  chibo:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@08eba0b27e820071cde6df949e0beb9ba4906955 # v4.3.0\n        with: {fetch-depth: 0}\n      - uses: nhom/chibo@v0.2.0      # kho của Chibo mà nơi mình dùng\n        with:\n          fail-on: error\n',
    en: 'name: chibo\non: pull_request\npermissions:\n  contents: read\n  pull-requests: write      # to keep one comment\njobs:\n  chibo:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@08eba0b27e820071cde6df949e0beb9ba4906955 # v4.3.0\n        with: {fetch-depth: 0}\n      - uses: nhom/chibo@v0.2.0      # the repository of Chibo that you use\n        with:\n          fail-on: error\n',
  },
  'cli/init-gitlab': {
    vi: 'include:\n  - project: nhom/chibo        # kho của Chibo mà nơi mình dùng\n    ref: v0.2.0\n    file: /ci/chibo.gitlab-ci.yml\nvariables:\n  CHIBO_SOURCE: https://gitlab.example.vn/nhom/chibo.git\n  CHIBO_REF: v0.2.0\n',
    en: 'include:\n  - project: nhom/chibo        # the repository of Chibo that you use\n    ref: v0.2.0\n    file: /ci/chibo.gitlab-ci.yml\nvariables:\n  CHIBO_SOURCE: https://gitlab.example.vn/nhom/chibo.git\n  CHIBO_REF: v0.2.0\n',
  },
  'cli/init-pre-commit': {
    vi: 'repos:\n  - repo: https://github.com/nhom/chibo        # kho của Chibo mà nơi mình dùng\n    rev: v0.2.0\n    hooks:\n      - id: chibo-check\n',
    en: 'repos:\n  - repo: https://github.com/nhom/chibo        # the repository of Chibo that you use\n    rev: v0.2.0\n    hooks:\n      - id: chibo-check\n',
  },
  'cli/doctor-which': {
    vi: 'thư mục cần xem; không nêu thì là thư mục đang đứng',
    en: 'the folder to look at; this folder where none is named',
  },
  'cli/completion-example-powershell': {
    vi: 'gợi ý lệnh trong PowerShell',
    en: 'completion in PowerShell',
  },
  'cli/completion-about': {
    vi: 'In kịch bản gợi ý lệnh cho trình dòng lệnh.',
    en: 'Prints the completion script of a shell.',
  },
  'cli/completion-shell': {
    vi: 'trình dòng lệnh',
    en: 'the shell',
  },
  'cli/merge-about': {
    vi: 'Ghép ba bản của một hồ sơ theo từng ô.',
    en: 'Merge three versions of a record by cell.',
  },
  'cli/merge-base': {
    vi: 'bản gốc chung; tệp trống hoặc /dev/null nếu không có',
    en: 'the common base; an empty file or /dev/null where there is none',
  },
  'cli/merge-ours': {
    vi: 'bản của ta; giữ nguyên cách trình bày của bản này',
    en: 'our version, whose layout stays',
  },
  'cli/merge-theirs': {
    vi: 'bản của họ',
    en: 'their version',
  },
  'cli/merge-output': {
    vi: 'ghi vào tệp này thay vì in ra, kể cả khi còn chỗ vướng',
    en: 'write to this file instead of printing, also with conflicts',
  },
  'cli/merge-example': {
    vi: 'ghép và ghi ra; mã kết thúc 1 nếu còn chỗ hai bên sửa khác nhau',
    en: 'merge and write; exit code 1 where the sides clash',
  },
  'cli/submit-about': {
    vi: 'Đóng gói hồ sơ để nộp lên cấp trên.',
    en: 'Pack records for the level above.',
  },
  'cli/submit-files': {
    vi: 'các hồ sơ cần nộp',
    en: 'the records to submit',
  },
  'cli/submit-output': {
    vi: 'tệp gói .zip',
    en: 'the package, a .zip file',
  },
  'cli/submit-draft': {
    vi: 'vẫn đóng gói khi còn việc chưa xong; gói ghi rõ là bản nháp',
    en: 'pack although something is missing; the package says that it is a draft',
  },
  'cli/submit-example': {
    vi: 'gói gồm hồ sơ, giấy tờ, kết quả kiểm tra và danh mục có mã SHA-256',
    en: 'the record, its papers, findings, and a manifest with SHA-256',
  },
  'cli/receive-about': {
    vi: 'Nhận gói hồ sơ của cấp dưới: kiểm tra, xem khác gì, rồi ghi.',
    en: 'Receive packages from below: check, show what differs, then write.',
  },
  'cli/receive-files': {
    vi: 'các gói .zip',
    en: 'the packages, .zip files',
  },
  'cli/receive-into': {
    vi: 'ghi vào thư mục này; không có thì chỉ xem, so với thư mục đang đứng',
    en: 'write into this folder; without it the difference to the working folder is shown',
  },
  'cli/receive-dry-run': {
    vi: 'chỉ xem, không ghi',
    en: 'only show, write nothing',
  },
  'cli/receive-example-look': {
    vi: 'xem trong gói có gì khác; mã kết thúc 1 nếu có khác',
    en: 'show what differs; exit code 1 where something does',
  },
  'cli/receive-example': {
    vi: 'nhận tất cả hoặc không nhận gì',
    en: 'receive all of them or none',
  },
  'cli/git-about': {
    vi: 'Bật ghép theo ô và so sánh theo từng giá trị trong kho git.',
    en: 'Set up merging by cell and comparing by value in a git repository.',
  },
  'cli/git-action': {
    vi: 'việc cần làm; driver và textconv do git tự gọi',
    en: 'what to do; driver and textconv are called by git',
  },
  'cli/git-files': {
    vi: 'các tệp mà git đưa cho driver và textconv',
    en: 'the files that git hands to driver and textconv',
  },
  'cli/git-undo': {
    vi: 'bỏ những gì enable đã đặt',
    en: 'take back what enable has set',
  },
  'cli/git-example': {
    vi: 'bật cho kho git đang đứng',
    en: 'set up in the repository here',
  },
  'cli/git-example-undo': {
    vi: 'bỏ đi',
    en: 'take it back',
  },
});
