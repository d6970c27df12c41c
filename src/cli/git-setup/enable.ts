import { lstatSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { message, say } from '../../core/language/message.js';
import type { Context } from '../context.js';
import { changeFile, createFile } from '../files/write-file.js';
import { Git } from '../git/git.js';
import { removeConfigSection, setConfig } from '../git/git-config.js';
import { type ExitCode, FileError, UsageError } from '../io.js';

const attributesLine = '*.chibo.yaml diff=chibo merge=chibo';
/** The sections of the repository's configuration that only this program writes. */
const sections = ['merge.chibo', 'diff.chibo'];

/**
 * Configures the merge driver and the textconv in this repository only, and adds them to its
 * `.gitattributes`. Running it again only updates the path of the program.
 */
export async function enable(context: Context): Promise<ExitCode> {
  const git = await repository(context);
  const { node, program } = programs();
  const values: Readonly<Record<string, string>> = {
    'merge.chibo.name': 'Chibo: merge by cell',
    'merge.chibo.driver': mergeDriver(node, program),
    'diff.chibo.textconv': textConverter(node, program),
  };
  for (const [key, value] of Object.entries(values)) await setConfig(git.root, key, value);
  await addAttributes(git.root);
  context.io.err(`${say(context.language, message('git/enabled'))}\n`);
  return 0;
}

/** Reverts `enable`. Without its settings, this does nothing. */
export async function disable(context: Context): Promise<ExitCode> {
  const git = await repository(context);
  for (const section of sections) await removeConfigSection(git.root, section);
  await removeAttributes(git.root);
  context.io.err(`${say(context.language, message('git/disabled'))}\n`);
  return 0;
}

async function repository({ io, language }: Context): Promise<Git> {
  const git = await Git.at(io.cwd);
  if (git === undefined) throw new UsageError(say(language, message('cli/no-repository')));
  return git;
}

/** The full paths of the running Node and program, so that git finds them with any PATH. */
function programs(): { readonly node: string; readonly program: string } {
  const [, script = ''] = process.argv;
  return { node: quoted(process.execPath), program: quoted(realpathSync.native(script)) };
}

/** Quotes for the shell that git runs: single quotes, with `/` for the `\` of Windows. */
function quoted(path: string): string {
  const written = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${written.replaceAll("'", "'\\''")}'`;
}

/**
 * Falls back to git's own text merge if the program was removed. Otherwise git would take our version as the
 * result of a failed driver.
 */
function mergeDriver(node: string, program: string): string {
  const [n, p] = [node, program].map((word) => word.replaceAll('%', '%%'));
  const own = `${n} ${p} git driver %O %A %B %L %P`;
  const other = 'git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B';
  return `if test -x ${n} && test -f ${p}; then ${own}; else ${other}; fi`;
}

/**
 * Git appends the file's name. VS Code reads versions with `git show --textconv` and stages lines from its
 * output, so for VS Code the text must stay unchanged.
 */
function textConverter(node: string, program: string): string {
  const isWanted = `test -z "$VSCODE_GIT_COMMAND" && test -x ${node} && test -f ${program}`;
  return `f() { if ${isWanted}; then ${node} ${program} git textconv "$1"; else cat "$1"; fi; }; f`;
}

async function addAttributes(root: string): Promise<void> {
  const file = attributesOf(root);
  if (await createFile(file, `${attributesLine}\n`)) return;
  await changeFile(file, async (text) => {
    if (isNamed(text)) return undefined;
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    return `${text}${text === '' || text.endsWith('\n') ? '' : end}${attributesLine}${end}`;
  });
}

/** Whether the file already contains the line, in any spelling. */
function isNamed(text: string): boolean {
  return text.split(/\r?\n/).some((line) => {
    const [pattern, ...attributes] = line.trim().split(/\s+/);
    return (
      pattern === '*.chibo.yaml' && ['diff=chibo', 'merge=chibo'].every((name) => attributes.includes(name))
    );
  });
}

/** Removes our line, and the file if it is empty then. */
async function removeAttributes(root: string): Promise<void> {
  const file = attributesOf(root);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return;
  let rest = '';
  await changeFile(file, async (text) => {
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    rest = lines.filter((line) => line.trim() !== attributesLine).join('');
    return rest;
  });
  if (rest === '') rmSync(file);
}

/** Git does not follow a link here, so this does not either. */
function attributesOf(root: string): string {
  const file = join(root, '.gitattributes');
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new FileError(file, message('git/link'));
  return file;
}
