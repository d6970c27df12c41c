/** The coded values of a record, in the order in which people list them (format.md §1). */
export const branchTypes = [
  'chi-bo',
  'chi-bo-co-so',
  'dang-bo-bo-phan',
  'dang-bo-truc-thuoc',
  'dang-bo-co-so',
  'dang-bo-cap-tren',
] as const;
export const memberKinds = ['chinh-thuc', 'du-bi'] as const;
export const roles = ['bi-thu', 'pho-bi-thu', 'chi-uy-vien', 'dang-vien'] as const;
export const statuses = [
  'sinh-hoat',
  'mien',
  'tam-dinh-chi',
  'tam-thoi',
  'chuyen-di',
  'chuyen-den',
  'xoa-ten',
] as const;
export const ranks = ['htxs', 'htt', 'ht', 'kht'] as const;
export const ratings = ['tot', 'kha', 'trung-binh', 'kem'] as const;
export const checks = ['dat', 'khong-dat'] as const;
export const meetingKinds = ['thuong-ky', 'chuyen-de', 'chi-uy'] as const;
export const menteeKinds = ['quan-chung', 'cap-duoi'] as const;
export const progresses = ['tien-bo', 'chua-tien-bo'] as const;
export const outcomes = ['khen-thuong', 'lop-nhan-thuc', 'ket-nap'] as const;
export const disciplineForms = ['khien-trach', 'canh-cao', 'cach-chuc', 'khai-tru'] as const;
/** Usual forms of award. People write others too. */
export const awardForms = [
  'bieu-duong',
  'ghi-danh',
  'dien-hinh',
  'khen-thuong',
  'giay-khen',
  'bang-khen',
  'huan-chuong',
] as const;
export const steps = [
  'dang-ky',
  'cam-ket',
  'so-ket',
  'tu-cham',
  'binh-xet',
  'gui-ho-so',
  'tra-lai',
  'tham-dinh',
  'cong-nhan',
  'khen-thuong',
  'nhan-rong',
] as const;

export type BranchType = (typeof branchTypes)[number];
export type MemberKind = (typeof memberKinds)[number];
export type Role = (typeof roles)[number];
export type Status = (typeof statuses)[number];
export type Rank = (typeof ranks)[number];
export type Rating = (typeof ratings)[number];
export type Check = (typeof checks)[number];
export type MeetingKind = (typeof meetingKinds)[number];
export type MenteeKind = (typeof menteeKinds)[number];
export type MentoringProgress = (typeof progresses)[number];
export type MentoringOutcome = (typeof outcomes)[number];
export type DisciplineForm = (typeof disciplineForms)[number];
export type StepId = (typeof steps)[number];
