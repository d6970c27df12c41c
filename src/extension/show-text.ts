import * as vscode from 'vscode';
import { type Message, say } from '../core/language/message.js';
import { currentLanguage } from './language.js';

/** Opens a text that can be copied or saved; of an empty one it says `nothing`. */
export async function showText(content: string, nothing: Message): Promise<void> {
  if (content === '') {
    void vscode.window.showInformationMessage(say(currentLanguage(), nothing));
    return;
  }
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  await vscode.window.showTextDocument(document, { preview: false });
}
