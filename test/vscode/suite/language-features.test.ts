import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, codesOf, eventually, sample } from './workspace.js';

async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = sample(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

function rangeOf(document: vscode.TextDocument, part: string): vscode.Range {
  const start = document.getText().indexOf(part);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + part.length));
}

const head = 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n';

describe('in the text of a record', () => {
  afterEach(closeAll);

  it('a quick fix fixes a finding', async () => {
    const uri = await write('fix/r.chibo.yaml', `${head}criteria:\n  I.1: {self: 8.3}\n`);
    const document = await opened(uri);
    await eventually('the finding', () => codesOf(uri).includes('score/step'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      rangeOf(document, '8.3'),
    );
    const action = actions.find(({ title }) => title === 'Sửa: 8,3 → 8,25');
    assert.ok(action?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.getText(), `${head}criteria:\n  I.1: {self: 8.25}\n`);
    await eventually('its end', () => !codesOf(uri).includes('score/step'));
  });

  it('the outline names members, and sections fold', async () => {
    const uri = sample('thanh-tra/2023.chibo.yaml');
    await opened(uri);
    const symbols = await eventually('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return found && found.length > 0 && found;
    });
    const members = symbols.find(({ detail }) => detail === 'members');
    assert.ok(members && members.children.length > 20);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(folds.some(({ start, end }) => start === members.range.start.line && end > start));
  });

  it('codes of members are completed with their names, whatever language the file is in', async () => {
    const uri = await write(
      'complete/r.chibo.yaml',
      `${head}members:\n  - {id: dv01, name: Trần Văn An}\nmentoring:\n  - {mentor: }\n`,
    );
    const document = await opened(uri);
    assert.equal(document.languageId, 'chibo');
    const place = rangeOf(document, 'mentor: ').end;
    const list = await eventually('the list', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        place,
      );
      return found.items.length > 0 && found;
    });
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(labels, ['dv01']);
  });

  it('a member is found everywhere and renamed in one step', async () => {
    const uri = await write(
      'rename/r.chibo.yaml',
      `${head}members:\n  - {id: dv01, name: Ngô Đình Tìm}\ndiscipline:\n  - {member: dv01, form: khien-trach}\n`,
    );
    const document = await opened(uri);
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      uri,
      rangeOf(document, 'dv01, form').start,
    );
    assert.equal(definition?.range.start.line, 5);
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'ngo dinh tim',
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Ngô Đình Tìm'],
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      rangeOf(document, 'dv01, form').start,
      'dv09',
    );
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.getText().includes('{id: dv09, name'));
    assert.ok(document.getText().includes('{member: dv09,'));
  });

  it('a finding links to the page of its code', async () => {
    const uri = await write('link/r.chibo.yaml', `${head}criteria:\n  I.1: {self: 8.3}\n`);
    await opened(uri);
    const target = await eventually('the finding', () => {
      const found = vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'chibo')?.code;
      return typeof found === 'object' && found.value === 'score/step' && found.target;
    });
    const page = await vscode.workspace.openTextDocument(target);
    assert.match(page.getText(), /^## score\/step\n/);
  });

  it('a hover explains a number', async () => {
    const uri = sample('thanh-tra/2023.chibo.yaml');
    const document = await opened(uri);
    const hovers = await eventually('the hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        rangeOf(document, 'appraised: 9').start,
      );
      return found.length > 0 && found;
    });
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(text.join('\n'), /I\.1: 9\/10, lấy ở cột thẩm định/);
  });
});

describe('in a profile', () => {
  afterEach(closeAll);

  const profile = (formula: string): string => `chiboProfile: 1
id: thu
version: "1"
title: Thử
scale: {max: 100}
groups:
  - {id: I, title: A, items: [{id: I.1, title: B, kind: derived, max: 100, formula: "${formula}"}]}
bands: [{id: dat, title: Đạt, min: 0}]
`;

  it('an unknown fact is marked at its very letters', async () => {
    const uri = await write('profile/thu.chibo-profile.yaml', profile('10.0 * meetings.thuongky'));
    await opened(uri);
    await eventually('the finding', () => codesOf(uri).includes('profile/invalid'));
    const document = await vscode.workspace.openTextDocument(uri);
    const diagnostic = vscode.languages.getDiagnostics(uri).find((one) => codeOf(one) === 'profile/invalid');
    assert.equal(document.getText(diagnostic?.range), 'thuongky');
  });

  it('facts are completed, and explained on hover', async () => {
    const uri = await write('profile/hai.chibo-profile.yaml', profile('10.0 * meetings.thu'));
    const document = await opened(uri);
    const at = rangeOf(document, 'meetings.thu').end;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      at,
    );
    const item = list.items.find(({ label }) => label === 'meetings.thuongKy');
    assert.equal(item?.detail, 'Số kỳ sinh hoạt thường kỳ');
    await write('profile/ba.chibo-profile.yaml', profile('10.0 * meetings.thuongKy'));
    const other = await opened(sample('profile/ba.chibo-profile.yaml'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      other.uri,
      rangeOf(other, 'thuongKy').start,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(text.join('\n'), /Số kỳ sinh hoạt thường kỳ/);
  });

  it('a record follows its profile while that is edited', async () => {
    const path = 'profile/bon.chibo-profile.yaml';
    await write(path, profile('50.0'));
    const record = await write(
      'profile/r.chibo.yaml',
      `chibo: 1\nprofile: bon.chibo-profile.yaml\nbranch: {id: p, name: P, type: chi-bo}\nperiod: 2023\nworkflow:\n  dang-ky: 2023-01-01\n  tham-dinh: 2023-12-01\n  cong-nhan: {date: 2023-12-02, result: dat}\n`,
    );
    await opened(record);
    const document = await opened(sample(path));
    await eventually('the clean record', () => codesOf(record).length === 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 'id: dat'), 'id: tot');
    await vscode.workspace.applyEdit(edit);
    await eventually('the finding', () => codesOf(record).includes('level/declared'));
  });
});

describe('the record of a đảng bộ', () => {
  afterEach(closeAll);

  it('follows the records below it while they are edited', async () => {
    const period = 'period: 2023\nworkflow:\n  dang-ky: 2023-01-01\n  tham-dinh: 2023-12-01\n';
    const profile = `chiboProfile: 1
id: tren
version: "1"
title: Trên
scale: {max: 100}
groups:
  - {id: I, title: A, items: [{id: I.1, title: B, kind: derived, max: 100, formula: "100.0 * branches.rate"}]}
bands: [{id: dat, title: Đạt, min: 100}, {id: chua-dat, title: Chưa đạt, min: 0}]
`;
    await write('tree/tren.chibo-profile.yaml', profile);
    const child = await write(
      'tree/con.chibo.yaml',
      `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: con, name: Con, type: chi-bo, parent: me}\n${period}  cong-nhan: {date: 2023-12-02, result: dat}\n`,
    );
    const parent = await write(
      'tree/me.chibo.yaml',
      `chibo: 1\nprofile: tren.chibo-profile.yaml\nbranch: {id: me, name: Mẹ, type: dang-bo-co-so}\n${period}  cong-nhan: {date: 2023-12-02, result: dat}\n`,
    );
    await opened(parent);
    const document = await opened(child);
    // The one cell is recognised: 100 points, so that what is declared is right.
    await eventually('the clean parent', () => vscode.languages.getDiagnostics(parent).length === 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(child, rangeOf(document, 'result: dat'), 'result: chua-dat');
    await vscode.workspace.applyEdit(edit);
    await eventually('the finding', () => codesOf(parent).includes('level/declared'));
  });
});
