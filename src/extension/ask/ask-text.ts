import * as vscode from 'vscode';
import { ask } from './question.js';

export interface TextQuestion {
  readonly title: string;
  readonly prompt?: string;
  /** What is offered; all of it is selected unless `selection` gives its start and end. */
  readonly value?: string;
  readonly selection?: readonly [start: number, end: number];
  /** Why a text cannot be taken; `undefined` if it can. */
  readonly refuse?: (text: string) => string | undefined | Promise<string | undefined>;
}

/** Asks for a text; `undefined` if the question is left. */
export function askText({
  title,
  prompt,
  value = '',
  selection,
  refuse,
}: TextQuestion): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, prompt, value, ...(selection ? { valueSelection: selection } : {}) });
  const check = async (): Promise<boolean> => {
    const text = box.value;
    const reason = await refuse?.(text);
    // Another letter may have been typed while a file was looked up.
    if (text === box.value) box.validationMessage = reason;
    return reason === undefined;
  };
  box.onDidChangeValue(() => void check());
  return ask(box, async () => {
    const text = box.value;
    return (await check()) ? text : undefined;
  });
}
