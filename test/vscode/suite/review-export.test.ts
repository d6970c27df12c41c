import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import * as vscode from 'vscode';
import { pdfSentences } from '../../browser/office.js';
import { closeAll, eventually, sample } from './workspace.js';

const unit = 'phong-ky-thuat';
const folder = sample('báo-cáo');

interface Wish {
  readonly unit?: string | null;
  readonly kind?: 'so-ket' | 'tong-ket';
  readonly withhold?: boolean;
}

/** Has the command of the view write a review, and gives where it is. */
async function exported(format: string, wish: Wish = {}): Promise<vscode.Uri> {
  const target = vscode.Uri.joinPath(folder, `báo cáo.${format}`);
  await vscode.commands.executeCommand(
    'chibo.branches.exportReview',
    { id: wish.unit === undefined ? unit : wish.unit },
    { kind: wish.kind ?? 'so-ket', format, withhold: wish.withhold ?? false, target },
  );
  return target;
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(uri);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await bytesOf(uri));
}

/** What a reader of the document looks for, whatever its format. */
function assertHolds(text: string): void {
  for (const words of [
    'ĐẢNG BỘ PHÒNG KỸ THUẬT',
    'BÁO CÁO',
    'Sơ kết kết quả',
    '3 chi bộ, 48 đảng viên',
    '12 hồ sơ, từ ngày 01/01/2019 đến ngày 31/12/2021',
    'Người được dìu dắt có tiến bộ',
    '88,3 %',
    '68/77',
  ]) {
    assert.ok(text.includes(words), `${words} in ${text.slice(0, 2000)}`);
  }
}

/** The text of markup with one blank between any two words. */
function words(markup: string): string {
  return markup
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    .replace(/<\/(p|td|th|tr|h\d|w:p)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}

describe('exporting the review of a unit', () => {
  before(() => vscode.workspace.fs.createDirectory(folder));
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  afterEach(closeAll);

  it('writes HTML that stands by itself', async () => {
    const page = await textOf(await exported('html'));
    assert.match(page, /^<!doctype html>/);
    assert.doesNotMatch(page, /<script|<link|https?:\/\/(?!www\.w3\.org)/);
    assertHolds(words(page));
  });

  it('writes DOCX with its parts', async () => {
    const files = unzipSync(await bytesOf(await exported('docx')));
    const document = new TextDecoder().decode(files['word/document.xml']);
    assertHolds(words(document));
    assert.match(document, /PHỤ LỤC 1/);
  });

  it('writes XLSX whose cells hold the numbers', async () => {
    const { sheets } = await readXlsx(await bytesOf(await exported('xlsx')));
    const cells = sheets.flatMap(({ rows }) => rows.flat()).map((value) => String(value ?? ''));
    for (const value of ['Người được dìu dắt', '77', '41']) assert.ok(cells.includes(value), value);
    assert.ok(cells.some((value) => value.includes('Chi bộ Kho')));
  });

  it('writes PDF with the text in it', async () => {
    assertHolds(await pdfSentences((await exported('pdf')).fsPath));
  });

  it('writes Markdown, the same as the command line', async () => {
    for (const [wish, argv] of [
      [{}, ['--unit', unit]],
      [{ kind: 'tong-ket' }, ['--unit', unit, '--kind', 'tong-ket']],
      [{ unit: 'kho' }, ['--unit', 'kho']],
      [{ withhold: true }, ['--unit', unit, '--redact']],
      [{ unit: null }, []],
    ] as const) {
      const program = join(__dirname, '../cli/chibo.mjs');
      const { stdout } = spawnSync(
        'node',
        [program, 'rollup', '.', '--format', 'markdown', '--kind', 'so-ket', ...argv],
        { cwd: sample('').fsPath, encoding: 'utf8' },
      );
      assert.ok(stdout.includes('# BÁO CÁO'));
      assert.equal(await textOf(await exported('md', wish)), stdout);
    }
  }).timeout(60_000);

  it('counts what stands in editors, and follows what comes and goes on disk', async () => {
    const record = sample('phong-ky-thuat/kho-2021.chibo.yaml');
    const counted = async (): Promise<string> => (await textOf(await exported('md', { unit: 'kho' }))) ?? '';
    const isNow = (records: number) => async (): Promise<boolean> =>
      (await counted()).includes(`tổng hợp từ ${records} hồ sơ`);
    await eventually('three records', isNow(3));

    const document = await vscode.workspace.openTextDocument(record);
    const before = await counted();
    const at = document.getText().indexOf('Chi bộ');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(record, document.positionAt(at + 'Chi bộ'.length), ' mới');
    await vscode.window.showTextDocument(document);
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.isDirty);
    const named = await eventually('the name as it is typed', async () => {
      const text = await counted();
      return text !== before && text;
    });
    assert.match(named, /CHI BỘ MỚI/);
    await closeAll();
    await eventually('the name on disk', async () => (await counted()) === before);

    const copy = sample('phong-ky-thuat/kho-2022.chibo.yaml');
    const text = (await textOf(record)).replaceAll('2021', '2022');
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(text));
    await eventually('the new record', isNow(4));
    await vscode.workspace.fs.createDirectory(sample('chuyển'));
    await vscode.workspace.fs.rename(copy, sample('chuyển/kho.chibo.yaml'));
    await eventually('the moved record', isNow(4));
    await vscode.workspace.fs.rename(sample('chuyển'), sample('đi-đâu'));
    await eventually('the record of the moved folder', isNow(4));
    await vscode.workspace.fs.delete(sample('đi-đâu'), { recursive: true });
    await eventually('the records without it', isNow(3));
  }).timeout(120_000);

  it('follows a configuration that says where profiles are, and which records do not count', async () => {
    const write = (path: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(sample(path), new TextEncoder().encode(text));
    const isNow = (records: number) => async (): Promise<boolean> =>
      ((await textOf(await exported('md', { unit: 'kho' }))) ?? '').includes(`tổng hợp từ ${records} hồ sơ`);
    const own = 'phong-ky-thuat/kho-2022.chibo.yaml';
    const text = await textOf(sample('phong-ky-thuat/kho-2021.chibo.yaml'));
    try {
      await write(
        'bo-rieng/rieng.chibo-profile.yaml',
        [
          'chiboProfile: 1',
          'id: rieng',
          'version: "1"',
          'title: Riêng',
          'scale: {max: 10}',
          'groups:',
          '  - {id: I, title: Nhóm, items: [{id: I.1, title: Mục, kind: points, max: 10}]}',
          'bands: [{id: dat, title: Đạt, min: 5}, {id: chua-dat, title: Chưa đạt, min: 0}]',
          '',
        ].join('\n'),
      );
      await write(own, text.replaceAll('2021', '2022').replace(/^profile: .*$/m, 'profile: rieng'));
      const configured = (more: string): Thenable<void> =>
        write('chibo.config.yaml', `chiboConfig: 1\n${more}`);
      await configured('profilePath: bo-rieng\n');
      await eventually('the record with a profile of its own', isNow(4));
      await configured(`profilePath: bo-rieng\nignore: [${own}]\n`);
      await eventually('the records that are not ignored', isNow(3));
      await configured('profilePath: bo-rieng\n');
      await eventually('the record that is not ignored any more', isNow(4));
      await configured('');
      await eventually('the records whose profile is known', isNow(3));
    } finally {
      for (const path of ['chibo.config.yaml', own, 'bo-rieng'])
        await vscode.workspace.fs.delete(sample(path), { recursive: true }).then(undefined, () => undefined);
      await eventually('the records as they were', isNow(3));
    }
  }).timeout(120_000);

  it('says so where the unit has no records', async () => {
    await assert.rejects(exported('md', { unit: 'không-có' }), /Không còn hồ sơ nào của đơn vị này/);
  });
});
