// Seeded records for the roll-up's measurements: the same bytes on every machine.

/** A generator of numbers in [0, 1): mulberry32. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
];
const middles = ['Văn', 'Thị', 'Minh', 'Quốc', 'Xuân', 'Hữu', 'Đức', 'Thanh', 'Công', 'Ngọc', 'Trung'];
const given = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hải',
  'Khánh',
  'Lâm',
  'Nam',
  'Phong',
  'Quang',
  'Sơn',
  'Tài',
  'Việt',
];
const pick = (random, list) => list[Math.floor(random() * list.length)];

/** The record of a cell with so many members; every number follows from `seed`. `mark` makes their names the cell's own. */
export function cellRecord({ id, name, parent, year, size, seed, mark = '' }) {
  const random = seeded(seed);
  const two = (n) => String(n).padStart(2, '0');
  const rows = Array.from({ length: size }, (_, n) => {
    const joined = 1990 + Math.floor(random() * 25);
    const day = `${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
    const rank = random() < 0.15 ? 'htxs' : random() < 0.97 ? 'htt' : 'ht';
    const last = random() < 0.92 ? 'dat' : 'khong-dat';
    const person = `${pick(random, families)} ${pick(random, middles)} ${pick(random, given)}${mark}`;
    return `  - {id: ${id}-${two(n + 1)}, name: ${person}, kind: chinh-thuc, role: ${n === 0 ? 'bi-thu' : 'dang-vien'}, joined: ${joined}-${day}, official: ${joined + 1}-${day}, rank: ${rank}, commitment: {tasks: 3, done: 3, rating: tot}, criteria: {tu-tuong: dat, dao-duc: dat, chuc-trach: dat, ky-luat: dat, doan-ket: ${last}}}`;
  });
  const meetings = Array.from({ length: 12 }, (_, n) => {
    const present = Math.max(1, size - Math.floor(random() * 2));
    return `  - {date: ${year}-${two(n + 1)}-05, kind: thuong-ky, due: ${size}, present: ${present}, minutes: 100, rating: tot}`;
  });
  const pairs = Array.from({ length: Math.floor(size / 2) }, (_, n) => {
    const outcome = random() < 0.12 ? `, outcome: ket-nap, admitted: ${year}-09-02` : '';
    return `  - {mentor: ${id}-${two(n + 1)}, mentee: ${id}-${year}-${two(n + 1)}, kind: ${random() < 0.7 ? 'quan-chung' : 'cap-duoi'}, from: ${year}-01-16, to: ${year}-12-31, progress: ${random() < 0.94 ? 'tien-bo' : 'chua-tien-bo'}${outcome}}`;
  });
  const check = (n) => (n === 5 && random() < 0.1 ? 'khong-dat' : 'dat');
  const criteria = [1, 2, 3, 4, 5].map((n) => {
    const value = check(n);
    return `  T.${n}: {self: ${value}, branch: ${value}, appraised: ${value}}`;
  });
  const recognised = criteria.every((row) => !row.includes('khong-dat'));
  return `chibo: 1
profile: chi-bo-5-tot
branch: {id: ${id}, name: ${name}, type: chi-bo, parent: ${parent}}
period: ${year}
workflow:
  dang-ky: ${year}-01-11
  cam-ket: ${year}-01-16
  tu-cham: ${year}-12-05
  tham-dinh: ${year}-12-18
${recognised ? `  cong-nhan: {date: ${year}-12-28, result: dat}\n` : ''}members:
${rows.join('\n')}
criteria:
${criteria.join('\n')}
meetings:
${meetings.join('\n')}
mentoring:
${pairs.join('\n')}
`;
}

/** A đảng bộ's record, which only sums what is below. */
export function boardRecord({ id, name, parent, year, type = 'dang-bo-co-so' }) {
  const above = parent === undefined ? '' : `, parent: ${parent}`;
  return `chibo: 1
profile: tong-hop-5-tot
branch: {id: ${id}, name: ${name}, type: ${type}${above}}
period: ${year}
`;
}

/**
 * A region of the size of seed 001: 2,416 cells and 28,601 members a year, 120 đảng bộ cơ sở and 9 superiors
 * below one Quân khu, in three years.
 */
export function* regionFiles(seed, { cells = 2416, members = 28_601, years = [2019, 2020, 2021] } = {}) {
  const boards = Math.max(1, Math.round(cells / 20));
  const provinces = Math.max(1, Math.round(boards / 13));
  for (const year of years) {
    yield {
      path: `${year}/qk.chibo.yaml`,
      text: boardRecord({ id: 'qk', name: 'Đảng bộ Quân khu', year, type: 'dang-bo-cap-tren' }),
    };
    for (let n = 0; n < provinces; n += 1) {
      const text = boardRecord({
        id: `tinh-${n}`,
        name: `Đảng bộ Quân sự tỉnh ${n}`,
        parent: 'qk',
        year,
        type: 'dang-bo-cap-tren',
      });
      yield { path: `${year}/tinh-${n}.chibo.yaml`, text };
    }
    for (let n = 0; n < boards; n += 1) {
      const text = boardRecord({
        id: `db-${n}`,
        name: `Đảng bộ cơ sở ${n}`,
        parent: `tinh-${n % provinces}`,
        year,
      });
      yield { path: `${year}/tinh-${n % provinces}/db-${n}.chibo.yaml`, text };
    }
    for (let n = 0; n < cells; n += 1) {
      const size = Math.floor(((n + 1) * members) / cells) - Math.floor((n * members) / cells);
      const board = n % boards;
      const text = cellRecord({
        id: `cb-${n}`,
        name: `Chi bộ ${n}`,
        parent: `db-${board}`,
        year,
        size,
        seed: seed * 1e6 + year * 10_000 + n,
      });
      yield { path: `${year}/tinh-${board % provinces}/db-${board}/cb-${n}.chibo.yaml`, text };
    }
  }
}

/** File `index` of a country with so many cells in one year: cells first, then đảng bộ, provinces, and the top. */
export function countryRecord(index, cells, boards) {
  const year = 2023;
  if (index < cells) {
    const board = index % boards;
    return cellRecord({
      id: `cb-${index}`,
      name: `Chi bộ ${index}`,
      parent: `db-${board}`,
      year,
      size: 12,
      seed: index,
      // Of three million people drawn from a few names many would be taken for one another.
      mark: ` ${index}`,
    });
  }
  const board = index - cells;
  if (board < boards)
    return boardRecord({ id: `db-${board}`, name: `Đảng bộ ${board}`, parent: `tinh-${board % 63}`, year });
  const province = board - boards;
  if (province < 63)
    return boardRecord({
      id: `tinh-${province}`,
      name: `Đảng bộ tỉnh ${province}`,
      parent: 'tw',
      year,
      type: 'dang-bo-cap-tren',
    });
  return boardRecord({ id: 'tw', name: 'Đảng bộ toàn quốc', year, type: 'dang-bo-cap-tren' });
}
