import type { Table } from '../core/import/table.js';
import { type Path, spanAt } from '../core/parse/tree.js';
import type { BranchRecord } from '../core/record/record.js';
import { previousRecord } from '../core/views/preview/previous-record.js';
import type { Assessment } from '../core/workspace/assess.js';
import { assessIn } from '../core/workspace/workspace.js';
import { type EditorAction, type FromEditor, isFromEditor, type ToEditor } from '../protocol/editor.js';
import { type FromPreview, isFromPreview, type ToPreview } from '../protocol/preview.js';
import { DiffSides } from '../session/diff-sides.js';
import { DocumentEdits } from '../session/document-edits.js';
import { EditorSession } from '../session/editor-session.js';
import type { SessionHost } from '../session/host.js';
import { OpenRecords } from '../session/open-records.js';
import { PreviewSession } from '../session/preview-session.js';
import type { PageWorkspace } from './folder.js';
import { Frame } from './frame.js';
import type { PageDocument } from './page-document.js';
import { language, type PageMemory, setShowsIds, showsIds } from './settings.js';
import { sayNow } from './words.js';

/** What the view asks of the page around it. */
export interface RecordViewHost {
  readonly memory: PageMemory;
  run(action: EditorAction): Promise<void>;
  importTable(table: Table): Promise<void>;
  showText(selection: { readonly start: number; readonly end: number }): Promise<void>;
}

/** The open record: its grid and its preview, each in a frame of its own. */
export class RecordView {
  readonly element = document.createElement('main');
  readonly document: PageDocument;
  readonly workspace: PageWorkspace;
  readonly records: OpenRecords<PageDocument>;
  readonly edits: DocumentEdits;
  readonly #host: RecordViewHost;
  readonly #session: EditorSession;
  readonly #preview: PreviewSession;
  readonly #grid: Frame<ToEditor, FromEditor>;
  readonly #page: Frame<ToPreview, FromPreview>;
  readonly #subscriptions: readonly { dispose(): void }[];
  #previous: { readonly of: string; assessment: Assessment | undefined } | undefined;

  constructor(document: PageDocument, workspace: PageWorkspace, host: RecordViewHost) {
    this.document = document;
    this.workspace = workspace;
    this.#host = host;
    this.edits = new DocumentEdits(document, (edits) => document.apply(edits), language);
    this.records = new OpenRecords<PageDocument>({
      documents: () => [document],
      assess: ({ path }, text) => assessIn(workspace, path, text),
    });
    this.#grid = new Frame(sayNow('ui/editor-title'), isFromEditor, (received) => {
      void this.#session.receive(received);
    });
    this.#page = new Frame(sayNow('page/preview'), isFromPreview, (received) => {
      void this.#preview.receive(received);
    });
    const page = {
      isVisible: true,
      isActive: true,
      post: (posted: ToEditor) => this.#grid.post(posted),
      bringToFront: () => this.#showGrid(),
    };
    this.#session = new EditorSession(document, page, this.#sessionHost(), new DiffSides());
    this.#preview = this.#createPreview();
    this.element.className = 'record';
    this.element.append(this.#grid.element, this.#page.element);
    this.#page.element.hidden = true;
    this.#subscriptions = [
      document.onDidChange(() => this.records.changed(document)),
      this.records.onDidAssessFirst(({ assessment, draft }) => {
        if (this.#page.element.hidden) return;
        if (draft) this.#preview.drawDraft(assessment);
        else void this.#preview.drawAssessed(assessment);
      }),
      this.records.onDidAssess(({ assessment, draft }) => void this.#session.show(assessment, draft)),
    ];
  }

  async load(): Promise<void> {
    await this.#grid.load('editor', language());
    this.#grid.element.addEventListener('load', () => this.focus(), { once: true });
  }

  assessment(): Promise<Assessment> {
    return this.records.of(this.document);
  }

  /** Puts the open cell into the document, as a save and an export expect it. */
  async flush(): Promise<void> {
    const edits = await this.#session.flush();
    if (edits.length > 0) await this.document.apply(edits);
  }

  focus(): void {
    this.#grid.focus();
  }

  get isPreviewShown(): boolean {
    return !this.#page.element.hidden;
  }

  /** Shows the preview, at a part of it where one is given. */
  async showPreview(section?: string): Promise<void> {
    const isFirst = this.#page.element.srcdoc === '';
    this.#page.element.hidden = false;
    this.element.classList.add('with-preview');
    if (isFirst) await this.#page.load('preview', language());
    else await this.#preview.draw();
    if (section !== undefined) this.#preview.goTo(section);
  }

  hidePreview(): void {
    this.#page.element.hidden = true;
    this.element.classList.remove('with-preview');
    this.focus();
  }

  /** Something outside the text has changed: a profile was opened, ids are shown. */
  refresh(): void {
    this.records.refresh();
  }

  dispose(): void {
    this.document.isClosed = true;
    this.#session.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#grid.dispose();
    this.#page.dispose();
    this.element.remove();
  }

  #showGrid(): void {
    // On narrow pages the preview covers the grid.
    if (window.matchMedia('(max-width: 900px)').matches) this.hidePreview();
    this.#grid.focus();
  }

  #sessionHost(): SessionHost {
    return {
      assessments: this.records.assessmentsOf(this.document),
      edits: this.edits,
      memory: this.#host.memory,
      language,
      showsIds,
      prepare: async () => {},
      isReadOnly: () => false,
      hasFocus: () => document.hasFocus(),
      savesOnBlur: () => false,
      ancestor: async () => undefined,
      visit: (path) => {
        if (this.isPreviewShown) this.#preview.reveal(path);
      },
      showInText: async (root, path) => {
        await this.#host.showText(spanAt(root, path));
      },
      run: (action) => this.#run(action),
      importTable: (table) => this.#host.importTable(table),
      // An import shows what it would do in a dialog of the page.
      proposal: () => undefined,
    };
  }

  async #run(action: EditorAction): Promise<void> {
    switch (action) {
      case 'undo':
        this.#session.followHistory();
        this.document.undo();
        return;
      case 'redo':
        this.#session.followHistory();
        this.document.redo();
        return;
      case 'toggleIds':
        setShowsIds(!showsIds());
        return this.#session.showAgain();
      default:
        return this.#host.run(action);
    }
  }

  #createPreview(): PreviewSession {
    const current = { assessments: this.records.assessmentsOf(this.document), edits: this.edits };
    const element = this.#page.element;
    return new PreviewSession({
      get isVisible() {
        return !element.hidden;
      },
      language,
      current: async () => current,
      isReadOnly: () => false,
      previous: (record) => this.#previousOf(record),
      visit: async (path: Path) => this.#session.reveal(path, true),
      showTextAt: (offset) => this.#host.showText({ start: offset, end: offset }),
      post: (posted) => this.#page.post(posted),
    });
  }

  /** The record of the period before, in an opened folder; the preview is drawn again when it was found. */
  #previousOf(record: BranchRecord | undefined): Assessment | undefined {
    if (record?.period === undefined) return undefined;
    const of = `${record.branch.id} ${record.period.from} ${record.profile}`;
    if (this.#previous?.of === of) return this.#previous.assessment;
    const looked: { of: string; assessment: Assessment | undefined } = { of, assessment: undefined };
    this.#previous = looked;
    void previousRecord(this.workspace, record).then((assessment) => {
      looked.assessment = assessment;
      if (assessment && this.#previous === looked) void this.#preview.draw();
    });
    return undefined;
  }
}
