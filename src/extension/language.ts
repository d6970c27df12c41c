import * as vscode from 'vscode';
import type { Language } from '../core/language/message.js';

/** The language of everything Chibo says: the setting, else Vietnamese unless VS Code itself is in English only by choice. */
export function currentLanguage(): Language {
  const setting = vscode.workspace.getConfiguration('chibo').get<string>('language', 'auto');
  // VS Code has no Vietnamese display language, so that `auto` cannot be read off it: Vietnamese comes first.
  return setting === 'en' ? 'en' : 'vi';
}
