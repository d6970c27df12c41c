import * as vscode from 'vscode';
import type { Language } from '../core/language/message.js';

/** The language of all texts: Vietnamese, unless the setting says English. */
export function currentLanguage(): Language {
  const setting = vscode.workspace.getConfiguration('chibo').get<string>('language', 'auto');
  // VS Code has no Vietnamese display language, so `auto` cannot be derived from it: Vietnamese is the
  // default.
  return setting === 'en' ? 'en' : 'vi';
}
