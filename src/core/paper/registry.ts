/** The kinds of documents that go upward; the codes are stable and stand on the command line. */
export const documentKinds = [
  'danh-gia',
  'phieu-tu-danh-gia-thang',
  'bang-cham-diem-nam',
  'bang-cham-diem-sinh-hoat',
  'ban-dang-ky',
  'ban-cam-ket',
  'bien-ban-binh-xet',
  'bao-cao-ket-qua',
  'to-trinh',
  'so-theo-doi-diu-dat',
  'bieu-tong-hop',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** The files that a document can be written as. */
export const documentFormats = ['html', 'docx', 'xlsx', 'pdf', 'md'] as const;

export type DocumentFormat = (typeof documentFormats)[number];
