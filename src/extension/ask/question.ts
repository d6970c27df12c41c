import type * as vscode from 'vscode';

/**
 * Shows a question of the workbench and waits for its answer; `undefined` if the user leaves it.
 *
 * An answered question stays until whoever asked has had the chance to show the next one. Otherwise the workbench gives
 * the focus back in between; a page gets it late, and takes it from the next question while somebody types there.
 */
export async function ask<Answer>(
  question: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  read: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  question.ignoreFocusOut = true;
  return new Promise((resolve) => {
    question.onDidAccept(async () => {
      const answer = await read();
      if (answer === undefined) return;
      resolve(answer);
      setTimeout(() => question.dispose(), 0);
    });
    question.onDidHide(() => {
      resolve(undefined);
      question.dispose();
    });
    question.show();
  });
}
