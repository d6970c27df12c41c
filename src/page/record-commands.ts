import { changeProfileOf, profileChangeNotes } from '../core/edit/profile-change.js';
import { message, say as sayMessage } from '../core/language/message.js';
import { placeOfProfile } from '../core/profile/supply.js';
import { supplyProfileIn } from '../core/workspace/workspace.js';
import type { EditorAction } from '../protocol/editor.js';
import type { Bar, PageCommand } from './bar.js';
import { type Choice, choose, editText } from './dialogs.js';
import { openFile, textOf } from './files.js';
import { PageError } from './page-error.js';
import type { RecordView } from './record-view.js';
import type { Saving } from './saving.js';
import { language } from './settings.js';
import { makeForm, packRecord, redactCopy } from './tasks/hand-over.js';
import { importFile } from './tasks/import-file.js';
import { type Begun, beginIn, chooseProfile, newRecord, nextYear } from './tasks/new-record.js';
import { exportPaper, exportSet } from './tasks/papers.js';
import type { TaskContext } from './tasks/task.js';
import { sayNow as say } from './words.js';

/** The open record with what belongs to it. */
export interface OpenRecord {
  readonly view: RecordView;
  readonly saving: Saving;
  readonly bar: Bar;
}

/** What commands ask of the page around the record. */
export interface CommandHost {
  /** The profiles that the user has opened, by path. */
  readonly profiles: Map<string, string>;
  notify(text: string): void;
  goHome(): Promise<void>;
  open(): Promise<void>;
  begin(begun: Promise<Begun | undefined>): Promise<void>;
  changeLanguage(): Promise<void>;
}

type MoreCommand =
  | 'import'
  | 'check'
  | 'new'
  | 'open'
  | 'saveAs'
  | 'nextYear'
  | 'export'
  | 'exportSet'
  | 'form'
  | 'redact'
  | 'pack'
  | 'changeProfile'
  | 'openProfile'
  | 'text'
  | 'language';

/** Runs the commands on an open record: those of the bar, of the list behind it, and of the grid. */
export class RecordCommands {
  readonly #record: OpenRecord;
  readonly #host: CommandHost;

  constructor(record: OpenRecord, host: CommandHost) {
    this.#record = record;
    this.#host = host;
  }

  async run(command: PageCommand): Promise<void> {
    switch (command) {
      case 'home':
        return this.#host.goHome();
      case 'save':
        await this.save();
        return;
      case 'import':
        return this.task(importFile);
      case 'check':
        return this.#showPreview('submission');
      case 'preview':
        return this.#togglePreview();
      case 'more':
        return this.#more();
    }
  }

  /** What a button or key of the grid asks for. */
  async runAction(action: EditorAction): Promise<void> {
    switch (action) {
      case 'save':
        await this.save();
        return;
      case 'close':
        return this.#host.goHome();
      case 'openPreview':
        return this.#togglePreview();
      case 'exportDocument':
        return this.task(exportPaper);
      case 'exportSet':
        return this.task(exportSet);
      case 'importFile':
        return this.task(importFile);
      case 'submit':
        return this.task(packRecord);
      case 'startRecord':
        return this.#beginHere();
      case 'openTextBeside':
      case 'reopenAsText':
        return this.showText({ start: 0, end: 0 });
      default:
        return;
    }
  }

  /** Whether the record is in its file afterwards. */
  async save(asNew = false): Promise<boolean> {
    const { view, saving } = this.#record;
    await view.flush();
    const result = asNew ? await saving.saveAs() : await saving.save();
    if (result) this.#host.notify(result);
    return view.document.isSaved;
  }

  /** Runs a task on the record, with the cell that is open taken in first. */
  async task(run: (context: TaskContext) => Promise<void>): Promise<void> {
    const { view } = this.#record;
    await view.flush();
    await run({ view, say, notify: (text) => this.#host.notify(text) });
  }

  /** A record may name a profile of its own that lies beside it, where a page cannot look. */
  async askForProfile(): Promise<void> {
    const { record, profile } = await this.#record.view.assessment();
    const name = record?.profile;
    if (profile || name === undefined || !name.endsWith('.chibo-profile.yaml')) return;
    const file = name.replace(/^.*\//, '');
    const go = await choose(say, say('page/profile-missing', { file }), [
      { value: true, label: say('page/profile-choose'), detail: say('page/profile-choose-detail') },
    ]);
    if (go) await this.#openProfile();
  }

  /** Shows the text of the record, to be changed where the grid cannot. */
  async showText(selection: { readonly start: number; readonly end: number }): Promise<void> {
    const { view } = this.#record;
    await view.flush();
    const { document } = view;
    const title = say('page/text-title', { file: document.path });
    const text = await editText(say, title, document.getText(), selection);
    if (text !== undefined) document.replace(text);
    view.focus();
  }

  async #more(): Promise<void> {
    const entry = (value: MoreCommand, key: Parameters<typeof say>[0]): Choice<MoreCommand> => ({
      value,
      label: say(key),
    });
    // On narrow pages the bar has no room for these.
    const isNarrow = window.matchMedia('(max-width: 640px)').matches;
    const command = await choose<MoreCommand>(say, say('page/more-title'), [
      ...(isNarrow ? [entry('import', 'page/import'), entry('check', 'page/check')] : []),
      entry('exportSet', 'page/export-set'),
      entry('export', 'page/export'),
      entry('pack', 'page/pack'),
      entry('redact', 'page/redact'),
      entry('form', 'page/form'),
      entry('nextYear', 'page/next-year'),
      entry('new', 'page/new'),
      entry('open', 'page/open'),
      entry('saveAs', 'page/save-as'),
      entry('changeProfile', 'page/change-profile'),
      entry('openProfile', 'page/open-profile'),
      entry('text', 'page/text'),
      entry('language', 'page/other-language'),
    ]);
    if (command) await this.#runMore(command);
  }

  async #runMore(command: MoreCommand): Promise<void> {
    switch (command) {
      case 'import':
      case 'check':
        return this.run(command);
      case 'new':
        return this.#host.begin(newRecord(this.#host.profiles));
      case 'open':
        return this.#host.open();
      case 'saveAs':
        await this.save(true);
        return;
      case 'nextYear':
        return this.task((context) => this.#host.begin(nextYear(context)));
      case 'export':
        return this.task(exportPaper);
      case 'exportSet':
        return this.task(exportSet);
      case 'form':
        return this.task(makeForm);
      case 'redact':
        return this.task(redactCopy);
      case 'pack':
        return this.task(packRecord);
      case 'changeProfile':
        return this.#changeProfile();
      case 'openProfile':
        return this.#openProfile();
      case 'text':
        return this.showText({ start: 0, end: 0 });
      case 'language':
        return this.#host.changeLanguage();
    }
  }

  /** Begins a record in the empty file that is open. */
  async #beginHere(): Promise<void> {
    const { view } = this.#record;
    const text = await beginIn(view.document.path, this.#host.profiles);
    if (text !== undefined) view.document.replace(text);
    view.focus();
  }

  async #showPreview(section?: string): Promise<void> {
    const { view, bar } = this.#record;
    await view.showPreview(section);
    bar.drawPreview(true);
  }

  async #togglePreview(): Promise<void> {
    const { view, bar } = this.#record;
    if (!view.isPreviewShown) return this.#showPreview();
    view.hidePreview();
    bar.drawPreview(false);
  }

  async #changeProfile(): Promise<void> {
    const { view } = this.#record;
    const { record } = await view.assessment();
    const day = record?.period?.to;
    const type = record?.branch.type;
    const subject = { ...(day === undefined ? {} : { day }), ...(type === undefined ? {} : { type }) };
    const choice = await chooseProfile(this.#host.profiles, subject, 'ui/change-profile');
    if (!choice) return;
    if (record === undefined) throw new PageError(message('edit/broken'));
    const old = await supplyProfileIn(view.workspace, view.document.path, record.profile);
    const before = old.kind === 'found' ? old.profile : undefined;
    const result = changeProfileOf(view.document.getText(), record, before, choice);
    if (result.kind === 'refused') throw new PageError(message('ui/failed', { reason: result.reason }));
    view.document.replace(result.text);
    const notes = profileChangeNotes(result, choice.profile.title).map((note) =>
      sayMessage(language(), note),
    );
    this.#host.notify(notes.join(' '));
  }

  async #openProfile(): Promise<void> {
    const { view, saving } = this.#record;
    const file = await openFile({ title: say('page/profile-kind'), endings: ['.chibo-profile.yaml'] });
    if (!file) return;
    const { text } = textOf(file.bytes);
    const { record } = await view.assessment();
    const place = placeOfProfile(record?.profile ?? '', view.document.path);
    const isNamed = place.kind === 'file' && place.path.endsWith(file.name);
    this.#host.profiles.set(isNamed ? place.path : file.name, text);
    view.refresh();
    saving.keepNow();
    this.#host.notify(say('page/profile-opened', { file: file.name }));
  }
}
