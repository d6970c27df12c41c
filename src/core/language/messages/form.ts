import { messages } from '../wording.js';

export const formMessages = messages({
  'form/about': {
    vi: 'Biểu điền của {name}, kỳ từ {from} đến {to}',
    en: 'Form of {name}, from {from} to {to}',
  },
  'form/line-1': {
    vi: 'Điền vào các ô nền trắng của từng trang tính; ô nền xám chỉ để xem, không sửa được.',
    en: 'Fill in the white cells of each sheet; grey cells are for reading and locked.',
  },
  'form/line-2': {
    vi: 'Ô có danh sách: bấm mũi tên ở góc ô rồi chọn. Ngày viết ngày/tháng/năm, ví dụ 19/05/2025.',
    en: 'Where a cell has a list, press the arrow in its corner and choose. Write days as day/month/year, such as 19/05/2025.',
  },
  'form/line-3': {
    vi: 'Thêm người, thêm kỳ sinh hoạt…: điền vào các dòng trống ở cuối bảng; cột Mã có thể để trống.',
    en: 'To add people, meetings and so on, use the empty rows at the end of a table; the id may stay empty.',
  },
  'form/line-4': {
    vi: 'Xóa nội dung một ô thì hồ sơ cũng xóa. Xóa cả dòng thì hồ sơ vẫn giữ.',
    en: 'A cell that you empty is emptied in the record too. A row that you delete stays in the record.',
  },
  'form/line-5': {
    vi: 'Không ghi số định danh, số thẻ đảng viên, số điện thoại, địa chỉ.',
    en: 'Do not write identity, card or telephone numbers, or addresses.',
  },
  'form/line-6': {
    vi: 'Không đổi tên, không thêm, không xóa trang tính và cột. Lưu đúng dạng .xlsx.',
    en: 'Do not rename, add or delete sheets and columns. Save the file as .xlsx.',
  },
  'form/line-7': {
    vi: 'Điền xong thì gửi lại tệp này cho người giữ hồ sơ.',
    en: 'Send this file back to whoever keeps the record.',
  },
  'form/instructions': {
    vi: 'Hướng dẫn',
    en: 'Instructions',
  },
  'form/date-title': {
    vi: 'Ngày chưa đúng',
    en: 'Not a day',
  },
  'form/date-text': {
    vi: 'Viết ngày/tháng/năm, ví dụ 19/05/2025.',
    en: 'Write day/month/year, such as 19/05/2025.',
  },
  'form/number-title': {
    vi: 'Số chưa đúng',
    en: 'Not the right number',
  },
  'form/number-text': {
    vi: 'Ô này nhận số từ {min} đến {max}.',
    en: 'This cell takes a number from {min} to {max}.',
  },
  'form/whole-text': {
    vi: 'Ô này nhận số nguyên, không âm.',
    en: 'This cell takes a whole number that is not negative.',
  },
  'form/amount-text': {
    vi: 'Ô này nhận một số.',
    en: 'This cell takes a number.',
  },
  'form/list-title': {
    vi: 'Không có trong danh sách',
    en: 'Not in the list',
  },
  'form/list-text': {
    vi: 'Chọn một giá trị trong danh sách của ô.',
    en: 'Choose one of the values of the list.',
  },
  'form/free-text': {
    vi: 'Giá trị này không có trong danh sách gợi ý. Vẫn ghi?',
    en: 'This value is not among those suggested. Write it all the same?',
  },
  'form/locked-cell': {
    vi: 'Ô này chỉ để xem.',
    en: 'This cell is for reading.',
  },
  'form/both-changed': {
    vi: 'Hồ sơ cũng đã sửa chỗ này sau khi lập biểu, nay là “{now}”; hồ sơ được giữ nguyên.',
    en: 'The record was changed here too after the form was made and now says "{now}", which was kept.',
  },
  'form/other-branch': {
    vi: 'Đây là biểu của chi bộ “{form}”, không phải của hồ sơ này (“{record}”).',
    en: 'This is the form of the unit "{form}" and not of this record ("{record}").',
  },
  'form/other-period': {
    vi: 'Đây là biểu của kỳ {form}, không phải của kỳ trong hồ sơ ({record}).',
    en: 'This is the form of the period {form} and not of this record ({record}).',
  },
  'form/save': {
    vi: 'Lưu biểu Excel',
    en: 'Save the Excel form',
  },
});
