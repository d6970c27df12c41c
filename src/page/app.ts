import { say } from '../core/language/message.js';
import { Bar } from './bar.js';
import { choose } from './dialogs.js';
import { type Draft, drafts, newDraftId } from './drafts.js';
import { element } from './elements.js';
import { type ChosenFile, openFile, textOf } from './files.js';
import { type Folder, openFolder, PageWorkspace } from './folder.js';
import { FolderPage } from './folder-page.js';
import { type FileState, PageDocument } from './page-document.js';
import { PageError } from './page-error.js';
import { type OpenRecord, RecordCommands } from './record-commands.js';
import { RecordView } from './record-view.js';
import { Saving } from './saving.js';
import { language, PageMemory, setLanguage } from './settings.js';
import { startPage } from './start-page.js';
import { importBytes, importPastedTable, officeEndings } from './tasks/import-file.js';
import { type Begun, newRecord } from './tasks/new-record.js';
import { sayNow } from './words.js';

/** A record on its way to being shown. */
interface Opening {
  readonly path: string;
  readonly text: string;
  readonly file: FileState;
  readonly handle?: FileSystemFileHandle | undefined;
  readonly draft?: Draft;
}

interface Shown extends OpenRecord {
  readonly commands: RecordCommands;
}

/** How long a line for the user is shown, in milliseconds. */
const noticeTime = 10_000;

/** The page: shows the start, a folder, or an open record, and takes care that nothing is lost between them. */
export class App {
  readonly #root: HTMLElement;
  readonly #memory = new PageMemory();
  readonly #toast = element('div', 'toast');
  #profiles = new Map<string, string>();
  #folder: Folder | undefined;
  #folderPage: FolderPage | undefined;
  #record: Shown | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#toast.setAttribute('role', 'alert');
    this.#toast.hidden = true;
    document.body.append(this.#toast);
    this.#takeKeys();
    this.#takeDrops();
    window.addEventListener('beforeunload', (event) => {
      // Only what the browser could not keep would be lost.
      if (this.#record?.saving.isAtRisk) event.preventDefault();
    });
    window.addEventListener('pagehide', () => this.#record?.saving.keepNow());
  }

  /** Shows the first page. */
  start(): void {
    this.#leave();
    document.documentElement.lang = language();
    document.title = 'Chibo';
    this.#root.replaceChildren(
      startPage(drafts.all(), {
        newRecord: () => this.#do(() => this.#begin(newRecord(this.#profiles))),
        openRecord: () => this.#do(() => this.#open()),
        openFolder: () => this.#do(() => this.#openFolder()),
        continueDraft: (draft) => this.#do(() => this.#continue(draft)),
        dropDraft: (draft) => this.#do(() => this.#drop(draft)),
        changeLanguage: () => {
          setLanguage(language() === 'vi' ? 'en' : 'vi');
          this.start();
        },
      }),
    );
  }

  /** Runs something that may fail; the reason is shown. */
  #do(run: () => Promise<unknown>): void {
    run().catch((error: unknown) => {
      if (error instanceof PageError) return this.#notify(say(language(), error.reason));
      const reason = error instanceof Error ? error.message : String(error);
      this.#notify(sayNow('ui/failed', { reason }));
      console.error('chibo', error);
    });
  }

  #notify(text: string): void {
    this.#toast.textContent = text;
    this.#toast.hidden = false;
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => {
      this.#toast.hidden = true;
    }, noticeTime);
  }

  #leave(): void {
    this.#record?.saving.keepNow();
    this.#record?.view.dispose();
    this.#folderPage?.dispose();
    this.#record = undefined;
    this.#folderPage = undefined;
  }

  async #begin(begun: Promise<Begun | undefined>): Promise<void> {
    const record = await begun;
    if (!record || !(await this.#mayLeave())) return;
    await this.#show({ ...record, file: { text: undefined, mark: false } });
  }

  async #open(): Promise<void> {
    const file = await openFile({ title: sayNow('import/record-kind'), endings: ['.yaml'] });
    if (file && (await this.#mayLeave())) await this.#showFile(file);
  }

  async #showFile({ name, bytes, handle }: ChosenFile): Promise<void> {
    const { text, mark } = textOf(bytes);
    this.#folder = undefined;
    await this.#show({ path: name, text, handle, file: { text, mark } });
  }

  async #openFolder(): Promise<void> {
    const folder = await openFolder();
    if (folder) this.#showFolder(folder);
  }

  #showFolder(folder: Folder): void {
    this.#leave();
    this.#folder = folder;
    const workspace = new PageWorkspace(folder, this.#profiles, () => undefined);
    this.#folderPage = new FolderPage(folder, workspace, (path) =>
      this.#do(() => this.#openIn(folder, path)),
    );
    const bar = new Bar(() => this.#do(() => this.#goHome()));
    bar.onlyHome(folder.name);
    this.#root.replaceChildren(bar.element, this.#folderPage.element);
  }

  async #openIn(folder: Folder, path: string): Promise<void> {
    const file = folder.files.get(path);
    if (!file) return;
    const { text, mark } = textOf(await file.read());
    await this.#show({ path, text, handle: file.handle, file: { text, mark } });
  }

  async #continue(draft: Draft): Promise<void> {
    this.#profiles = new Map(Object.entries(draft.profiles ?? {}));
    const file = { text: draft.saved, mark: draft.mark ?? false };
    await this.#show({ path: draft.path, text: draft.text, file, draft });
  }

  async #drop(draft: Draft): Promise<void> {
    const sure = await choose(sayNow, sayNow('page/drop-title', { file: draft.path }), [
      { value: true, label: sayNow('page/drop-sure'), detail: sayNow('page/drop-detail') },
    ]);
    if (!sure) return;
    drafts.drop(draft.id);
    this.start();
  }

  async #show({ path, text, file, handle, draft }: Opening): Promise<void> {
    this.#leave();
    const opened: PageDocument = new PageDocument(path, text, file, () => commands.save());
    const workspace = new PageWorkspace(this.#folder, this.#profiles, (asked) =>
      asked === path ? opened.getText() : undefined,
    );
    const view: RecordView = new RecordView(opened, workspace, {
      memory: this.#memory,
      run: (action) => commands.runAction(action),
      importTable: async (table) =>
        this.#do(() => commands.task((context) => importPastedTable(context, table))),
      showText: (selection) => commands.showText(selection),
    });
    const bar = new Bar((command) => this.#do(() => commands.run(command)));
    const saving = new Saving(opened, handle, {
      id: draft?.id ?? newDraftId(),
      profiles: this.#profiles,
      changed: (state, isSaved) => bar.draw(path, state, isSaved),
    });
    const commands: RecordCommands = new RecordCommands(
      { view, saving, bar },
      {
        profiles: this.#profiles,
        notify: (line) => this.#notify(line),
        goHome: () => this.#goHome(),
        open: () => this.#open(),
        begin: (begun) => this.#begin(begun),
        changeLanguage: () => this.#changeLanguage(),
      },
    );
    this.#record = { view, saving, bar, commands };
    this.#root.replaceChildren(bar.element, view.element);
    // A record in no file yet is a draft from its first moment.
    saving.keepNow();
    await view.load();
    await commands.askForProfile();
  }

  /** Back to the folder that the record was opened from, else to the first page. */
  async #goHome(): Promise<void> {
    if (!(await this.#mayLeave())) return;
    const folder = this.#record ? this.#folder : undefined;
    this.#folder = folder;
    if (folder) this.#showFolder(folder);
    else this.start();
  }

  /** Whether the open record may be left; what is not saved stays as a draft unless the user says otherwise. */
  async #mayLeave(): Promise<boolean> {
    if (!this.#record) return true;
    const { view, saving, commands } = this.#record;
    await view.flush();
    if (view.document.isSaved) {
      saving.drop();
      return true;
    }
    const way = await choose(sayNow, sayNow('page/leave-title'), [
      { value: 'save', label: sayNow('page/save'), detail: sayNow('page/leave-save') },
      { value: 'keep', label: sayNow('page/leave-keep'), detail: sayNow('page/leave-keep-detail') },
      { value: 'drop', label: sayNow('page/leave-drop'), detail: sayNow('page/leave-drop-detail') },
    ]);
    if (way === 'save') return commands.save();
    if (way === 'drop') saving.drop();
    return way !== undefined;
  }

  async #changeLanguage(): Promise<void> {
    if (!this.#record) return;
    const { view, saving } = this.#record;
    setLanguage(language() === 'vi' ? 'en' : 'vi');
    document.documentElement.lang = language();
    const { path, file } = view.document;
    const text = view.document.getText();
    await this.#show({ path, text, file, handle: saving.handle, draft: saving.draft() });
  }

  #takeKeys(): void {
    const save = (): void => {
      const { commands } = this.#record ?? {};
      if (commands) this.#do(() => commands.save());
    };
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isSaveKey(data)) save();
    });
    window.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    });
  }

  /** A file dropped on the page is opened, or imported where it is a table. */
  #takeDrops(): void {
    window.addEventListener('dragover', (event) => event.preventDefault());
    window.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      this.#do(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const isOffice = officeEndings.some((ending) => file.name.toLowerCase().endsWith(ending));
        if (isOffice && this.#record)
          await this.#record.commands.task((context) => importBytes(context, file.name, bytes));
        else if (await this.#mayLeave()) await this.#showFile({ name: file.name, bytes, handle: undefined });
      });
    });
  }
}

function isSaveKey(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'save-key';
}
