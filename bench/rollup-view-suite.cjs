// Runs inside the extension host, for rollup-view-in-vscode.mjs: loads the view "Chi bộ" and says what it took.
const { join } = require('node:path');
const { tmpdir } = require('node:os');
const vscode = require('vscode');
const { measured } = require('./pauses.cjs');

exports.run = async () => {
  // VS Code itself is still busy when it says that it is there.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const target = vscode.Uri.file(join(tmpdir(), `chibo-view-${process.pid}.md`));
  const { longest, total } = await measured(async () => {
    await vscode.commands.executeCommand('chibo.branches.focus');
    // The review of one cell is made when all records have been read.
    const choice = { kind: 'so-ket', format: 'md', withhold: false, target };
    await vscode.commands.executeCommand('chibo.branches.exportReview', { id: 'cb-0' }, choice);
  });
  await vscode.workspace.fs.delete(target);
  const both = ({ clock, work }) => `${clock.toFixed(0)} ms, at work ${work.toFixed(0)} ms`;
  console.log(`view: ${both(total)}; longest pause ${both(longest)}`);
  // The server's runner takes the line that Mocha ends with for the end.
  console.log('  1 passing (view)');
};
