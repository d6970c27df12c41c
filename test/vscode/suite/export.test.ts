import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, sample } from './workspace.js';

/** How the file of each format begins, or what stands in it. */
const signatures: Readonly<Record<string, RegExp>> = {
  html: /^<!doctype html>/,
  docx: /^PK/,
  xlsx: /^PK/,
  pdf: /^%PDF-/,
  md: /# TỜ TRÌNH/,
};

async function exported(format: string, redact: boolean): Promise<string> {
  const record = sample('thanh-tra/2023.chibo.yaml');
  const target = sample(`thanh-tra/out.${format}`);
  await vscode.commands.executeCommand('chibo.exportDocument', record, {
    kind: 'to-trinh',
    format,
    redact,
    target,
  });
  const bytes = await vscode.workspace.fs.readFile(target);
  await vscode.workspace.fs.delete(target);
  return new TextDecoder().decode(bytes);
}

describe('exporting the set for submission', () => {
  afterEach(closeAll);

  it('writes each paper as a file that says what it is', async () => {
    const record = sample('thanh-tra/2023.chibo.yaml');
    const folder = sample('thanh-tra/nộp');
    await vscode.commands.executeCommand('chibo.exportSet', record, { formats: ['md'], folder });
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const proposal = names.find((name) => name.includes('Tờ trình'));
    assert.equal(proposal, '09 Tờ trình - Chi bộ Thanh tra - 2023.md');
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, proposal));
    await vscode.workspace.fs.delete(folder, { recursive: true });
    assert.match(new TextDecoder().decode(bytes), /# TỜ TRÌNH/);
    assert.deepEqual(
      names.filter((name) => !name.endsWith('.md')),
      [],
    );
  });
});

describe('exporting a document', () => {
  afterEach(closeAll);

  for (const [format, signature] of Object.entries(signatures)) {
    it(`writes ${format}`, async () => {
      assert.match(await exported(format, false), signature);
    });
  }

  it('keeps names for those above, and takes them out when asked to', async () => {
    assert.match(await exported('md', false), /Nông Minh Ấn/);
    const redacted = await exported('md', true);
    assert.doesNotMatch(redacted, /Nông Minh Ấn/);
    assert.match(redacted, /\| dv01 \|/);
  });
});
