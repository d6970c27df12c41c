import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { mostPackageBytes, tooLargePackage } from '../../core/handover/manifest.js';
import { message, say } from '../../core/language/message.js';
import { compareWorkspaces } from '../../core/views/diff/compare-workspaces.js';
import { incomingOf } from '../../export/package/incoming.js';
import { type Package, readPackage } from '../../export/package/read-package.js';
import { RefusedPackage } from '../../export/package/refused-package.js';
import type { Context } from '../context.js';
import { diffText } from '../diff/diff-text.js';
import { readRegular } from '../files/read-file.js';
import { readText, shownName } from '../folder.js';
import { type ExitCode, UsageError } from '../io.js';
import { plainText } from '../reporters/terminal.js';
import { fileIn, openTarget, withIncoming } from './target-folder.js';
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
  options: ReceiveOptions,
  context: Context,
): Promise<ExitCode> {
  try {
    return await receiveAll(names, options, context);
  } catch (error) {
    if (error instanceof RefusedPackage) throw new UsageError(error.reason);
    throw error;
  }
}

async function receiveAll(
  names: readonly string[],
  { into, dryRun = false }: ReceiveOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, language } = context;
  const folder = resolve(io.cwd, into ?? '.');
  const files = [...new Set(names.map((name) => resolve(io.cwd, name)))];
  const packages = files.map((file) => packageIn(file, shownName(file, io.cwd)));
  const target = openTarget(folder);
  const writes = into !== undefined && !dryRun;
  const readRecord = async (path: string): Promise<string> => (await readText(fileIn(target, path))).text;
  const incoming = await incomingOf(packages, { ...target, readRecord }, { writes });
  for (const { shown, manifest } of packages) {
    const values = { file: shown, made: manifest.made, records: manifest.records.length };
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

/** A larger file is not even read. */
function packageIn(file: string, shown: string): Package {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > mostPackageBytes) throw new RefusedPackage(shown, tooLargePackage());
  return readPackage(readRegular(file), shown);
}
