import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice without a window, with a profile of its own that recalculates every formula when it opens a file. */
export interface Office {
  readonly folder: string;
  /**
   * Writes files into the folder, converts them all, and gives the folder of the results. `from` names the
   * filter that reads them, with its settings, where the usual one would not do.
   */
  convert(files: Readonly<Record<string, Uint8Array>>, to: string, from?: string): Promise<string>;
  close(): Promise<void>;
}

const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

export async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'chibo-office-'));
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user/registrymodifications.xcu'), settings);
  let turns = 0;
  return {
    folder,
    async convert(files, to, from) {
      turns += 1;
      const out = join(folder, `out-${turns}`);
      const names: string[] = [];
      for (const [name, bytes] of Object.entries(files)) {
        names.push(join(folder, name));
        await writeFile(join(folder, name), bytes);
      }
      await run(
        'soffice',
        [
          `-env:UserInstallation=file://${profile}`,
          '--headless',
          ...(from === undefined ? [] : [`--infilter=${from}`]),
          '--convert-to',
          to,
          '--outdir',
          out,
          ...names,
        ],
        { timeout: 110_000 },
      );
      return out;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The text of a PDF file as poppler finds it, in the order of reading. */
export async function pdfText(file: string): Promise<string> {
  return (await run('pdftotext', ['-layout', file, '-'])).stdout;
}

/** The text of a PDF without line ends and repeated blanks, to look sentences up in. */
export async function pdfSentences(file: string): Promise<string> {
  return (await pdfText(file)).replace(/\s+/g, ' ');
}

/** What poppler says of a PDF's fonts, one a line. */
export async function pdfFonts(file: string): Promise<readonly string[]> {
  return (await run('pdffonts', [file])).stdout.trim().split('\n').slice(2);
}

/** The width and height of each page of a PDF, in points. */
export async function pdfPages(file: string): Promise<readonly (readonly [number, number])[]> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '999', file]);
  return [...stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(
    ([, width, height]) => [Number(width), Number(height)] as const,
  );
}

/** The worksheets of a converted workbook as rows of texts, by their names. */
export async function csvSheets(folder: string, stem: string): Promise<ReadonlyMap<string, string[][]>> {
  const sheets = new Map<string, string[][]>();
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${stem}-`) || !name.endsWith('.csv')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    sheets.set(name.slice(stem.length + 1, -'.csv'.length), csvRows(text));
  }
  return sheets;
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push((quoted ?? plain ?? '').replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
