import { testRule } from '../../rules/test-rule.js';

testRule('yaml/syntax', [
  { name: 'takes a record', record: '', findings: [] },
  { name: 'takes a byte order mark and CRLF', text: '\uFEFFchibo: 1\r\nprofile: x\r\n', findings: [] },
  {
    name: 'finds an empty file',
    text: '',
    findings: [
      {
        line: 1,
        text: '',
        message: 'Tệp trống. Bắt đầu bằng bốn dòng chibo, profile, branch và period.',
        english: 'The file is empty. Start with the four lines chibo, profile, branch and period.',
      },
    ],
  },
  {
    name: 'finds a carriage return without a line feed, which hides a line from one program and not from another',
    text: 'chibo: 1\nperiod: 2023 # năm\rperiod: 2024\n',
    findings: [
      {
        line: 2,
        text: '\r',
        message:
          'Ở đây có ký tự về đầu dòng (CR) không kèm xuống dòng (LF): mỗi chương trình chia dòng một khác. Lưu lại tệp với kiểu xuống dòng LF hoặc CRLF.',
        english:
          'Here is a carriage return (CR) without a line feed (LF): programs differ on where lines end. Save the file with line ends LF or CRLF.',
      },
    ],
  },
  { name: 'finds a file of comments only', text: '# hồ sơ\n', findings: [{ line: 1, text: '#' }] },
  {
    name: 'finds a quote that is not closed, at the last character',
    text: 'chibo: 1\nprofile: "chi-bo',
    findings: [
      {
        line: 2,
        text: 'o',
        message: 'Thiếu dấu đóng: dấu nháy, ngoặc ] hoặc }, hoặc dấu phẩy.',
        english: 'Something is not closed: a quote, a ] or }, or a comma is missing.',
      },
    ],
  },
  {
    name: 'finds a merge conflict at its first line',
    text: 'chibo: 1\n<<<<<<< HEAD\nperiod: 2023\n=======\nperiod: 2024\n>>>>>>> b\n',
    findings: [
      {
        line: 2,
        text: '<<<<<<< HEAD',
        message:
          'Tệp còn xung đột khi trộn (<<<<<<<). Chọn một bên rồi xóa các dòng <<<<<<<, =======, >>>>>>>.',
      },
    ],
  },
  {
    name: 'finds what is no text',
    text: 'chibo: 1\u0000',
    findings: [
      {
        line: 1,
        text: '\u0000',
        message:
          'Tệp có ký tự điều khiển hoặc ký tự hỏng; đây không phải văn bản UTF-8. Lưu lại tệp bằng UTF-8.',
      },
    ],
  },
  {
    name: 'finds directives and tags',
    text: '%YAML 1.1\n---\nchibo: !!int 1\n',
    findings: [
      { line: 1, text: '%YAML 1.1', message: 'Hồ sơ không dùng chỉ thị %YAML hoặc %TAG. Xóa dòng này.' },
      {
        line: 3,
        text: '1',
        message: 'Hồ sơ không dùng thẻ kiểu (!…). Xóa thẻ; nếu là văn bản thì đặt trong dấu nháy.',
      },
    ],
  },
  {
    name: 'finds an alias of nothing',
    text: 'chibo: 1\nprofile: *mau\n',
    findings: [{ line: 2, text: '*mau', message: 'Bí danh *tên không có nơi khai báo &tên ở phía trên.' }],
  },
  {
    name: 'finds a second document where it begins',
    text: 'chibo: 1\n---\nchibo: 1\n',
    findings: [
      {
        line: 2,
        text: '-',
        message:
          'Một tệp chỉ chứa một hồ sơ. Xóa dòng "---" hoặc "..." và phần sau nó, hoặc tách thành tệp khác.',
      },
    ],
  },
]);
