import { builtinText } from '../../../../src/core/profile/supply.js';

/** The files of a workspace by path. */
export type Files = Readonly<Record<string, string>>;

export const communeProfile = 'bo/tan-an.chibo-profile.yaml';
const cells = 15;

/** A commune of fifteen branches under a đảng bộ, all appraised and recognised, that share a profile of their own. */
export function commune(): Files {
  const records = Array.from({ length: cells }, (_, index) => [cellPath(index + 1), cell(index + 1)]);
  const profile = (builtinText('chi-bo-4-tot') ?? '')
    .replace('id: chi-bo-4-tot\n', 'id: tan-an\n')
    .replace('title: Chi bộ bốn tốt\n', 'title: Chi bộ bốn tốt xã Tân An\n');
  return { ...Object.fromEntries(records), 'db-xa.chibo.yaml': superior, [communeProfile]: profile };
}

/** Where the record of a branch stands, by its number from 1. */
export function cellPath(number: number): string {
  return `cb-${twoDigits(number)}.chibo.yaml`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

const family = ['Hoàng', 'Ngô', 'Phan', 'Hồ', 'Trần', 'Đỗ', 'Vũ', 'Lê', 'Bùi', 'Đặng'];
const given = ['Dũng', 'Hải', 'Cường', 'Nam', 'Tài', 'Bình', 'Sơn', 'Lâm', 'Việt', 'Phong'];
/** One for each branch, so that no name is twice in the commune. */
const middle = ['Văn', 'Đức', 'Minh', 'Quốc', 'Xuân', 'Thị', 'Hữu', 'Ngọc', 'Quang', 'Thanh'].concat([
  'Anh',
  'Đình',
  'Công',
  'Trọng',
  'Viết',
]);
const ranks = ['htxs', 'htt', 'htt', 'htt', 'htt', 'htt', 'htt', 'ht'];

/** Eight members, seven of them at htt or better. */
function members(number: number): string {
  return ranks
    .map((rank, index) => {
      const id = `cb${twoDigits(number)}-dv${twoDigits(index + 1)}`;
      const name = `${family[(number + index) % 10]} ${middle[number - 1]} ${given[(number * 3 + index) % 10]}`;
      const year = 1990 + index * 3;
      const joined = `joined: ${year}-05-19, official: ${year + 1}-05-19`;
      return `  - {id: ${id}, name: ${name}, kind: chinh-thuc, ${joined}, rank: ${rank}, commitment: {tasks: 3, done: 3, rating: tot}}\n`;
    })
    .join('');
}

function meetings(): string {
  const months = Array.from({ length: 12 }, (_, index) => twoDigits(index + 1));
  const row = (day: string, kind: string, due: number): string =>
    `  - {date: 2025-${day}, kind: ${kind}, due: ${due}, present: ${due}, minutes: 100, rating: tot}\n`;
  return months
    .map((month) => {
      const thematic = ['02', '05', '08', '11'].includes(month) ? row(`${month}-20`, 'chuyen-de', 8) : '';
      return row(`${month}-03`, 'chi-uy', 3) + row(`${month}-05`, 'thuong-ky', 8) + thematic;
    })
    .join('');
}

function cell(number: number): string {
  const id = `cb-${twoDigits(number)}`;
  const first = `cb${twoDigits(number)}-dv01`;
  // 91.75, 92.75 or 93.75 points, so that a threshold parts them.
  const appraised = 7.5 + ((number * 2) % 6) * 0.5;
  return `chibo: 1
profile: ${communeProfile}
branch: {id: ${id}, name: Chi bộ thôn ${number}, type: chi-bo, parent: db-xa}
period: 2025
workflow:
  dang-ky: {date: 2025-01-10, document: 02-NQ/CB}
  cam-ket: 2025-01-15
  tu-cham: 2025-12-05
  binh-xet: {date: 2025-12-10, eligible: 8, present: 8, agree: 8, disagree: 0}
  tham-dinh: 2025-12-20
  cong-nhan: {date: 2025-12-28, document: 112-QĐ/ĐU, result: dat}
members:
${members(number)}criteria:
  I.1: {self: 9.75, branch: 9.25, appraised: ${appraised}}
  I.3: {self: dat, branch: dat, appraised: dat}
  I.4: {self: 9, branch: 9, appraised: 5}
  II.6: {self: dat, branch: dat, appraised: dat}
  III.1: {self: dat, branch: dat, appraised: dat}
  III.2: {self: dat, branch: dat, appraised: dat}
  III.4: {self: dat, branch: dat, appraised: dat}
  IV.3: {self: dat, branch: dat, appraised: dat}
  IV.4: {self: dat, branch: dat, appraised: dat}
meetings:
${meetings()}mentoring:
  - {mentor: ${first}, mentee: qc-${id}, kind: quan-chung, from: 2025-01-15, to: 2025-12-31, progress: tien-bo, outcome: ket-nap, admitted: 2025-09-02}
awards:
  - {form: bieu-duong, subject: Văn hóa công sở, collective: 1, individual: 4}
discipline: []
initiatives:
  - {title: Thắp sáng đường quê, registered: 2025-02-01, recognised: 2025-11-20}
targets:
  - {title: Thu ngân sách, assigned: 12, achieved: 12, main: true}
  - {title: Kết nạp đảng viên mới, assigned: 1, achieved: 1}
`;
}

const superior = `chibo: 1
profile: dang-bo-co-so-4-tot
branch: {id: db-xa, name: Đảng bộ xã Tân An, type: dang-bo-co-so, path: [Đảng bộ tỉnh Tuyên Quang]}
period: 2025
workflow:
  dang-ky: 2025-01-20
  tu-cham: 2025-12-22
criteria:
  I.1: {self: 9.5, branch: 9.5}
  I.3: {self: dat, branch: dat}
  II.4: {self: dat, branch: dat}
  III.1: {self: dat, branch: dat}
  III.2: {self: dat, branch: dat}
  III.4: {self: dat, branch: dat}
  IV.3: {self: dat, branch: dat}
figures:
  mentoring.mentors: 7252
  exemplaryUnits: ">97%"
targets:
  - {title: Thu ngân sách, assigned: 100, achieved: 100, main: true}
`;
