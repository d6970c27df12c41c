import { type Uri, workspace } from 'vscode';
import { currentLanguage, message, say } from '../bundle.js';
import { isFile, writeWhole } from './whole-file.js';

/** Files on disk are written atomically. The workbench, which writes all others, truncates first. */
export async function writeFile(target: Uri, bytes: Uint8Array): Promise<void> {
  if (target.scheme !== 'file') return workspace.fs.writeFile(target, bytes);
  try {
    await writeWhole(target.fsPath, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = message((await isFile(target.fsPath)) ? 'file/not-written' : 'file/not-made', { code });
    throw new Error(`${target.fsPath}: ${say(currentLanguage(), reason)}`);
  }
}
