import type { Assessment } from '../core/workspace/assess.js';
import { type DocumentUri, isProfile, isRecord, type OpenDocument } from './document.js';
import { Emitter } from './emitter.js';
import type { Assessments } from './host.js';

/** A cached assessment of an open record; a draft includes a cell that is still being typed. */
export interface Assessed<Document extends OpenDocument> {
  readonly document: Document;
  readonly assessment: Assessment;
  readonly draft: boolean;
}

interface Ahead {
  readonly text: string;
  readonly assessment: Promise<Assessment>;
  readonly draft: boolean;
  /** The version of the document with this text, once it exists. */
  reached?: number;
}

interface CachedAssessment {
  readonly version: number;
  readonly assessment: Promise<Assessment>;
}

/** Where open documents come from, and how a text is assessed in its workspace. */
export interface DocumentSource<Document extends OpenDocument> {
  documents(): Iterable<Document>;
  assess(document: Document, text: string): Promise<Assessment>;
}

/** Assesses open records, each version once, and notifies all views that show them. */
export class OpenRecords<Document extends OpenDocument> {
  readonly #source: DocumentSource<Document>;
  readonly #assessedFirst = new Emitter<Assessed<Document>>();
  readonly #assessed = new Emitter<Assessed<Document>>();
  readonly #closed = new Emitter<Document['uri']>();
  readonly #cached = new Map<string, CachedAssessment>();
  /**
   * Assessments shown ahead of the document, for a cell that is being typed or a pending edit. Usually the
   * document's next text is the same, and the assessment is reused.
   */
  readonly #ahead = new Map<string, Ahead>();
  /** Documents that pass through texts which nobody is to see, each until the promise is fulfilled. */
  readonly #passing = new Map<string, Promise<void>>();
  /** Fires before `onDidAssess`, so that messages posted here are sent while the other views draw. */
  readonly onDidAssessFirst = this.#assessedFirst.event;
  readonly onDidAssess = this.#assessed.event;
  readonly onDidClose = this.#closed.event;

  constructor(source: DocumentSource<Document>) {
    this.#source = source;
  }

  /** The assessment of a document's current text. */
  of(document: Document): Promise<Assessment> {
    const key = document.uri.toString();
    const passing = this.#passing.get(key);
    if (passing) return passing.then(() => this.of(document));
    const cached = this.#cached.get(key);
    if (cached?.version === document.version) return cached.assessment;
    const text = document.getText();
    const ahead = this.#ahead.get(key);
    const assessment = ahead?.text === text ? ahead.assessment : this.assessText(document, text);
    this.#cached.set(key, { version: document.version, assessment });
    return assessment;
  }

  /** The assessments of one document. */
  assessmentsOf(document: Document): Assessments {
    return {
      current: () => this.of(document),
      ofText: (text) => this.assessText(document, text),
      announce: () => this.announce(document),
      announceDraft: (text) => this.announceDraft(document, text),
      announceEdit: (text) => this.announceEdit(document, text),
    };
  }

  /** Assesses a text as if it were the document's. */
  assessText(document: Document, text: string): Promise<Assessment> {
    return this.#source.assess(document, text);
  }

  /** While `work` runs, nobody is shown the texts that a document passes through; then the last is shown. */
  async passing(document: Document, work: () => Promise<unknown>): Promise<void> {
    const key = document.uri.toString();
    const done = work().then(
      () => undefined,
      (error: unknown) => logError(error),
    );
    this.#passing.set(key, done);
    await done;
    this.#passing.delete(key);
    this.changed(document);
  }

  /** Shows the record with the cell that is being typed. */
  announceDraft(document: Document, text: string): Promise<void> {
    return this.#announceAhead(document, text, true);
  }

  /** Shows the record as it will be after a pending edit. If the host rejects the edit, call `announce`. */
  announceEdit(document: Document, text: string): Promise<void> {
    return this.#announceAhead(document, text, false).catch(logError);
  }

  async #announceAhead(document: Document, text: string, draft: boolean): Promise<void> {
    const key = document.uri.toString();
    const cached = this.#ahead.get(key);
    const assessment = cached?.text === text ? cached.assessment : this.assessText(document, text);
    const ahead: Ahead = { text, assessment, draft };
    this.#ahead.set(key, ahead);
    const isCurrent = (): boolean => (ahead.reached ?? document.version) === document.version;
    await this.#notify(document, ahead, () => this.#ahead.get(key) === ahead && isCurrent());
  }

  /** Shows the document itself again. */
  announce(document: Document): void {
    this.#ahead.delete(document.uri.toString());
    this.#announce(document);
  }

  /** Reassesses all open records, because a profile, a branch or the language has changed. */
  refresh(): void {
    this.#cached.clear();
    this.#ahead.clear();
    for (const document of this.#source.documents()) this.#announce(document);
  }

  /** A document was opened. */
  opened(document: Document): void {
    this.#announce(document);
  }

  /** A document was closed. */
  closed(document: Document): void {
    if (!isRecord(document)) return;
    this.#discard(document);
    this.#closed.fire(document.uri);
  }

  /** The text of a document has changed. */
  changed(document: Document): void {
    if (this.#isPassing(document)) return;
    if (isProfile(document)) this.refresh();
    if (!isRecord(document)) return;
    const ahead = this.#ahead.get(document.uri.toString());
    if (ahead && !ahead.draft && ahead.reached === undefined && ahead.text === document.getText())
      ahead.reached = document.version;
    else {
      // The expected text of the edit did not come.
      if (ahead?.draft === false) this.#ahead.delete(document.uri.toString());
      this.#announce(document);
    }
    void this.#announceAbove(document, new Set([document]));
  }

  /** Updates an open đảng bộ while the records below it are edited. */
  async #announceAbove(document: Document, seen: Set<Document>): Promise<void> {
    const { record } = await this.of(document);
    if (record?.branch.parent === undefined) return;
    for (const other of this.#source.documents()) {
      if (seen.has(other) || !isRecord(other)) continue;
      if ((await this.of(other)).record?.branch.id !== record.branch.parent) continue;
      seen.add(other);
      this.#discard(other);
      this.#announce(other);
      await this.#announceAbove(other, seen);
    }
  }

  #announce(document: Document): void {
    if (!isRecord(document) || this.#isPassing(document)) return;
    const { version } = document;
    const isCurrent = (): boolean => document.version === version && !document.isClosed;
    this.#notify(document, { assessment: this.of(document), draft: false }, isCurrent).catch(logError);
  }

  /**
   * Notifies the views of a record unless a newer assessment exists. The pause between both events lets
   * the host send the messages posted by the first.
   */
  async #notify(
    document: Document,
    assessed: Pick<Ahead, 'assessment' | 'draft'>,
    isCurrent: () => boolean,
  ): Promise<void> {
    const event: Assessed<Document> = {
      document,
      assessment: await assessed.assessment,
      draft: assessed.draft,
    };
    if (!isCurrent() || this.#isPassing(document)) return;
    this.#assessedFirst.fire(event);
    await new Promise((resolve) => setTimeout(resolve));
    if (isCurrent() && !this.#isPassing(document)) this.#assessed.fire(event);
  }

  #isPassing({ uri }: { readonly uri: DocumentUri }): boolean {
    return this.#passing.has(uri.toString());
  }

  #discard({ uri }: { readonly uri: DocumentUri }): void {
    this.#cached.delete(uri.toString());
    this.#ahead.delete(uri.toString());
  }
}

function logError(error: unknown): void {
  console.error('chibo', error);
}
