import * as vscode from 'vscode';
import { message, say } from '../core/language/message.js';
import { currentLanguage } from './language.js';
import { logFailure } from './log.js';

/** Runs something that may fail: a failure is logged and shown to the user. `id` names what was run. */
export async function reported(id: string, run: () => Thenable<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    logFailure(id, error);
    const language = currentLanguage();
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(say(language, message('ui/failed', { reason })));
  }
}
