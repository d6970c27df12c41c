import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding/finding.js';
import { textRules } from '../../../src/core/finding/text/text-rules.js';
import { message } from '../../../src/core/language/message.js';
import { recordRules } from '../../../src/core/rules/rules.js';
import {
  configPathsFor,
  configured,
  isIgnored,
  noConfig,
  paperSettingsOf,
  readConfig,
} from '../../../src/core/workspace/config.js';
import { countedRecords } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from './memory-workspace.js';

function finding(code: Finding['code'], severity: Finding['severity'], start = 0): Finding {
  return { code, severity, message: message('level/none'), span: { start, end: start + 1 } };
}

describe('a configuration', () => {
  test('is read with levels, ignored paths, the folder of profiles and heads to import', () => {
    const source =
      'chiboConfig: 1\nrules: {score/range: off, meetings/*: info}\nignore: [cũ/]\nprofilePath: ../bộ\nimports: {members: {Danh xưng: name}}\nhandover: {way: folder, folder: ../chung}\n';
    const { config, findings } = readConfig(source, 'a/chibo.config.yaml');
    expect(findings).toEqual([]);
    expect(config).toEqual({
      folder: 'a',
      levels: new Map([
        ['score/range', 'off'],
        ['meetings/*', 'info'],
      ]),
      ignored: ['cũ/'],
      profilePath: 'bộ',
      documents: noConfig.documents,
      handover: { way: 'folder', folder: '../chung', remote: 'origin', prefix: 'nop/' },
      imports: new Map([['members', new Map([['Danh xưng', 'name']])]]),
    });
  });

  test('takes no remote or branch that git would read as an option', () => {
    const source = 'chiboConfig: 1\nhandover: {way: git, remote: --upload-pack=x, prefix: -f/}\n';
    const { config, findings } = readConfig(source, 'chibo.config.yaml');
    expect(config.handover).toEqual({ way: 'git', folder: undefined, remote: 'origin', prefix: 'nop/' });
    expect(findings.map(({ code }) => code)).toEqual(['schema/pattern', 'schema/pattern']);
  });

  test('says what papers need, of all units and over that of single ones', () => {
    const source = `chiboConfig: 1
documents:
  place: Tân An
  signer: {name: Nông Minh Ấn, office: Phó bí thư}
  recipients: [Đảng ủy xã Tân An]
  numbers: {to-trinh: 7}
  branches:
    thon-4: {place: Thôn 4, clerk: Lý Đức Chuyên, numbers: {bao-cao-ket-qua: 12-BC/CB}}
`;
    const { config, findings } = readConfig(source, 'chibo.config.yaml');
    expect(findings).toEqual([]);
    const signer = { name: 'Nông Minh Ấn', office: 'Phó bí thư' };
    expect(paperSettingsOf(config, 'thon-4')).toEqual({
      place: 'Thôn 4',
      signer,
      chair: undefined,
      clerk: { name: 'Lý Đức Chuyên', office: undefined },
      recipients: ['Đảng ủy xã Tân An'],
      numbers: new Map([
        ['to-trinh', '7'],
        ['bao-cao-ket-qua', '12-BC/CB'],
      ]),
    });
    expect(paperSettingsOf(config, 'thon-5')).toMatchObject({ place: 'Tân An', clerk: undefined });
  });

  test.each([
    ['documents: x', 'schema/type'],
    ['documents: {places: x}', 'schema/additionalProperties'],
    ['documents: {signer: {office: Bí thư}}', 'schema/required'],
    ['documents: {numbers: {danh-gia: 1}}', 'schema/additionalProperties'],
    ['documents: {recipients: Đảng ủy}', 'schema/type'],
    ['documents: {branches: {x: {place: 1}}}', 'schema/type'],
  ])('%j has the finding %s', (written, code) => {
    const { findings } = readConfig(`chiboConfig: 1\n${written}\n`, 'chibo.config.yaml');
    expect(findings.map((found) => found.code)).toEqual([code]);
  });

  test('may name every code there is, every group, and every keyword of a schema', () => {
    const codes = [...textRules, ...recordRules].map(({ code }) => code);
    const groups = codes.map((code) => code.replace(/\/.*/, '/*'));
    const names = [...new Set([...codes, ...groups, 'schema/*', 'schema/required'])];
    const source = `chiboConfig: 1\nrules:\n${names.map((name) => `  ${name}: info\n`).join('')}`;
    expect(readConfig(source, 'chibo.config.yaml').findings).toEqual([]);
  });

  test.each([
    ['', 'yaml/syntax'],
    ['- a\n', 'schema/type'],
    ['rules: {}\n', 'schema/required'],
    ['chiboConfig: 2\n', 'schema/const'],
    ['chiboConfig: 1\nrules: {score/range: fatal}\n', 'schema/enum'],
    ['chiboConfig: 1\nrules: {range: off}\n', 'schema/propertyNames'],
    ['chiboConfig: 1\nrules: {x/*: off}\n', 'schema/propertyNames'],
    ['chiboConfig: 1\nignore: x\n', 'schema/type'],
    ['chiboConfig: 1\nprofilePath: ../..\n', 'schema/pattern'],
    ['chiboConfig: 1\nextra: 1\n', 'schema/additionalProperties'],
  ])('%j has the finding %s', (source, code) => {
    expect(readConfig(source, 'a/chibo.config.yaml').findings.map((found) => found.code)).toEqual([code]);
  });

  test('is looked for from the record up to the root', () => {
    expect(configPathsFor('a/b/1.chibo.yaml')).toEqual([
      'a/b/chibo.config.yaml',
      'a/chibo.config.yaml',
      'chibo.config.yaml',
    ]);
    expect(configPathsFor('1.chibo.yaml')).toEqual(['chibo.config.yaml']);
  });

  test('sets how grave findings are; the code counts before its group', () => {
    const levels = new Map([
      ['score/*', 'info'],
      ['score/range', 'warning'],
      ['score/step', 'off'],
    ] as const);
    const findings = [
      finding('score/range', 'error'),
      finding('score/step', 'error'),
      finding('score/kind', 'error'),
    ];
    const changed = configured([...findings, finding('vote/sum', 'error')], { ...noConfig, levels });
    expect(changed.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'vote/sum error',
      'score/range warning',
      'score/kind info',
    ]);
  });

  test.each([
    ['cũ/', 'a/cũ/x.chibo.yaml', true],
    ['/cũ/', 'a/cũ/x.chibo.yaml', true],
    ['/cũ/', 'a/b/cũ/x.chibo.yaml', false],
    ['*.nháp.chibo.yaml', 'a/x.nháp.chibo.yaml', true],
    ['*.nháp.chibo.yaml', 'a/x.chibo.yaml', false],
  ])('with the pattern %j ignores %s: %s', (pattern, path, ignored) => {
    expect(isIgnored(path, { ...noConfig, folder: 'a', ignored: [pattern] })).toBe(ignored);
  });

  test('leaves out of the counted records what the nearest one ignores', async () => {
    const workspace = memoryWorkspace({
      'chibo.config.yaml': 'chiboConfig: 1\nignore: [x.chibo.yaml]\n',
      'x.chibo.yaml': '',
      'y.chibo.yaml': '',
      'a/b/x.chibo.yaml': '',
      'a/chibo.config.yaml': 'chiboConfig: 1\nignore: [/y.chibo.yaml]\n',
      'a/x.chibo.yaml': '',
      'a/y.chibo.yaml': '',
    });
    expect(await countedRecords(workspace)).toEqual(['a/b/x.chibo.yaml', 'a/x.chibo.yaml', 'y.chibo.yaml']);
  });

  test('has a schema that its documentation shows in full', () => {
    const schema = JSON.parse(readFileSync('schemas/chibo-config.schema.json', 'utf8'));
    const page = readFileSync('docs/checking.md', 'utf8');
    for (const name of Object.keys(schema.properties)) expect(page, name).toContain(`\n${name}:`);
  });
});
