import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf, ownProfile } from './command-line.js';

const ready = `chibo: 1
profile: rieng.chibo-profile.yaml
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2023
workflow: {tu-cham: 2023-12-01, binh-xet: 2023-12-05}
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, joined: 2004-05-19, official: 2005-05-19, rank: htt}
criteria:
  I.1: {self: 9, branch: 9}   # đã họp
`;
const unfinished = ready.replace(', branch: 9', '');
const profile = { 'rieng.chibo-profile.yaml': ownProfile };
const file = '2023.chibo.yaml';

interface Manifest {
  records: { path: string }[];
  parts: { path: string; kind: string; size: number; sha256: string }[];
  [key: string]: unknown;
}

function partsOf(zip: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(zip);
}

function manifestOf(zip: Uint8Array): Manifest {
  return JSON.parse(strFromU8(partsOf(zip)['manifest.json'] ?? new Uint8Array()));
}

/** A package of one record, made by the command. */
async function packed(record = ready, ...words: readonly string[]): Promise<Uint8Array> {
  const cwd = await folderOf({ ...profile, [file]: record });
  expect(await chibo(['submit', file, '-o', 'goi.zip', ...words], { cwd })).toMatchObject({
    code: 0,
    out: '',
  });
  return readFileSync(join(cwd, 'goi.zip'));
}

/** A folder with a package in it. */
async function holding(zip: Uint8Array, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = await folderOf(files);
  writeFileSync(join(cwd, 'goi.zip'), zip);
  return cwd;
}

describe('chibo submit', () => {
  test('packs the record as it is, its profile, papers and findings, the manifest first', async () => {
    const zip = await packed();
    const parts = partsOf(zip);
    expect(Object.keys(parts)).toEqual([
      'manifest.json',
      'findings/2023.json',
      'papers/2023/bang-cham-diem-nam.docx',
      'papers/2023/bao-cao-ket-qua.docx',
      'papers/2023/bien-ban-binh-xet.docx',
      'papers/2023/to-trinh.docx',
      'records/2023.chibo.yaml',
      'records/rieng.chibo-profile.yaml',
    ]);
    expect(strFromU8(parts['records/2023.chibo.yaml'] ?? new Uint8Array())).toBe(ready);
    const { made, ...manifest } = manifestOf(zip);
    expect(made).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(manifest).toMatchObject({
      chiboPackage: 1,
      version: expect.any(String),
      records: [
        {
          path: 'records/2023.chibo.yaml',
          branch: { id: 'cb1', name: 'Chi bộ 1' },
          period: { from: '2023-01-01', to: '2023-12-31' },
          profile: { id: 'rieng', version: '1' },
          level: 'dat',
        },
      ],
    });
    for (const { path, size, sha256 } of manifest.parts) {
      const content = parts[path] ?? new Uint8Array();
      expect([path, size]).toEqual([path, content.length]);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    }
  });

  test('makes the same package of the same records but for the time', async () => {
    const [one, other] = [partsOf(await packed()), partsOf(await packed())];
    const same = Object.keys(one).filter((name) => name !== 'manifest.json');
    for (const name of same) expect(one[name], name).toEqual(other[name]);
  });

  test('is refused with 1 while something blocks, names it, and writes nothing', async () => {
    const cwd = await folderOf({ ...profile, [file]: unfinished });
    const { code, out, err } = await chibo(['submit', file, '-o', 'goi.zip'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^2023\.chibo\.yaml:9: Cột chi bộ chưa có điểm nào\. \(score\/missing\)$/m);
    expect(readdirSync(cwd).sort()).toEqual([file, 'rieng.chibo-profile.yaml']);
  });

  test('packs it as a draft all the same where asked to', async () => {
    expect(manifestOf(await packed(unfinished, '--draft')).draft).toBe(true);
    expect(manifestOf(await packed(ready, '--draft')).draft).toBeUndefined();
  });

  test('packs several records below the folder of them all', async () => {
    const other = ready.replace('cb1', 'cb2').replace('rieng', '../rieng');
    const cwd = await folderOf({
      'a/2023.chibo.yaml': other,
      'b/2023.chibo.yaml': other.replace('cb2', 'cb3'),
      ...profile,
    });
    const words = ['submit', 'a/2023.chibo.yaml', 'b/2023.chibo.yaml', '-o', 'goi.zip', '--draft'];
    mkdirSync(join(cwd, '.git'));
    expect((await chibo(words, { cwd })).code).toBe(0);
    const { parts, records } = manifestOf(readFileSync(join(cwd, 'goi.zip')));
    expect(records.map(({ path }) => path)).toEqual([
      'records/a/2023.chibo.yaml',
      'records/b/2023.chibo.yaml',
    ]);
    expect(parts.filter(({ kind }) => kind === 'profile').map(({ path }) => path)).toEqual([
      'records/rieng.chibo-profile.yaml',
    ]);
  });

  test.each([
    [['submit', file], /--output/],
    [['submit', 'khac.chibo.yaml', '-o', 'goi.zip'], /ENOENT/],
    [['submit', 'rieng.chibo-profile.yaml', '-o', 'goi.zip'], /không phải hồ sơ/],
    [['submit', file, '-o', file], /không ghi đè/],
    [['submit', file, 'lai.chibo.yaml', '-o', 'goi.zip'], /cùng một đơn vị, cùng một kỳ/],
  ])('ends with 2 on %j', async (words, err) => {
    const cwd = await folderOf({ ...profile, [file]: ready, 'lai.chibo.yaml': ready });
    expect(await chibo(words, { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringMatching(err) });
    expect(existsSync(join(cwd, 'goi.zip'))).toBe(false);
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(ready);
  });
});

describe('chibo receive', () => {
  test('shows a new record, writes it only when told where to, and then finds nothing new', async () => {
    const cwd = await holding(await packed());
    const shown = await chibo(['receive', 'goi.zip'], { cwd });
    expect(shown).toMatchObject({ code: 1, out: expect.stringContaining('Chi bộ 1 2023 2023.chibo.yaml\n') });
    expect(await chibo(['receive', 'goi.zip', '--into', 'ho-so', '--dry-run'], { cwd })).toMatchObject({
      code: 1,
    });
    expect(readdirSync(cwd)).toEqual(['goi.zip']);
    expect((await chibo(['receive', 'goi.zip', '--into', 'ho-so'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'ho-so', file), 'utf8')).toBe(ready);
    expect(readdirSync(join(cwd, 'ho-so')).sort()).toEqual([file, 'rieng.chibo-profile.yaml']);
    const time = statSync(join(cwd, 'ho-so', file)).mtimeMs;
    const again = await chibo(['receive', 'goi.zip', '--into', 'ho-so'], { cwd });
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('Không có gì mới để ghi.') });
    expect(statSync(join(cwd, 'ho-so', file)).mtimeMs).toBe(time);
    expect((await chibo(['receive', 'goi.zip', '--into', 'ho-so', '--dry-run'], { cwd })).code).toBe(0);
  });

  test('goes to the record of its unit and period, wherever that is', async () => {
    const known = ready.replace('branch: 9', 'branch: 7');
    const cwd = await holding(await packed(), {
      'cb1/nam.chibo.yaml': known,
      'cb1/rieng.chibo-profile.yaml': ownProfile,
    });
    const shown = await chibo(['receive', 'goi.zip'], { cwd });
    expect(shown).toMatchObject({ code: 1, out: expect.stringContaining('cb1/nam.chibo.yaml') });
    expect(shown.out).toContain('7 → 9');
    expect((await chibo(['receive', 'goi.zip', '--into', '.'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'cb1/nam.chibo.yaml'), 'utf8')).toBe(ready);
    expect(existsSync(join(cwd, file))).toBe(false);
  });

  test('never writes over the record of another unit', async () => {
    const other = ready.replace('cb1', 'cb9');
    const cwd = await holding(await packed(), { [file]: other, ...profile });
    expect((await chibo(['receive', 'goi.zip', '--into', '.'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(other);
    expect(readFileSync(join(cwd, 'cb1', file), 'utf8')).toBe(ready);
  });

  test('takes several packages whose records have one name, all or none', async () => {
    const cwd = await holding(await packed());
    writeFileSync(join(cwd, 'hai.zip'), await packed(ready.replace('cb1', 'cb2')));
    writeFileSync(join(cwd, 'hong.zip'), 'x');
    const words = ['receive', 'goi.zip', 'hai.zip', 'hong.zip', '--into', 'ho-so'];
    expect((await chibo(words, { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, 'ho-so'))).toBe(false);
    expect(
      (
        await chibo(
          words.filter((word) => word !== 'hong.zip'),
          { cwd },
        )
      ).code,
    ).toBe(0);
    expect(readFileSync(join(cwd, 'ho-so', file), 'utf8')).toBe(ready);
    expect(readFileSync(join(cwd, 'ho-so/cb2', file), 'utf8')).toContain('cb2');
  });

  test('refuses two versions of one record', async () => {
    const cwd = await holding(await packed());
    writeFileSync(join(cwd, 'hai.zip'), await packed(ready.replace('self: 9', 'self: 8')));
    expect((await chibo(['receive', 'goi.zip', 'hai.zip', '--into', 'x'], { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });

  test('keeps the scores that the superior has given, and says so', async () => {
    const known = ready.replace('branch: 9}', 'branch: 7, appraised: 6}');
    const cwd = await holding(await packed(), { [file]: known, ...profile });
    const { code, err } = await chibo(['receive', 'goi.zip', '--into', '.'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('2023.chibo.yaml: giữ 1 điểm thẩm định');
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(
      ready.replace('branch: 9}', 'branch: 9, appraised: 6}'),
    );
    expect((await chibo(['receive', 'goi.zip', '--into', '.'], { cwd })).err).toContain(
      'Không có gì mới để ghi.',
    );
  });

  test('writes to none of several records of one unit and period', async () => {
    const known = { 'a.chibo.yaml': ready.replace('9', '8'), 'b.chibo.yaml': ready, ...profile };
    const cwd = await holding(await packed(), known);
    expect((await chibo(['receive', 'goi.zip'], { cwd })).code).toBe(1);
    const { code, err } = await chibo(['receive', 'goi.zip', '--into', '.'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('a.chibo.yaml, b.chibo.yaml');
    expect(readFileSync(join(cwd, 'b.chibo.yaml'), 'utf8')).toBe(ready);
  });

  test('leaves a profile of the receiver as it is, and says so', async () => {
    const own = ownProfile.replace('min: 5', 'min: 6');
    const cwd = await holding(await packed(), { 'rieng.chibo-profile.yaml': own });
    const { code, err } = await chibo(['receive', 'goi.zip', '--into', '.'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('rieng.chibo-profile.yaml: bộ tiêu chí đang có khác');
    expect(readFileSync(join(cwd, 'rieng.chibo-profile.yaml'), 'utf8')).toBe(own);
  });

  test.each(['2023.chibo.yaml', 'cb1'])(
    'refuses the link %s in the folder, which leads out of it',
    async (link) => {
      const outside = await folderOf({ [file]: ready.replace('9', '8') });
      const cwd = await holding(await packed(), link === file ? {} : { [file]: ready.replace('cb1', 'cb9') });
      symlinkSync(link === file ? join(outside, file) : outside, join(cwd, link));
      expect((await chibo(['receive', 'goi.zip', '--into', '.'], { cwd })).code).toBe(2);
      expect(readFileSync(join(outside, file), 'utf8')).toBe(ready.replace('9', '8'));
      expect(readdirSync(outside)).toEqual([file]);
      expect(readdirSync(cwd)).not.toContain('rieng.chibo-profile.yaml');
    },
  );

  test('writes through a link within the folder and keeps it', async () => {
    const cwd = await holding(await packed(), { 'kho/cu.chibo.yaml': ready.replace('9', '8') });
    symlinkSync(join('kho', 'cu.chibo.yaml'), join(cwd, file));
    expect((await chibo(['receive', 'goi.zip', '--into', '.'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'kho/cu.chibo.yaml'), 'utf8')).toBe(ready);
    expect(lstatSync(join(cwd, file)).isSymbolicLink()).toBe(true);
  });

  test('writes nothing where one file cannot be written', async () => {
    const cwd = await holding(await packed(), { 'ho-so/cb2': '' });
    writeFileSync(join(cwd, 'hai.zip'), await packed(ready.replace('cb1', 'cb2')));
    expect((await chibo(['receive', 'goi.zip', 'hai.zip', '--into', 'ho-so'], { cwd })).code).toBe(2);
    expect(readdirSync(join(cwd, 'ho-so'))).toEqual(['cb2']);
  });
});

/** A package with other parts, whose manifest lists them rightly unless it is changed. */
function forged(
  zip: Uint8Array,
  change: (parts: Record<string, Uint8Array>, manifest: Manifest) => void,
  isListed = true,
): Uint8Array {
  const { 'manifest.json': first, ...parts } = partsOf(zip);
  const manifest: Manifest = JSON.parse(strFromU8(first ?? new Uint8Array()));
  const kinds = new Map(manifest.parts.map(({ path, kind }) => [path, kind]));
  if (isListed) {
    change(parts, manifest);
    manifest.parts = Object.entries(parts).map(([path, content]) => ({
      path,
      kind: kinds.get(path) ?? 'paper',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
  } else change(parts, manifest);
  const files: Zippable = { 'manifest.json': strToU8(JSON.stringify(manifest)), ...parts };
  return zipSync(files);
}

/** Where a text is in the bytes of a zip. */
function placesIn(zip: Buffer, text: string): readonly number[] {
  return [...zip.toString('latin1').matchAll(new RegExp(text, 'g'))].map(({ index }) => index);
}

const recordPart = 'records/2023.chibo.yaml';

describe('a package is refused whole', () => {
  test.each<[string, (parts: Record<string, Uint8Array>, manifest: Manifest) => void]>([
    [
      'a name that leads out',
      (parts) => {
        parts['../x'] = strToU8('x');
      },
    ],
    [
      'a name that leads out on Windows',
      (parts) => {
        parts['papers\\..\\x'] = strToU8('x');
      },
    ],
    [
      'a drive',
      (parts) => {
        parts['C:x'] = strToU8('x');
      },
    ],
    [
      'the folder of git',
      (parts) => {
        parts['papers/.git/config'] = strToU8('x');
      },
    ],
    [
      'a device of Windows',
      (parts) => {
        parts['papers/aux.docx'] = strToU8('x');
      },
    ],
    [
      'names equal but for case',
      (parts) => {
        parts['Records/2023.chibo.yaml'] = strToU8('x');
      },
    ],
    [
      'another kind of file among the records',
      (parts) => {
        parts['records/x.sh'] = strToU8('x');
      },
    ],
    [
      'a record that is none',
      (parts) => {
        parts[recordPart] = strToU8('a: [1');
      },
    ],
    [
      'a record against the schema',
      (parts) => {
        parts[recordPart] = strToU8(ready.replace('htt', 'gioi'));
      },
    ],
    [
      'a record of another unit',
      (parts) => {
        parts[recordPart] = strToU8(ready.replace('cb1', 'cb2'));
      },
    ],
    [
      'a record that is no UTF-8',
      (parts) => {
        parts[recordPart] = new Uint8Array([0xff, 0xfe]);
      },
    ],
    [
      'a manifest of another version',
      (_, manifest) => {
        manifest.chiboPackage = 2;
      },
    ],
    [
      'a record that the manifest does not describe',
      (_, manifest) => {
        manifest.records = [];
      },
    ],
    [
      'more than 64 MB unpacked',
      (parts) => {
        parts['papers/x.docx'] = new Uint8Array(65 * 1024 * 1024);
      },
    ],
  ])('for %s', async (_, change) => refused(forged(await packed(), change)));

  test.each<[string, (parts: Record<string, Uint8Array>, manifest: Manifest) => void]>([
    [
      'an unlisted part',
      (parts) => {
        parts['papers/x.docx'] = strToU8('x');
      },
    ],
    [
      'a missing part',
      (parts) => {
        delete parts['papers/2023/to-trinh.docx'];
      },
    ],
    [
      'an altered part',
      (parts) => {
        parts[recordPart] = strToU8(ready.replace('self: 9', 'self: 8'));
      },
    ],
    [
      'a size that is another',
      (_, manifest) => {
        for (const part of manifest.parts) part.size += 1;
      },
    ],
    [
      'a part listed twice',
      (_, manifest) => {
        manifest.parts.push(...manifest.parts.slice(0, 1));
      },
    ],
  ])('for %s', async (_, change) => refused(forged(await packed(), change, false)));

  test('for a manifest that is not the first', async () => {
    const { 'manifest.json': manifest, ...parts } = partsOf(await packed());
    await refused(zipSync({ ...parts, 'manifest.json': manifest ?? new Uint8Array() }));
  });

  test('for a part that is there twice', async () => {
    const zip = Buffer.from(
      forged(await packed(), (parts) => {
        parts['papers/aa.docx'] = strToU8('x');
        parts['papers/bb.docx'] = strToU8('x');
      }),
    );
    for (const at of placesIn(zip, 'papers/bb')) zip.write('papers/aa', at);
    await refused(zip);
  });

  test('for a link', async () => {
    const parts = partsOf(await packed());
    const files: Zippable = { ...parts };
    files[recordPart] = [parts[recordPart] ?? new Uint8Array(), { os: 3, attrs: 0o120777 << 16 }];
    await refused(zipSync(files));
  });

  test.each([
    ['is cut', (zip: Buffer) => zip.subarray(0, zip.length - 10)],
    ['is no zip', () => Buffer.from('xin chào')],
    ['is empty', () => Buffer.alloc(0)],
    ['has bytes before it', (zip: Buffer) => Buffer.concat([Buffer.from('MZ'), zip])],
    ['has bytes behind it', (zip: Buffer) => Buffer.concat([zip, Buffer.from('x')])],
    [
      'names a part otherwise in its two headers',
      (zip: Buffer) => {
        const changed = Buffer.from(zip);
        changed.write('records/2024', changed.indexOf('records/2023.chibo.yaml'));
        return changed;
      },
    ],
    [
      'lies about sizes',
      (zip: Buffer) => {
        const changed = Buffer.from(zip);
        for (const at of placesIn(zip, 'PK\u0001\u0002')) changed.writeUInt32LE(7, at + 24);
        for (const at of placesIn(zip, 'PK\u0003\u0004')) changed.writeUInt32LE(7, at + 22);
        return changed;
      },
    ],
  ])('that %s', async (_, change) => refused(change(Buffer.from(await packed()))));

  async function refused(zip: Uint8Array): Promise<void> {
    const cwd = await holding(zip);
    for (const words of [['goi.zip'], ['goi.zip', '--into', 'ho-so']]) {
      const { code, out, err } = await chibo(['receive', ...words], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^chibo: goi\.zip: không nhận gói này: /);
    }
    expect(readdirSync(cwd)).toEqual(['goi.zip']);
  }
});
