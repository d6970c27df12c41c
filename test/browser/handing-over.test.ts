import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { editorFrame, notifications, runCommand, screenshot } from '../server/workbench.mjs';
import { type Bench, byHand, screenshots, shown, until, useBench } from './bench.js';
import { chooseFile, pick } from './quick-input.js';

const run = promisify(execFile);
const file = 'thanh-tra/2023.chibo.yaml';
const receiveTitle = 'Chibo: Nhận hồ sơ… (Receive records…)';
const branch = 'nop/thanh-tra-2023';

describe('a record handed over from one folder to another, by hand', () => {
  const below = useBench();
  const above = useBench();
  let between: string;
  let shared: string;
  let original: string;
  const it = byHand(below, () => above.reset());

  beforeAll(async () => {
    between = await mkdtemp(join(tmpdir(), 'chibo-between-'));
    const remote = join(between, 'remote.git');
    await run('git', ['init', '-q', '--bare', remote]);
    for (const bench of [below, above]) {
      await bench.git('config', 'user.name', 'Người Thử');
      await bench.git('config', 'user.email', 'thu@vidu');
      await bench.git('remote', 'add', 'origin', remote);
    }
    await below.git('push', '-q', 'origin', 'HEAD:refs/heads/chinh');
    await above.git('fetch', '-q', 'origin');
    await above.git('reset', '-q', '--hard', 'origin/chinh');
    original = await below.text(file);
  });
  beforeEach(async () => {
    shared = join(between, 'chung');
    await rm(shared, { recursive: true, force: true });
    await mkdir(shared);
  });
  afterAll(() => rm(between, { recursive: true, force: true }));

  const score = (text: string, item: string, key: string, value: string): string => {
    const at = new RegExp(`(?<=\\n  ${item.replace('.', '\\.')}: .*${key}: )[\\d.]+`);
    expect(text).toMatch(at);
    return text.replace(at, value);
  };
  const write = (bench: Bench, path: string, text: string): Promise<void> =>
    writeFile(join(bench.folder, path), text);
  const configure = async (settings: string): Promise<void> => {
    for (const bench of [below, above])
      await write(bench, 'chibo.config.yaml', `chiboConfig: 1\nhandover: ${settings}\n`);
  };
  /** Presses the button that is there once nothing is left to be done. */
  const submit = async (): Promise<void> => {
    const frame = await below.open(file);
    // The record may be open from before: what another program has written to it comes a moment later.
    const self = /I\.1: .*self: ([\d.]+)/.exec(await below.text(file))?.[1] ?? '';
    const branch = /I\.1: .*branch: ([\d.]+)/.exec(await below.text(file))?.[1] ?? '';
    await until(() => shown(frame, 'I.1', 'Tự chấm'), self.replace('.', ','));
    await until(() => shown(frame, 'I.1', 'Chi bộ'), branch.replace('.', ','));
    await frame.getByText('Nộp…', { exact: true }).click();
  };
  const receive = (): Promise<void> => runCommand(above.page, receiveTitle);
  const takeAll = async (title: string): Promise<void> => {
    const box = above.page.locator('.quick-input-widget', { hasText: title });
    await box.locator('.quick-input-list-entry').first().waitFor();
    await box.getByRole('button', { name: 'OK', exact: true }).click();
  };
  /** Looks at the difference, and says yes. */
  const sayYes = async (): Promise<void> => {
    const panel = await editorFrame(above.page, '#app table, #app ul');
    expect(await panel.locator('#app').textContent()).toContain('Chi bộ Thanh tra');
    await pick(above.page, 'Ghi 1 hồ sơ này vào thư mục?', 'Ghi');
  };
  const told = (bench: Bench, text: RegExp): Promise<void> =>
    notifications(bench.page, text).first().waitFor();

  it('goes as a package, and is written once the difference was seen', async () => {
    await write(below, file, score(original, 'I.1', 'branch', '9'));
    const packed = join(between, 'nop.zip');
    await submit();
    await pick(below.page, 'Nộp hồ sơ bằng cách nào?', 'Gói (tệp ZIP)');
    await chooseFile(below.page, 'Lưu gói nộp', /nop-thanh-tra-2023\.zip$/, packed);
    await told(below, /Đã đóng gói/);
    await receive();
    await pick(above.page, 'Nhận hồ sơ từ đâu?', 'Gói (tệp ZIP)');
    await chooseFile(above.page, 'Chọn gói nhận được', /\//, packed);
    await sayYes();
    await told(above, /Đã ghi 1 hồ sơ/);
    expect(await above.text(file)).toBe(await below.text(file));
  });

  it('goes through a shared folder, and the second time is joined by cell with what was entered above', async () => {
    await configure(`{way: folder, folder: ${shared}}`);
    await write(below, file, score(original, 'I.4', 'branch', '8'));
    const packed = join(shared, 'nop-thanh-tra-2023.zip');
    const hand = async (): Promise<void> => {
      await rm(packed, { force: true });
      await submit();
      await pick(below.page, 'Ghi gói nộp vào thư mục này?', `Ghi vào ${shared}`);
      await until(async () => existsSync(packed), true);
      await receive();
      await takeAll('Nhận những gói nào?');
      await sayYes();
    };
    await hand();
    await until(() => above.text(file), await below.text(file));
    await told(below, /Đã ghi gói/);
    await told(above, /Đã ghi 1 hồ sơ/);
    const sent = await below.text(file);
    await write(above, file, score(score(sent, 'I.1', 'appraised', '7'), 'I.4', 'appraised', '6'));
    await write(below, file, score(sent, 'I.1', 'self', '5'));
    await hand();
    const joined = score(
      score(score(sent, 'I.1', 'self', '5'), 'I.1', 'appraised', '7'),
      'I.4',
      'appraised',
      '6',
    );
    await until(() => above.text(file), joined);
  });

  it('names the cells that both sides changed before anything is written', async () => {
    await configure(`{way: folder, folder: ${shared}}`);
    const sent = score(original, 'I.4', 'self', '6');
    await write(below, file, sent);
    await submit();
    await pick(below.page, 'Ghi gói nộp vào thư mục này?', `Ghi vào ${shared}`);
    await until(async () => existsSync(join(shared, 'nop-thanh-tra-2023.zip')), true);
    await receive();
    await takeAll('Nhận những gói nào?');
    await sayYes();
    await until(() => above.text(file), sent);
    await told(above, /Đã ghi 1 hồ sơ/);
    await rm(join(shared, 'nop-thanh-tra-2023.zip'));
    const own = score(sent, 'I.4', 'self', '5');
    await write(above, file, own);
    await write(below, file, score(score(sent, 'I.4', 'self', '4'), 'I.1', 'self', '6'));
    await submit();
    await pick(below.page, 'Ghi gói nộp vào thư mục này?', `Ghi vào ${shared}`);
    await until(async () => existsSync(join(shared, 'nop-thanh-tra-2023.zip')), true);
    await receive();
    await takeAll('Nhận những gói nào?');
    const panel = await editorFrame(above.page, '#app .clashes');
    const clashes = panel.locator('.clashes');
    expect(await clashes.locator('h2').textContent()).toBe('Hai bên sửa khác nhau 1 ô: chọn sau khi ghi');
    expect(await clashes.locator('li').allTextContents()).toEqual([
      expect.stringMatching(/^Chi bộ Thanh tra – .*I\.4.*: đang có 5, nhận về 4$/),
    ]);
    await screenshot(above.page, join(screenshots, 'receiving-clashes.png'));
    const title = 'Ghi 1 hồ sơ này vào thư mục? Còn 1 ô hai bên sửa khác nhau.';
    await pick(above.page, title, 'Không ghi gì');
    await told(above, /Chưa ghi gì/);
    expect(await above.text(file)).toBe(own);
  });

  it('writes the day of submission into a returned record, which then is no longer returned', async () => {
    const steps = / {2}tham-dinh:.*\n {2}cong-nhan:.*\n {2}khen-thuong:.*\n/;
    expect(original).toMatch(steps);
    await write(
      below,
      file,
      original.replace(steps, '  tra-lai: {date: 2023-12-29, note: Thiếu biên bản.}\n'),
    );
    const frame = await below.open(file);
    await frame.locator('.banner.returned').waitFor();
    await frame.getByText('Nộp…', { exact: true }).click();
    await pick(below.page, 'Ngày gửi hồ sơ', 'Ghi ngày');
    await pick(below.page, 'Nộp hồ sơ bằng cách nào?', 'Gói (tệp ZIP)');
    await chooseFile(below.page, 'Lưu gói nộp', /nop-thanh-tra-2023\.zip$/, join(between, 'gui-lai.zip'));
    await told(below, /Đã đóng gói/);
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
      String(part).padStart(2, '0'),
    );
    expect(await below.text(file)).toContain(`  gui-ho-so: ${day.join('-')}\n`);
    await frame.locator('.banner.returned').waitFor({ state: 'detached' });
  });

  it('goes as a branch of git, committed and pushed, and is joined with what is not committed above', async () => {
    await configure('{way: git}');
    const sent = score(original, 'I.1', 'branch', '7');
    await write(below, file, sent);
    await submit();
    await pick(below.page, 'Đẩy hồ sơ lên máy chủ git này?', `Đẩy lên origin, nhánh ${branch}`);
    await told(below, /Đã nộp/);
    expect((await run('git', ['-C', join(between, 'remote.git'), 'show', `${branch}:${file}`])).stdout).toBe(
      sent,
    );
    await write(above, file, score(original, 'I.1', 'appraised', '6'));
    await receive();
    await takeAll('Nhận những nhánh nào?');
    await sayYes();
    await told(above, /Đã ghi 1 hồ sơ/);
    expect(await above.text(file)).toBe(score(sent, 'I.1', 'appraised', '6'));
  });

  it('says what to do where it cannot go', async () => {
    await configure('{way: folder, folder: /khong/co}');
    await submit();
    await pick(below.page, 'Ghi gói nộp vào thư mục này?', 'Ghi vào /khong/co');
    await told(below, /Không mở được thư mục \/khong\/co.*ổ đĩa chung/);
    await configure('{way: git, remote: xa}');
    await submit();
    await pick(below.page, 'Đẩy hồ sơ lên máy chủ git này?', 'Đẩy lên xa');
    await told(below, /chưa nối với máy chủ “xa”/);
    await below.open('dang-lam/2024.chibo.yaml');
    await runCommand(below.page, 'Chibo: Nộp hồ sơ… (Submit the record…)');
    await told(below, /Chưa nộp: còn \d+ việc/);
  });

  it('refuses a package that was changed on its way, and writes nothing', async () => {
    await configure(`{way: folder, folder: ${shared}}`);
    await submit();
    await pick(below.page, 'Ghi gói nộp vào thư mục này?', 'Ghi vào');
    await told(below, /Đã ghi gói/);
    const path = join(shared, 'nop-thanh-tra-2023.zip');
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    await writeFile(path, bytes);
    const before = await above.text(file);
    await receive();
    await takeAll('Nhận những gói nào?');
    await told(above, /Không nhận, chưa ghi gì/);
    await until(() => above.text(file), before);
  });
});
