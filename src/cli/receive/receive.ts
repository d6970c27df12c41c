import { resolve } from 'node:path';
import { message, say } from '../../core/language/message.js';
import { compareWorkspaces } from '../../core/views/diff/compare-workspaces.js';
import type { Context } from '../context.js';
import { diffText } from '../diff/diff-text.js';
import { shownName } from '../folder.js';
import { readPackage } from '../handover/read-package.js';
import type { ExitCode } from '../io.js';
import { plainText } from '../reporters/terminal.js';
import { incomingOf } from './incoming.js';
import { openTarget, withIncoming } from './target-folder.js';
import { writeAll } from './write-all.js';

export interface ReceiveOptions {
  /** The target folder; without it the command only shows the differences from the working folder. */
  readonly into?: string;
  readonly dryRun?: boolean;
}

/**
 * `chibo receive PACKAGE… [--into DIR] [--dry-run]`: verifies packages, shows what differs in meaning from
 * the existing records, and writes everything or nothing (format.md §9.2). Exit code 1 if it only showed
 * differences.
 */
export async function receive(
  names: readonly string[],
  { into, dryRun = false }: ReceiveOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const folder = resolve(io.cwd, into ?? '.');
  const files = [...new Set(names.map((name) => resolve(io.cwd, name)))];
  const packages = files.map((file) => readPackage(file, shownName(file, io.cwd)));
  const target = openTarget(folder);
  const writes = into !== undefined && !dryRun;
  const incoming = await incomingOf(packages, target, { cwd: io.cwd, writes });
  for (const { file, manifest } of packages) {
    const values = { file: shownName(file, io.cwd), made: manifest.made, records: manifest.records.length };
    io.err(
      `${plainText(say(language, message(manifest.draft ? 'receive/draft' : 'receive/package', values)))}\n`,
    );
  }
  for (const notice of incoming.notices) io.err(`${plainText(say(language, notice))}\n`);
  const diff = await compareWorkspaces({
    base: target.workspace,
    head: withIncoming(target.workspace, incoming),
    changed: incoming.files.map(({ path }) => path),
    wants: (path) => incoming.files.some((one) => one.path === path),
  });
  const differs = diff.branches.length > 0;
  io.out(diffText(diff, context));
  if (!writes) return differs ? 1 : 0;
  const written = await writeAll(target, incoming.files);
  const values = { count: written, folder: shownName(folder, io.cwd) };
  io.err(`${say(language, message(written > 0 ? 'receive/written' : 'receive/nothing', values))}\n`);
  return 0;
}
