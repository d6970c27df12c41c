import { changeText } from '../core/edit/change.js';
import { type Language, type Message, say } from '../core/language/message.js';
import type { Path } from '../core/parse/tree.js';
import type { BranchRecord } from '../core/record/record.js';
import { liveParts } from '../core/views/preview/live-html.js';
import { partsSince } from '../core/views/preview/page-parts.js';
import { type Supposed, suppose, type WhatIf } from '../core/views/sheet/what-if.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { FromPreview, PreviewAction, ToPreview } from '../protocol/preview.js';
import { assertNever } from '../protocol/shared.js';
import type { DocumentEdits } from './document-edits.js';
import type { Assessments } from './host.js';

/** What a preview needs of the program that it runs in. */
export interface PreviewHost {
  readonly isVisible: boolean;
  language(): Language;
  /** The record as it is open now. */
  current(): Promise<{ readonly assessments: Assessments; readonly edits: DocumentEdits }>;
  isReadOnly(): boolean;
  /** The record of the period before, as far as it is known. */
  previous(record: BranchRecord | undefined): Assessment | undefined;
  /** The user went to a place: the grid shows it. */
  visit(path: Path): Promise<void>;
  showTextAt(offset: number): Promise<void>;
  post(message: ToPreview): void;
}

/**
 * One open preview of a record. It follows the document, and lets the user try scores (what-if) without
 * changing it.
 */
export class PreviewSession {
  readonly #host: PreviewHost;
  /** The last valid assessment, shown while the text is broken. */
  #lastGood: Assessment | undefined;
  /** What-if scores by place; `undefined` if there is no what-if. */
  #supposed: Map<string, Supposed> | undefined;
  #refusal: string | undefined;
  #isReady = false;
  #section: string | undefined;
  #drawing = 0;
  #sent: readonly string[] = [];
  #turn = 0;

  constructor(host: PreviewHost) {
    this.#host = host;
  }

  async receive(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#sent = [];
        await this.draw();
        return this.#goToSection();
      case 'visit':
        return this.#host.visit(message.path);
      case 'openText':
        return this.#host.showTextAt(message.offset);
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
    const { assessments } = await this.#host.current();
    const base = await assessments.current();
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
    this.#host.post({ type: 'reveal', path });
  }

  /** Goes to a part of the page as soon as it exists. */
  goTo(section: string): void {
    this.#section = section;
    this.#goToSection();
  }

  #goToSection(): void {
    if (!this.#isReady || this.#section === undefined) return;
    this.#host.post({ type: 'goTo', section: this.#section });
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
      this.#refusal = this.#say(result.reason);
      return base;
    }
    const { assessments } = await this.#host.current();
    return assessments.ofText(result.text);
  }

  #show(assessed: Assessment, whatIf: WhatIf | undefined): void {
    if (assessed.record !== undefined) this.#lastGood = assessed;
    const assessment = this.#lastGood ?? assessed;
    const broken = assessment === assessed ? undefined : assessed;
    const previous = this.#host.previous(assessment.record);
    const readOnly = this.#host.isReadOnly();
    // A hidden page requests everything when it is shown again.
    if (!this.#host.isVisible) return;
    const language = this.#host.language();
    const options = { previous, whatIf, readOnly, broken, refusal: this.#refusal };
    const page = liveParts(assessment, language, options);
    const parts = partsSince(this.#sent, page);
    this.#sent = page;
    this.#turn += 1;
    this.#host.post({ type: 'show', parts, language, turn: this.#turn });
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
    const { edits, assessments } = await this.#host.current();
    const outcome = await edits.apply(async () => {
      const base = await assessments.current();
      return { changes: suppose(base, supposed).edits, profile: base.profile };
    });
    if (outcome.ok) this.#supposed = undefined;
    else this.#refusal = outcome.message;
    return this.draw();
  }

  #say(reason: Message): string {
    return say(this.#host.language(), reason);
  }
}
