import { applyEdits, type TextEdit } from '../../src/core/text/text-edits.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import type { FromEditor, ToEditor, ViewState } from '../../src/protocol/editor.js';
import { DiffSides } from '../../src/session/diff-sides.js';
import type { OpenDocument } from '../../src/session/document.js';
import { DocumentEdits } from '../../src/session/document-edits.js';
import { EditorSession } from '../../src/session/editor-session.js';
import type { SessionHost } from '../../src/session/host.js';
import { OpenRecords } from '../../src/session/open-records.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';

/** A record in memory with the session of its grid: VS Code's part is played by a text and its history. */
export class LiveRecord {
  readonly #document: MemoryDocument;
  readonly #records: OpenRecords<MemoryDocument>;
  readonly #session: EditorSession;
  #view: ViewState = { sheets: {} };
  #queue: Promise<void> = Promise.resolve();
  /** How long every answer takes, in milliseconds. */
  delay = 0;

  constructor(text: string, post: (message: ToEditor) => Promise<void>) {
    const document = new MemoryDocument(text);
    this.#document = document;
    this.#records = new OpenRecords({
      documents: () => [document],
      assess: (_, written) => assessIn(memoryWorkspace({}), 'a.chibo.yaml', written),
    });
    const page = {
      isVisible: true,
      isActive: true,
      post: (message: ToEditor) => void post(message),
      bringToFront: () => undefined,
    };
    this.#session = new EditorSession(document, page, this.#host(), new DiffSides());
    this.#records.onDidAssess(({ assessment, draft }) => void this.#session.show(assessment, draft));
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Messages are answered one after the other, as they come. */
  receive(message: FromEditor): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      // The page is opened by `open`, with the view of the test.
      if (message.type === 'ready') return;
      if (message.type === 'request') await new Promise((resolve) => setTimeout(resolve, this.delay));
      await this.#session.receive(message);
    });
    return this.#queue;
  }

  /** Once everything that was asked for is done. */
  async settled(): Promise<string> {
    await this.#queue;
    return this.text;
  }

  async open(view: ViewState): Promise<void> {
    this.#view = view;
    await this.#session.receive({ type: 'ready' });
  }

  /** Another program writes the file. */
  async change(edit: (text: string) => string): Promise<void> {
    this.#document.write(edit(this.text));
    await this.#session.show(await this.#records.of(this.#document), false);
  }

  #host(): SessionHost {
    const apply = async (edits: readonly TextEdit[]): Promise<boolean> => {
      this.#document.edit(edits);
      this.#records.changed(this.#document);
      return true;
    };
    return {
      assessments: this.#records.assessmentsOf(this.#document),
      edits: new DocumentEdits(this.#document, apply, () => 'vi'),
      memory: { widths: {}, viewOf: () => this.#view, keep: () => undefined },
      language: () => 'vi',
      showsIds: () => true,
      prepare: async () => undefined,
      isReadOnly: () => false,
      hasFocus: () => true,
      savesOnBlur: () => false,
      ancestor: async () => undefined,
      proposal: () => undefined,
      visit: () => undefined,
      showInText: async () => undefined,
      run: async (action) => {
        if (action === 'undo' || action === 'redo') await this.#step(action);
      },
      importTable: async () => undefined,
    };
  }

  async #step(action: 'undo' | 'redo'): Promise<void> {
    this.#session.followHistory();
    this.#document[action]();
    this.#records.changed(this.#document);
  }
}

/** A text with its undo steps. */
class MemoryDocument implements OpenDocument {
  readonly uri = { scheme: 'memory', path: '/a.chibo.yaml', toString: () => 'memory:/a.chibo.yaml' };
  readonly isClosed = false;
  readonly #before: string[] = [];
  readonly #undone: string[] = [];
  #text: string;
  version = 1;

  constructor(text: string) {
    this.#text = text;
  }

  getText(): string {
    return this.#text;
  }

  async save(): Promise<boolean> {
    return true;
  }

  edit(edits: readonly TextEdit[]): void {
    this.#before.push(this.#text);
    this.#undone.length = 0;
    this.write(applyEdits(this.#text, edits));
  }

  /** Replaces the text without an undo step. */
  write(text: string): void {
    this.#text = text;
    this.version += 1;
  }

  undo(): void {
    this.#go(this.#before, this.#undone);
  }

  redo(): void {
    this.#go(this.#undone, this.#before);
  }

  #go(from: string[], to: string[]): void {
    const text = from.pop();
    if (text === undefined) return;
    to.push(this.#text);
    this.write(text);
  }
}
