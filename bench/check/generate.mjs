// @ts-check
/** Records of about 11 KB each: thirty members with their ranks and criteria, twenty items with months, meetings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Vũ', 'Bùi'];
const middles = ['Văn', 'Thị', 'Quốc', 'Minh', 'Hữu', 'Ngọc'];
const givens = ['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Lĩnh', 'Phượng', 'Quyền', 'Sáng', 'Ước'];
const points = { 'I.1': 10, 'I.4': 10 };

/** @param {readonly string[]} list @param {number} index */
const pick = (list, index) => list[index % list.length] ?? '';

/** @param {number} number @param {number} row @param {boolean} hasFindings */
function member(number, row, hasFindings) {
  const id = `dv${String(row + 1).padStart(2, '0')}`;
  const name = `${pick(families, number * 3)} ${pick(middles, number * 5)} ${pick(givens, number * 7)}`;
  const rank = number % (hasFindings ? 6 : 8) === 0 ? 'htxs' : number % 7 === 0 ? 'ht' : 'htt';
  return `  - id: ${id}
    name: ${name}
    kind: chinh-thuc
    role: ${number === 0 ? 'bi-thu' : 'dang-vien'}
    joined: ${1990 + (number % 25)}-05-19
    official: ${1991 + (number % 25)}-05-19
    rank: ${rank}
    commitment: {tasks: 3, done: 3, rating: tot}
    criteria: {tu-tuong: dat, dao-duc: dat, chuc-trach: dat, ky-luat: dat, doan-ket: dat}
`;
}

/** @param {number} record @param {string} item @param {number} max */
function scored(record, item, max) {
  const own = max - (record % 4) * 0.25;
  const months = Array.from({ length: 12 }, (_, month) => own - ((month + record) % 3) * 0.25).join(', ');
  return `  ${item}: {self: ${own}, branch: ${own}, appraised: ${own - 0.25}, months: [${months}], note: Việc ${item} đã làm xong đúng kế hoạch}\n`;
}

/** @param {number} record @param {boolean} hasFindings */
function recordText(record, hasFindings) {
  const members = Array.from({ length: 30 }, (_, row) => member(row + record, row, hasFindings)).join('');
  const items = Object.entries(points)
    .map(([item, max]) => scored(record, item, max))
    .join('');
  const meetings = Array.from({ length: 12 }, (_, month) => {
    const date = `2023-${String(month + 1).padStart(2, '0')}`;
    const chuyenDe =
      month % 3 === 1
        ? `  - {date: ${date}-20, kind: chuyen-de, due: 30, present: 29, minutes: 110, score: 92, rating: tot}\n`
        : '';
    return `  - {date: ${date}-03, kind: chi-uy, due: 5, present: 5, minutes: 60}\n  - {date: ${date}-05, kind: thuong-ky, due: 30, present: ${hasFindings && month === 6 ? 22 : 29}, minutes: 95, score: 94, rating: tot}\n${chuyenDe}`;
  }).join('');
  return `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb-${record}, name: Chi bộ số ${record}, type: chi-bo}
period: 2023
workflow:
  dang-ky: {date: 2023-01-10, document: 05-NQ/CB}
  cam-ket: 2023-01-15
members:
${members}criteria:
${items}meetings:
${meetings}`;
}

/**
 * Writes `count` records into a folder. Those that have findings have what real ones have: a note on the base
 * of a quota, and a meeting that too few attended.
 * @param {string} folder
 * @param {number} count
 */
export function generate(folder, count, hasFindings = false) {
  for (let record = 0; record < count; record += 1) {
    const below = join(folder, `xa-${Math.floor(record / 50)}`);
    if (record % 50 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `cb-${record}.chibo.yaml`), recordText(record, hasFindings));
  }
}
