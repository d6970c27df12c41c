import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../attacks/program.js';
import { cell, shown, showSheet, until } from './bench.js';
import { column, newCell, typeRow } from './days/day.js';
import { PageDesk } from './days/page-desk.js';
import { begin, more } from './page-actions.js';
import { root } from './root.js';

const sample = 'samples/thanh-tra/2023.chibo.yaml';

/** What is tried in Firefox too. */
describe('chibo.html', () => {
  const desk = new PageDesk({ width: 1366, height: 768 });
  beforeAll(() => desk.start());
  afterAll(() => desk.close());
  beforeEach(() => desk.reset());
  afterEach(() => expect(desk.complaints).toEqual([]));

  const state = (): Promise<string | null> => desk.page.locator('.bar .state').textContent();
  /** What a button makes the browser download. */
  const download = async (press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
    const path = await desk.download(press);
    return { name: basename(path), bytes: await readFile(path) };
  };

  it('begins a record for a unit that is named, and keeps it as a draft until it is saved', async () => {
    const { page } = desk;
    let frame = await begin(desk);
    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    await typeRow(page, ['Bàn Văn Ưng', 'chinh', 'bi thu']);
    await until(() => column(frame, 'name').then((names) => names.join()), 'Bàn Văn Ưng');
    await until(state, 'Chưa lưu vào tệp. Bản nháp ở trong trình duyệt này.');
    // A tab that is closed or loaded again loses nothing.
    await page.reload();
    const draft = page.locator('.drafts li', { hasText: 'chi-bo-thon-ban-moi-2026.chibo.yaml' });
    await draft.getByRole('button', { name: 'Làm tiếp' }).click();
    frame = await desk.grid('td.active');
    await showSheet(frame, 'Đảng viên');
    expect(await column(frame, 'name')).toEqual(['Bàn Văn Ưng']);
    const { name, bytes } = await download(() => page.keyboard.press('Control+s'));
    expect(name).toBe('chi-bo-thon-ban-moi-2026.chibo.yaml');
    expect(bytes.toString()).toContain('  id: chi-bo-thon-ban-moi\n  name: Chi bộ thôn Bản Mới\n');
    expect(bytes.toString()).toContain('  - {id: dv01, name: Bàn Văn Ưng, kind: chinh-thuc, role: bi-thu}\n');
    await until(state, 'Đã tải về; hãy chép đè lên tệp cũ');
    await page.getByRole('button', { name: 'Chibo', exact: true }).click();
    await page.getByRole('button', { name: 'Hồ sơ mới…' }).waitFor();
    expect(await page.locator('.drafts').count()).toBe(0);
  });

  it('asks before a record is left that is not saved, and takes an edit back exactly', async () => {
    const { page } = desk;
    const frame = await desk.open(join(root, sample));
    await cell(frame, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('8,5\n', { delay: 30 });
    await until(() => frame.textContent('.toolbar .score'), '96,75 / 100');
    await page.keyboard.press('Control+z');
    await until(() => frame.textContent('.toolbar .score'), '97,25 / 100');
    await until(state, 'Đã lưu vào tệp');
    await page.keyboard.press('Control+y');
    await until(() => frame.textContent('.toolbar .score'), '96,75 / 100');
    await page.getByRole('button', { name: 'Chibo', exact: true }).click();
    await page.getByRole('button', { name: 'Để lại bản nháp' }).click();
    await page
      .locator('.drafts li', { hasText: '2023.chibo.yaml' })
      .getByRole('button', { name: 'Bỏ' })
      .click();
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
    await until(() => page.locator('.drafts').count(), 0);
  });

  it('writes into the file itself where the browser can, and asks where another program was there', async () => {
    const { page } = desk;
    await page.evaluate(withFakeChoosers, await readFile(join(root, sample), 'utf8'));
    await page.getByRole('button', { name: 'Mở hồ sơ…' }).click();
    const frame = await desk.grid('td.active');
    const inFile = (): Promise<string> => page.evaluate(() => window.fakeFile.text);
    await cell(frame, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('8,5\n', { delay: 30 });
    await page.keyboard.press('Control+s');
    await until(inFile, /I\.1: \{self: 9\.5, branch: 9\.5, appraised: 8\.5,/);
    await until(state, 'Đã lưu vào tệp');
    await page.evaluate(() => {
      window.fakeFile.text += '# của chương trình khác\n';
    });
    await cell(frame, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('8\n', { delay: 30 });
    await page.keyboard.press('Control+s');
    await page.getByText('Chương trình khác đã sửa 2023.chibo.yaml từ khi mở').waitFor();
    expect(await inFile()).toContain('# của chương trình khác');
    await page.getByRole('button', { name: 'Ghi đè' }).click();
    await until(inFile, /appraised: 8,/);
    expect(await inFile()).not.toContain('# của chương trình khác');
  });

  it('takes a table in, shows it first, and takes it back with one undo', async () => {
    const { page } = desk;
    const frame = await begin(desk);
    const table = await desk.put('ds.csv', 'Họ và tên;Loại\nLò Thị Mẩy;Chính thức\nVàng A Páo;Dự bị\n');
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Nhập từ Excel, Word…' }).click();
    await (await chosen).setFiles(table);
    await page.getByRole('button', { name: /^Ghi vào hồ sơ.*Thêm 2/ }).click();
    await showSheet(frame, 'Đảng viên');
    await until(() => column(frame, 'name').then((names) => names.join()), 'Lò Thị Mẩy,Vàng A Páo');
    await page.locator('iframe').first().focus();
    await frame.locator('td.active').click();
    await page.keyboard.press('Control+z');
    await until(() => column(frame, 'name').then(({ length }) => length), 0);
  });

  it('makes the whole set of papers, and a copy without persons', async () => {
    const { page } = desk;
    await desk.open(join(root, sample));
    const set = await download(async () => {
      await more(desk, 'Bộ hồ sơ nộp: mọi văn bản…');
      await page.getByLabel('PDF').check();
      await page.getByRole('button', { name: 'Lập văn bản' }).click();
    });
    expect(set.name).toMatch(/^Bộ hồ sơ nộp - .*2023\.zip$/);
    const papers = unzipSync(set.bytes);
    const names = Object.keys(papers);
    expect(names.filter((each) => each.endsWith('.docx')).length).toBe(
      names.filter((each) => each.endsWith('.pdf')).length,
    );
    const pdf = names.find((each) => each.includes('Tờ trình') && each.endsWith('.pdf')) ?? '';
    expect(strFromU8((papers[pdf] ?? new Uint8Array()).subarray(0, 5))).toBe('%PDF-');
    const copy = await download(() => more(desk, 'Lưu bản che danh tính…'));
    expect(copy.name).toBe('2023-che-danh-tinh.chibo.yaml');
    expect(copy.bytes.toString()).not.toContain('Bế Văn Vịnh');
  });

  it('packs a record that chibo receive takes', async () => {
    const { page } = desk;
    const frame = await desk.open(await desk.copy(sample, '2023.chibo.yaml'));
    // The button is there since nothing is left to be done.
    const { name } = await download(() => frame.getByText('Nộp…', { exact: true }).click());
    expect(name).toBe('nop-2023.zip');
    const { status, stdout } = runProgram(['receive', name, '--into', 'nhan'], desk.folder);
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(await desk.text('nhan/2023.chibo.yaml')).toBe(await readFile(join(root, sample), 'utf8'));
    await page.locator('.toast').waitFor();
  });

  it('says what is left before a record is packed, and shows it', async () => {
    const { page } = desk;
    await begin(desk);
    await more(desk, 'Đóng gói nộp lên cấp trên…');
    await page.getByRole('heading', { name: /^Còn \d+ việc phải xong trước khi nộp$/ }).waitFor();
    await page.getByRole('button', { name: 'Xem từng việc' }).click();
    const preview = await (await page.waitForSelector('.record iframe:nth-child(2)')).contentFrame();
    await preview?.waitForSelector('#submission-title');
  });

  it('reads a profile that lies beside the record, once the user has chosen it', async () => {
    const { page } = desk;
    const profile = await readFile(join(root, 'schemas/profiles/chi-bo-4-tot.chibo-profile.yaml'), 'utf8');
    const own = await desk.put('rieng.chibo-profile.yaml', profile);
    const text = await readFile(join(root, sample), 'utf8');
    const changed = text.replace(/^profile: .*$/m, 'profile: ./rieng.chibo-profile.yaml');
    const frame = await desk.open(await desk.put('2023.chibo.yaml', changed));
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp ấy…' }).click();
    await (await chosen).setFiles(own);
    await until(() => frame.textContent('.toolbar .score'), '97,25 / 100');
  });

  it('shows a text that is broken, to be corrected by hand', async () => {
    const { page } = desk;
    const text = await readFile(join(root, sample), 'utf8');
    const frame = await desk.open(
      await desk.put('2023.chibo.yaml', text.replace('criteria:', 'criteria: [')),
    );
    await frame.locator('.banner').waitFor();
    await more(desk, 'Xem văn bản của hồ sơ…');
    const area = page.locator('dialog textarea');
    await area.fill((await area.inputValue()).replace('criteria: [', 'criteria:'));
    await page.getByRole('button', { name: 'Nhận thay đổi' }).click();
    await until(() => shown(frame, 'I.1', 'Tự chấm'), '9,5');
  });
});

interface FakeFile {
  text: string;
}

declare global {
  interface Window {
    fakeFile: FakeFile;
  }
}

/** Runs in the page: choosers that give one file in memory. */
function withFakeChoosers(text: string): void {
  const file: FakeFile = { text };
  window.fakeFile = file;
  const handle = {
    name: '2023.chibo.yaml',
    getFile: async () => new File([file.text], '2023.chibo.yaml'),
    createWritable: async () => {
      let written = '';
      return {
        write: async (bytes: Uint8Array) => {
          written = new TextDecoder().decode(bytes);
        },
        close: async () => {
          file.text = written;
        },
      };
    },
  };
  Object.assign(window, {
    showOpenFilePicker: async () => [handle],
    showSaveFilePicker: async () => handle,
  });
}
