import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/workspace/assess.js';
import type { OpenDocument } from '../../src/session/document.js';
import { OpenRecords } from '../../src/session/open-records.js';

describe('open records', () => {
  it('assess each version of a text once', async () => {
    const { document, records, assessed } = opened('a');
    await records.of(document);
    await records.of(document);
    document.change('b');
    await records.of(document);
    expect(assessed).toEqual(['a', 'b']);
  });

  it('show an edit before the document has it, and do not assess or show it again when it arrives', async () => {
    const { document, records, assessed, shown } = opened('a');
    await records.announceEdit(document, 'b');
    expect(shown).toEqual(['b']);
    document.change('b');
    records.changed(document);
    await idle();
    expect(await text(records.of(document))).toBe('b');
    expect(assessed).toEqual(['b']);
    expect(shown).toEqual(['b']);
  });

  it('show the document where another text came than the edit announced', async () => {
    const { document, records, shown } = opened('a');
    await records.announceEdit(document, 'b');
    document.change('c');
    records.changed(document);
    await idle();
    expect(shown).toEqual(['b', 'c']);
  });

  it('mark a cell that is being typed as a draft, and show the document when the draft ends', async () => {
    const { document, records, events } = opened('a');
    await records.announceDraft(document, 'ab');
    records.announce(document);
    await idle();
    expect(events).toEqual([
      { text: 'ab', draft: true },
      { text: 'a', draft: false },
    ]);
  });

  it('show only the newest of drafts that follow each other quickly', async () => {
    const { document, records, shown } = opened('a');
    await Promise.all(['ab', 'abc', 'abcd'].map((draft) => records.announceDraft(document, draft)));
    expect(shown).toEqual(['abcd']);
  });

  it('show only the last of the texts that a document passes through, and assess no other', async () => {
    const { document, records, shown, assessed } = opened('a');
    let asked: Promise<Assessment> | undefined;
    await records.passing(document, async () => {
      await idle();
      document.change('b');
      records.changed(document);
      asked = records.of(document);
      await idle();
      document.change('c');
      records.changed(document);
    });
    await idle();
    expect(asked && (await text(asked))).toBe('c');
    expect(shown).toEqual(['c']);
    expect(assessed).toEqual(['c']);
  });

  it('show nothing of a document that was closed while it was assessed', async () => {
    const { document, records, shown } = opened('a');
    records.opened(document);
    document.isClosed = true;
    records.closed(document);
    await idle();
    expect(shown).toEqual([]);
  });

  it('keep showing to the others where one view fails', async () => {
    const { document, records, shown } = opened('a');
    const errors: unknown[] = [];
    const log = console.error;
    console.error = (...said) => errors.push(said);
    records.onDidAssessFirst(() => {
      throw new Error('a view is broken');
    });
    await records.announceEdit(document, 'b');
    console.error = log;
    expect(errors).toHaveLength(1);
    expect(shown).toEqual(['b']);
  });
});

/** One open record whose assessment tells only its text. */
function opened(first: string) {
  const document = new TestDocument(first);
  const assessed: string[] = [];
  const records = new OpenRecords<TestDocument>({
    documents: () => [document],
    async assess(_, written) {
      assessed.push(written);
      return { parsed: { text: written }, findings: [] } as unknown as Assessment;
    },
  });
  const events: { text: string; draft: boolean }[] = [];
  const shown: string[] = [];
  records.onDidAssess(({ assessment, draft }) => {
    events.push({ text: assessment.parsed.text, draft });
    shown.push(assessment.parsed.text);
  });
  return { document, records, assessed, events, shown };
}

async function text(assessment: Promise<Assessment>): Promise<string> {
  return (await assessment).parsed.text;
}

/** All timers of no delay have run. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

class TestDocument implements OpenDocument {
  readonly uri = { scheme: 'file', path: '/a.chibo.yaml', toString: () => 'file:///a.chibo.yaml' };
  isClosed = false;
  version = 1;
  #text: string;

  constructor(written: string) {
    this.#text = written;
  }

  getText(): string {
    return this.#text;
  }

  async save(): Promise<boolean> {
    return true;
  }

  change(written: string): void {
    this.#text = written;
    this.version += 1;
  }
}
