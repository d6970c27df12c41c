import type { Page } from 'playwright-core';
import { chooseFile, pick } from './quick-input.js';

/** The command as the palette shows it. */
export const exportTitle = 'Chibo: Xuất tài liệu… (Export a document…)';
export const proposal = 'Tờ trình đề nghị công nhận, kèm danh sách';
/** The paper that there is one of for each month. */
const monthlyForm = 'Phiếu tự đánh giá tháng';
export const formats = {
  html: 'Trang HTML, in được trên giấy A4',
  docx: 'Văn bản Word (DOCX)',
  xlsx: 'Bảng tính Excel (XLSX) với công thức',
  pdf: 'PDF',
  md: 'Markdown',
} as const;
export type Format = keyof typeof formats;

/** Answers what the export asks, up to the name of the file; gives the name that was suggested. */
export async function answer(
  page: Page,
  format: Format,
  names = 'Giữ họ tên',
  file?: string,
  paper: string = proposal,
): Promise<string> {
  await pick(page, 'Xuất văn bản nào?', paper);
  if (paper === monthlyForm) await pick(page, 'Phiếu của tháng nào?', 'Tháng 12');
  await pick(page, 'Định dạng nào?', formats[format]);
  await pick(page, 'Người nhận có cần biết họ tên không?', names);
  return chooseFile(page, 'Lưu văn bản', new RegExp(`\\.${format}$`), file);
}
