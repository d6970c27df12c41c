import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bench.js';

/** The sample of a year that is done, with sixty members. */
export async function withSixtyMembers(): Promise<string> {
  const text = await readFile(join(root, 'samples/thanh-tra/2023.chibo.yaml'), 'utf8');
  const member = / {2}- id: dv01\n(?: {4}.*\n)+/.exec(text)?.[0] ?? '';
  const rows = Array.from({ length: 60 }, (_, index) =>
    member.replace('dv01', `dv${String(index + 1).padStart(2, '0')}`),
  );
  const end = text.indexOf('criteria:\n  I.1:');
  return `${text.slice(0, text.indexOf('  - id: dv01'))}${rows.join('')}${text.slice(end)}`;
}
