import { message } from '../core/language/message.js';
import { choose } from './dialogs.js';
import { type Draft, drafts } from './drafts.js';
import { bytesOfText, fileOf, saveNewFile, textOf, writeFile } from './files.js';
import type { PageDocument } from './page-document.js';
import { PageError } from './page-error.js';
import { sayNow as say } from './words.js';

interface SavingOptions {
  /** Of the draft. */
  readonly id: string;
  readonly profiles: ReadonlyMap<string, string>;
  changed(state: string, isSaved: boolean): void;
}

/** Pause after an edit before the draft is kept, in milliseconds. */
const pause = 300;

/** Keeps what is typed as a draft in the browser, and writes it into its file when the user says so. */
export class Saving {
  readonly #document: PageDocument;
  readonly #options: SavingOptions;
  #handle: FileSystemFileHandle | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #isKept = true;
  /** The name of the file that was downloaded last, while its text is the document's. */
  #downloaded: string | undefined;

  constructor(document: PageDocument, handle: FileSystemFileHandle | undefined, options: SavingOptions) {
    this.#document = document;
    this.#handle = handle;
    this.#options = options;
    document.onDidChange(() => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.keepNow(), pause);
      this.draw();
    });
  }

  get handle(): FileSystemFileHandle | undefined {
    return this.#handle;
  }

  /** There are changes that neither a file nor the browser holds. */
  get isAtRisk(): boolean {
    return !this.#document.isSaved && !this.#isKept;
  }

  draft(): Draft {
    const { path, file } = this.#document;
    return {
      id: this.#options.id,
      path,
      text: this.#document.getText(),
      ...(file.text === undefined ? {} : { saved: file.text }),
      mark: file.mark,
      at: Date.now(),
      profiles: Object.fromEntries(this.#options.profiles),
      ...(this.#document.isSaved && this.#downloaded !== undefined ? { downloaded: true } : {}),
    };
  }

  /** Keeps the draft at once, or drops it where the file holds the same. */
  keepNow(): void {
    clearTimeout(this.#waiting);
    if (this.#document.isClosed) return;
    if (this.#document.isSaved && this.#downloaded === undefined) {
      drafts.drop(this.#options.id);
      this.#isKept = true;
    } else this.#isKept = drafts.keep(this.draft());
    this.draw();
  }

  /** Forgets the draft: the record is left, and saved or not wanted. */
  drop(): void {
    clearTimeout(this.#waiting);
    drafts.drop(this.#options.id);
    // Nothing is kept again on the way out.
    this.#document.isClosed = true;
  }

  /** Says whether the record is saved, and where it is. */
  draw(): void {
    const { isSaved } = this.#document;
    const key = isSaved
      ? this.#downloaded === undefined
        ? 'page/state-saved'
        : 'page/state-downloaded'
      : this.#isKept
        ? 'page/state-draft'
        : 'page/state-lost';
    this.#options.changed(say(key), isSaved);
  }

  /** Writes into the file; the first time, or where the browser cannot, as `saveAs`. Returns what to say. */
  async save(): Promise<string | undefined> {
    const handle = this.#handle;
    if (!handle) return this.saveAs();
    const text = this.#document.getText();
    if (!(await this.#mayOverwrite(handle))) return undefined;
    await writeFile(handle, bytesOfText(text, this.#document.file.mark));
    this.#saved(text);
    return say('page/saved', { file: handle.name });
  }

  async saveAs(): Promise<string | undefined> {
    const text = this.#document.getText();
    const { mark } = this.#document.file;
    const name = this.#document.path.replace(/^.*\//, '');
    const kind = { title: say('import/record-kind'), endings: ['.yaml'] };
    const written = await saveNewFile(name, kind, bytesOfText(text, mark));
    if (!written) return undefined;
    this.#downloaded = written.kind === 'downloaded' ? name : undefined;
    if (written.kind === 'file') this.#handle = written.handle;
    this.#saved(text);
    const file = written.kind === 'file' ? written.handle.name : name;
    return say(written.kind === 'file' ? 'page/saved' : 'page/downloaded', { file });
  }

  #saved(text: string): void {
    this.#document.file = { text, mark: this.#document.file.mark };
    this.keepNow();
  }

  /** Another program may have written into the file meanwhile. */
  async #mayOverwrite(handle: FileSystemFileHandle): Promise<boolean> {
    let there: string;
    try {
      there = textOf((await fileOf(handle)).bytes).text;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return true;
      if (error instanceof PageError) return this.#askToOverwrite(handle.name);
      throw new PageError(message('page/not-readable', { file: handle.name }));
    }
    if (there === this.#document.file.text || there === this.#document.getText()) return true;
    return this.#askToOverwrite(handle.name);
  }

  async #askToOverwrite(file: string): Promise<boolean> {
    const way = await choose(say, say('page/changed-outside', { file }), [
      { value: 'as', label: say('page/save-as'), detail: say('page/changed-save-as') },
      { value: 'over', label: say('page/changed-over'), detail: say('page/changed-over-detail') },
    ]);
    if (way === 'as') {
      await this.saveAs();
      return false;
    }
    return way === 'over';
  }
}
