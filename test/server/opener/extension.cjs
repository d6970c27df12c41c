// @ts-check
/**
 * A file named in the address is opened before the extensions are known, hence as text. This opens
 * it when they are, hence in its custom editor.
 */
const vscode = require('vscode');

exports.activate = async () => {
  const file = vscode.workspace.getConfiguration('opener').get('file');
  if (typeof file !== 'string' || file === '') return;
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file), { preview: false });
};
