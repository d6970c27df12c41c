import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isError } from '../../../src/core/finding/finding.js';
import { redactRecord } from '../../../src/core/redact/redact.js';
import { evaluationJson } from '../../../src/core/views/report/evaluation-json.js';
import { assessed, hardRecord, thanhTra } from '../paper/records.js';

function redacted(text: string): string {
  const result = redactRecord(text);
  if (result.kind === 'refused') throw new Error(`refused: ${result.reason.key}`);
  return result.text;
}

/** What must not change: every number of the evaluation but the findings and who is meant. */
function numbersOf(text: string): object {
  const { score, groups, level, vetoes, quotas, facts } = evaluationJson(assessed(text), 'x', 'vi');
  return { score, groups, level, vetoes, quotas, facts };
}

const head = `chibo: 1
profile: chi-bo-4-tot
branch: {id: x, name: Chi bộ X, type: chi-bo}
period: 2023
`;

describe.each([
  ['samples/thanh-tra', thanhTra],
  ['a hard record', hardRecord],
])('%s redacted', (_, text) => {
  const result = redacted(text);

  test('holds no name', () => {
    const names = assessed(text).record?.members.flatMap(({ name }) => name ?? []) ?? [];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => result.includes(name))).toEqual([]);
  });

  test('has the same score, level, quotas and facts', () => {
    expect(numbersOf(result)).toEqual(numbersOf(text));
  });

  test('has no error that it did not have', () => {
    const errors = (one: string): readonly string[] =>
      assessed(one)
        .findings.filter(isError)
        .map(({ code }) => code);
    expect(errors(result)).toEqual(errors(text));
  });

  test('redacted again is the same', () => {
    expect(redacted(result)).toBe(result);
  });
});

describe('redacting', () => {
  test('keeps what tells nobody apart, to the byte', () => {
    const before = thanhTra.split('\n');
    const after = redacted(thanhTra).split('\n');
    const gone = before.filter((line) => !after.includes(line));
    const kinds = new Set(gone.map((line) => /^\s*(name|role|joined|official|#)/.exec(line)?.[1]));
    expect([...kinds].sort()).toEqual(['#', 'joined', 'name', 'official', 'role']);
  });

  test.each([
    {
      what: 'a name gives way to the id that is a code already',
      before: 'members:\n  - {id: dv07, name: Trần Văn An, rank: htt}\n',
      after: 'members:\n  - {id: dv07, name: dv07, rank: htt}\n',
    },
    {
      what: 'an id made of the name gives way too, wherever it stands',
      before:
        'members:\n  - {id: tran-an1, name: Trần Văn An}\ndiscipline:\n  - {member: tran-an1, form: khien-trach, date: 2023-06-01}\n',
      after: 'members:\n  - {id: dv01, name: dv01}\ndiscipline:\n  - {member: dv01, form: khien-trach}\n',
    },
    {
      what: 'people outside the list are numbered, and groups with names',
      before:
        'mentoring:\n  - {mentor: dv01, mentee: Lê Thị B, group: Tổ anh An, content: Hoàn cảnh khó khăn, outcome: ket-nap, admitted: 2023-09-02, document: 77-QĐ/ĐU}\n  - {mentor: dv01, mentee: Lê Thị B, group: to-2}\n',
      after:
        'mentoring:\n  - {mentor: nd01, mentee: nd02, group: to-01, outcome: ket-nap}\n  - {mentor: nd01, mentee: nd02, group: to-2}\n',
    },
    {
      what: 'notes go, in a block and in braces, and reasons lose their wording',
      before:
        'criteria:\n  I.1: {self: 9, note: Anh An ốm}\n  I.2:\n    note: |\n      Nhiều dòng\n      về anh An\n    override: {value: 4, reason: Anh An ốm}\nmembers:\n  - id: dv01\n    note: bận\n    reason: Nghỉ ốm\n',
      after:
        'criteria:\n  I.1: {self: 9}\n  I.2:\n    override: {value: 4, reason: đã lược bỏ}\nmembers:\n  - id: dv01\n    reason: đã lược bỏ\n',
    },
    {
      what: 'a first pair that goes leaves its line to the next',
      before: 'members:\n  - note: bận\n    role: bi-thu\n    id: dv01\n',
      after: 'members:\n  - id: dv01\n',
    },
    {
      what: 'names and telephone numbers go out of titles, whatever the capitals',
      before:
        'members:\n  - {id: dv01, name: Trần Văn An}\nmeetings:\n  - {date: 2023-01-05, kind: chuyen-de, title: "Gương TRẦN VĂN AN, gọi 0912 345 678"}\n',
      after:
        'members:\n  - {id: dv01, name: dv01}\nmeetings:\n  - {date: 2023-01-05, kind: chuyen-de, title: "Gương dv01, gọi đã lược bỏ"}\n',
    },
    {
      what: 'comments go, and a hash within a text stays',
      before: '# An bị ốm\ntargets:  # của An\n  - {title: "Mục # 1", assigned: 2} # An\n# cuối\n',
      after: 'targets:\n  - {title: "Mục # 1", assigned: 2}\n',
    },
    {
      what: 'what the schema does not know goes',
      before: 'cccd: "001085012345"\nmembers:\n  - {id: dv01, phone: "0912345678"}\n',
      after: 'members:\n  - {id: dv01}\n',
    },
  ])('$what', ({ before, after }) => {
    expect(redacted(head + before)).toBe(head + after);
  });

  test('keeps the line that names the schema, CRLF and a missing last line end', () => {
    const text = `# yaml-language-server: $schema=../chibo.schema.json\r\n${head.replaceAll('\n', '\r\n')}members:\r\n  - id: dv01\r\n    name: Trần Văn An`;
    expect(redacted(text)).toBe(text.replace('Trần Văn An', 'dv01'));
  });

  test('refuses where a name stands behind an anchor, and where the text is broken', () => {
    const anchored = `${head}members:\n  - {id: dv01, name: &n Trần Văn An}\n  - {id: dv02, name: *n}\n`;
    expect(redactRecord(anchored)).toMatchObject({ kind: 'refused' });
    expect(redactRecord('a: [')).toMatchObject({ kind: 'refused' });
  });

  test('never lets a name through, however the record is put together', () => {
    const name = fc.constantFrom('Trần Văn An', 'Đặng Thị Bưởi', 'Lê-Nguyễn O’Hà', 'Vũ');
    const member = fc.record({
      id: fc.constantFrom('dv01', 'dv02', 'vu-1', 'dang-thi-buoi', 'x9'),
      name,
      block: fc.boolean(),
      note: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 4 }), name, (members, quoted) => {
        const rows = members.map(({ id, name: own, block, note }) =>
          block
            ? `  - id: ${id}\n    name: ${own}\n${note ? `    note: ${own}\n` : ''}`
            : `  - {id: ${id}, name: ${own}${note ? `, note: ${own}` : ''}}\n`,
        );
        const text = `${head}members:\n${rows.join('')}targets:\n  - title: Học ${members[0]?.name} và ${quoted}  # ${own(members)}\n`;
        const result = redacted(text);
        for (const { name: one } of members)
          expect(result).not.toMatch(new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'u'));
      }),
    );
  });
});

function own(members: readonly { readonly name: string }[]): string {
  return members.map(({ name }) => name).join(', ');
}
