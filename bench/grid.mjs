// The spreadsheet in a real VS Code with a record of 5,000 members: opening, typing, editing, scrolling, memory.
// Run: npm run build && node bench/grid.mjs [members] [rounds of opening and closing]
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, workbenchUrl } from '../test/server/launch.mjs';
import { editorFrame, openBrowser, openFile, openWorkbench, runCommand } from '../test/server/workbench.mjs';
import { sample, withMembers } from './core.mjs';

const members = Number(process.argv[2] ?? 5000);
const rounds = Number(process.argv[3] ?? 100);
const root = fileURLToPath(new URL('..', import.meta.url));

const text = withMembers(members, 5);

const folder = await mkdtemp(join(tmpdir(), 'chibo-bench-'));
await writeFile(join(folder, 'large.chibo.yaml'), text);
await writeFile(join(folder, 'small.chibo.yaml'), sample);
const server = await startServer({ root });
const browser = await openBrowser();
const page = await openWorkbench(browser, workbenchUrl(server, { folder, extension: root }), {
  width: 1400,
  height: 850,
});

/** From the key that opens the file to the paint of the first rows, in milliseconds. */
async function open(name) {
  // A list that is closing would take the next key.
  await page.waitForTimeout(800);
  let frame;
  await Promise.all([
    openFile(page, name),
    (async () => {
      frame = await editorFrame(page, 'table.grid td', { timeout: 60_000 });
    })(),
  ]);
  // VS Code makes the frame, and writes our page into it when its service worker is ready.
  const times = await frame.evaluate(() => ({
    written: Math.min(...performance.getEntriesByType('resource').map(({ startTime }) => startTime)),
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  return { frame, ...times };
}

/** How long keys take to be painted, as far as that is over 16 ms: the browser tells it in steps of 8. */
async function typed(target) {
  await target.evaluate(() => {
    globalThis.paints = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown' && entry.duration > 16) globalThis.paints.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  const keyboard = 'keyboard' in target ? target.keyboard : page.keyboard;
  await keyboard.type('Nguyễn Văn Bình Minh Quang Đức', { delay: 50 });
  await page.waitForTimeout(1500);
  const slow = await target.evaluate(() => globalThis.paints);
  return `${slow.length}, worst ${ms(Math.max(0, ...slow))}`;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const line = (name, value) => console.log(`${name.padEnd(52)}${value}`);
const ms = (value) => `${value.toFixed(0)} ms`;

try {
  await open('small.chibo.yaml');
  await runCommand(page, 'View: Close All Editors');
  const { frame, written, painted } = await open('large.chibo.yaml');
  line('size of the record', `${(text.length / 1_000_000).toFixed(1)} MB, ${members} members`);
  line('frame of the editor begins → our page is in it', ms(written));
  line('our page is in it → first rows painted', ms(painted - written));

  await frame.evaluate(() => {
    globalThis.edits = [];
    globalThis.entered = 0;
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Enter') globalThis.entered = performance.now();
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const result = document.querySelector('.result');
      if (globalThis.entered === 0 || result?.classList.contains('draft')) return;
      globalThis.edits.push(performance.now() - globalThis.entered);
      globalThis.entered = 0;
    }).observe(document.querySelector('.toolbar'), { subtree: true, childList: true, attributes: true });
  });
  const cell = (name) => frame.locator(`tbody tr.item td[data-name="${name}"]`).first();
  for (let count = 0; count < 12; count += 1) {
    await cell('self').click();
    await page.keyboard.type(String(5 + (count % 5)), { delay: 60 });
    await page.keyboard.press('Enter');
    await frame.waitForFunction((done) => globalThis.edits.length > done, count, { timeout: 30_000 });
    await page.waitForTimeout(400);
  }
  const edits = await frame.evaluate(() => globalThis.edits);
  line('Enter → total of the document (median, worst)', `${ms(median(edits))}, ${ms(Math.max(...edits))}`);

  await frame.getByRole('tab', { name: 'Đảng viên' }).click();
  await frame.locator('tbody td[data-name="name"]').first().click();
  line('key press → painted cell, keys over 16 ms of 30', await typed(frame));
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1000);

  const scroll = await frame.evaluate(
    () =>
      new Promise((resolve) => {
        const scroller = document.querySelector('.grid-scroll');
        const work = [];
        const channel = new MessageChannel();
        let began = 0;
        let frames = 0;
        // A frame's work is what lies between its first callback and the first task behind its paint.
        scroller.addEventListener(
          'scroll',
          () => {
            began = performance.now();
          },
          { capture: true },
        );
        channel.port1.onmessage = () => {
          if (began > 0) work.push(performance.now() - began);
          began = 0;
          if (frames < 300) requestAnimationFrame(step);
          else resolve(work);
        };
        const step = () => {
          frames += 1;
          scroller.scrollTop += 131;
          requestAnimationFrame(() => channel.port2.postMessage(0));
        };
        requestAnimationFrame(step);
      }),
  );
  line(
    'frames of 300 scrolled whose work is over 16 ms',
    `${scroll.filter((time) => time > 16).length}, median ${median(scroll).toFixed(1)} ms, worst ${Math.max(...scroll).toFixed(1)} ms`,
  );
  line('rows of the table in the page', await frame.locator('tbody tr[data-row]').count());

  const blank = await page.context().newPage();
  await blank.setContent('<textarea></textarea>');
  await blank.locator('textarea').click();
  line('the same keys in a page with nothing else', await typed(blank));
  await blank.close();

  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1_000_000;
  };
  await session.send('Performance.enable');
  // Else closing would ask whether to save.
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active:not(.dirty)').waitFor();
  await runCommand(page, 'View: Close All Editors');
  const sizes = [];
  for (let round = 1; round <= rounds; round += 1) {
    await open('small.chibo.yaml');
    await runCommand(page, 'View: Close All Editors');
    if (round === 1 || round % Math.ceil(rounds / 5) === 0)
      sizes.push(`${round}: ${(await heap()).toFixed(0)} MB`);
  }
  line('heap of the page after opening and closing', sizes.join(', '));
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
