import * as vscode from 'vscode';
import { changeText } from '../../core/edit/change.js';
import { type Message, say } from '../../core/language/message.js';
import type { Path } from '../../core/parse/tree.js';
import { liveParts } from '../../core/views/preview/live-html.js';
import { type Supposed, suppose, type WhatIf } from '../../core/views/sheet/what-if.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { FromPreview, PreviewAction } from '../../protocol/preview.js';
import { assertNever } from '../../protocol/shared.js';
import { editsOf } from '../editor/document-edits.js';
import { isReadOnly } from '../editor/editor-frame.js';
import { showTextAt } from '../editor/text-cursor.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import type { Records } from '../records.js';
import { openInGrid } from './open-in-grid.js';
import { PageSender } from './page-sender.js';
import type { PreviousRecords } from './previous-records.js';

/** What a preview needs from the rest of the extension. */
export interface PreviewHost {
  readonly records: Records;
  readonly places: Places;
  readonly previous: PreviousRecords;
}

/**
 * One open preview of a record. It follows the document, and lets the user try scores (what-if) without
 * changing it.
 */
export class RecordPreview implements vscode.Disposable {
  readonly #host: PreviewHost;
  readonly #page: PageSender;
  #document: vscode.TextDocument;
  /** The last valid assessment, shown while the text is broken. */
  #lastGood: Assessment | undefined;
  /** What-if scores by place; `undefined` if there is no what-if. */
  #supposed: Map<string, Supposed> | undefined;
  #refusal: string | undefined;
  #isReady = false;
  #section: string | undefined;
  #drawing = 0;

  constructor(document: vscode.TextDocument, panel: vscode.WebviewPanel, host: PreviewHost) {
    this.#document = document;
    this.#host = host;
    this.#page = new PageSender(panel);
  }

  dispose(): void {
    this.#page.dispose();
  }

  async receive(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#page.forget();
        await this.draw();
        return this.#goToSection();
      case 'visit':
        return this.#visit(message.path);
      case 'openText':
        return showTextAt(await this.#current(), message.offset);
      case 'suppose':
        return this.#suppose(message.path, message.typed);
      case 'run':
        return this.#run(message.action);
      default:
        return assertNever(message);
    }
  }

  /** Draws the current document with the what-if scores. */
  async draw(): Promise<void> {
    const drawing = this.#begin();
    const base = await this.#host.records.of(await this.#current());
    if (drawing === this.#drawing) await this.drawAssessed(base);
  }

  /** Draws the known assessment of the current document: at once, unless there is a what-if. */
  async drawAssessed(base: Assessment): Promise<void> {
    const drawing = this.#begin();
    if (!this.#supposed || base.record === undefined) return this.#show(base, undefined);
    const whatIf = suppose(base, [...this.#supposed.values()]);
    const assessment = await this.#assessWith(whatIf);
    if (drawing === this.#drawing) this.#show(assessment, whatIf);
  }

  /** Draws the record with the cell that is being typed. A what-if is based on the document only. */
  drawDraft(assessment: Assessment): void {
    if (this.#supposed) return;
    this.#begin();
    this.#show(assessment, undefined);
  }

  /** Shows the place to which the user went in another view. */
  reveal(path: Path): void {
    this.#page.post({ type: 'reveal', path });
  }

  /** Goes to a part of the page as soon as it exists. */
  goTo(section: string): void {
    this.#section = section;
    this.#goToSection();
  }

  #goToSection(): void {
    if (!this.#isReady || this.#section === undefined) return;
    this.#page.post({ type: 'goTo', section: this.#section });
    this.#section = undefined;
  }

  /** A later draw supersedes an earlier one that is still being assessed. */
  #begin(): number {
    this.#drawing += 1;
    return this.#drawing;
  }

  async #assessWith(whatIf: WhatIf): Promise<Assessment> {
    const { base } = whatIf;
    if (whatIf.changes.length === 0) return base;
    const result = changeText(base.parsed.text, whatIf.edits, base.profile);
    if (result.kind === 'refused') {
      this.#refusal = sayNow(result.reason);
      return base;
    }
    return this.#host.records.assessText(this.#document, result.text);
  }

  /** The document, reopened if its last editor was closed meanwhile. */
  async #current(): Promise<vscode.TextDocument> {
    if (this.#document.isClosed) {
      this.#document = await vscode.workspace.openTextDocument(this.#document.uri);
    }
    return this.#document;
  }

  #show(assessed: Assessment, whatIf: WhatIf | undefined): void {
    if (assessed.record !== undefined) this.#lastGood = assessed;
    const assessment = this.#lastGood ?? assessed;
    const broken = assessment === assessed ? undefined : assessed;
    const previous = this.#host.previous.of(this.#document, assessment.record);
    const writable = vscode.workspace.fs.isWritableFileSystem(this.#document.uri.scheme);
    const readOnly = isReadOnly(this.#document, writable);
    const options = { previous, whatIf, readOnly, broken, refusal: this.#refusal };
    this.#page.show((language) => liveParts(assessment, language, options));
  }

  #visit(path: Path): Promise<void> {
    this.#host.places.visit({ record: this.#document.uri, path, by: this });
    return openInGrid(this.#document.uri, path);
  }

  #suppose(path: Path, typed: string | null): Promise<void> {
    this.#refusal = undefined;
    const key = JSON.stringify(path);
    if (typed === null) this.#supposed?.delete(key);
    else this.#supposed?.set(key, { path, typed });
    return this.draw();
  }

  async #run(action: PreviewAction): Promise<void> {
    this.#refusal = undefined;
    switch (action) {
      case 'startWhatIf':
        this.#supposed = new Map();
        return this.draw();
      case 'dropChanges':
        this.#supposed = undefined;
        return this.draw();
      case 'writeChanges':
        return this.#write();
      default:
        return assertNever(action);
    }
  }

  /** All changes as one edit, that is, one undo step. */
  async #write(): Promise<void> {
    const supposed = [...(this.#supposed?.values() ?? [])];
    const document = await this.#current();
    const outcome = await editsOf(document).apply(async () => {
      const base = await this.#host.records.of(document);
      return { changes: suppose(base, supposed).edits, profile: base.profile };
    });
    if (outcome.ok) this.#supposed = undefined;
    else this.#refusal = outcome.message;
    return this.draw();
  }
}

function sayNow(message: Message): string {
  return say(currentLanguage(), message);
}
