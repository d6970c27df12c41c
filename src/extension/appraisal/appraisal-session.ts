import type * as vscode from 'vscode';
import { type Language, message, messagesOf, say } from '../../core/language/message.js';
import { workingDay, yearOf } from '../../core/record/period.js';
import { formatDate } from '../../core/text/numbers.js';
import { appraisalSheet } from '../../core/views/appraisal/appraisal-sheet.js';
import {
  appraisalChanges,
  checkAppraisal,
  goneInputs,
  understoodAppraisal,
} from '../../core/views/appraisal/inputs.js';
import type { AppraisalModel, ScoredRecord } from '../../core/views/appraisal/models.js';
import {
  type AppraisalPlan,
  type PlannedRecords,
  type PlanOptions,
  planTexts,
} from '../../core/views/appraisal/plan.js';
import { summariseAppraisal } from '../../core/views/appraisal/summary.js';
import type { InputProblem as CheckedProblem } from '../../core/views/sheet/check-inputs.js';
import { plain } from '../../core/views/sheet/plain-words.js';
import { type CellInput, shownText } from '../../core/views/sheet/sheet.js';
import { patchesBetween } from '../../core/views/sheet/sheet-patch.js';
import type { SheetView } from '../../core/views/sheet/sheet-view.js';
import { viewSheet } from '../../core/views/sheet/show-sheet.js';
import type {
  AppraisalFigure,
  AppraisalFrame,
  AppraisalRequest,
  AppraisalState,
  FromAppraisal,
  ToAppraisal,
} from '../../protocol/appraisal.js';
import type { EditOutcome, InputProblem } from '../../protocol/editor.js';
import { assertNever, type Strings } from '../../protocol/shared.js';
import { stringsOf } from '../../session/editor-frame.js';
import { localDay } from '../ask/ask-day.js';
import type { WritingHost } from '../export/export-host.js';
import { currentLanguage } from '../language.js';
import { AppraisedFolder } from './appraised-folder.js';
import { DocumentSet } from './document-set.js';
import type { FileChange } from './file-change.js';

/** What the session needs from its panel. */
export interface AppraisalHost extends WritingHost {
  post(message: ToAppraisal): void;
  /** Shows a record at the place of a finding or a value. */
  openRecord(uri: vscode.Uri, path: readonly (string | number)[]): Promise<void>;
  /** Performs an action that asks the user first. */
  act(session: AppraisalSession, request: Extract<AppraisalRequest, { name: 'act' }>): Promise<EditOutcome>;
}

interface Sent {
  readonly language: Language;
  readonly sheets: readonly SheetView[];
}

/** A record may change while an edit of it is made: how often, and after how many milliseconds, it is made again. */
const mostTries = 10;
const pause = 50;

/** One open appraisal: it keeps the page in sync with the records, and writes what is entered into them. */
export class AppraisalSession implements vscode.Disposable {
  readonly state: AppraisalState;
  readonly folder: AppraisedFolder;
  readonly #host: AppraisalHost;
  readonly #documents: DocumentSet;
  #sent: Sent | undefined;
  #turn = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #onlyDifferent = false;

  constructor(state: AppraisalState, host: AppraisalHost) {
    this.state = state;
    this.#host = host;
    this.folder = new AppraisedFolder(state);
    this.#documents = new DocumentSet((changes) => this.folder.expect(changes), host);
    this.folder.onDidChange(() => this.show());
  }

  dispose(): void {
    this.folder.dispose();
  }

  get models(): readonly AppraisalModel[] {
    return this.folder.appraisal.models;
  }

  /** The records of a sheet with these keys, in the order of the keys. */
  recordsOf(sheet: string, rows: readonly string[]): readonly ScoredRecord[] {
    const model = this.models.find(({ id }) => id === sheet);
    return rows.flatMap((row) => model?.records.find(({ file }) => file === row) ?? []);
  }

  async receive(received: FromAppraisal): Promise<void> {
    if (received.type === 'ready') {
      if (this.#turn === 0) await this.folder.read();
      this.#sent = undefined;
      this.show();
      return;
    }
    const { id, request } = received;
    const outcome = await this.#answer(request);
    this.#host.post({ type: 'reply', id, outcome });
  }

  /** Sends what has changed since the last message. */
  show(): void {
    const language = currentLanguage();
    const options = { onlyDifferent: this.#onlyDifferent };
    const { models } = this.folder.shown;
    const sheets = models.map((model) => viewSheet(appraisalSheet(model, options), language));
    const frame = this.#frame(language);
    const before = this.#sent?.language === language ? this.#sent.sheets : undefined;
    this.#turn += 1;
    this.#sent = { language, sheets };
    const isWhole = before === undefined || before.length !== sheets.length;
    if (isWhole)
      this.#host.post({ type: 'open', strings: wordsIn(language), frame, sheets, turn: this.#turn });
    else
      this.#host.post({ type: 'update', frame, patches: patchesBetween(before, sheets), turn: this.#turn });
  }

  toggleDifferent(): void {
    this.#onlyDifferent = !this.#onlyDifferent;
    this.#sent = undefined;
    this.show();
  }

  /**
   * Carries a plan out as one edit. It is computed in its turn and, where a record has changed meanwhile, once more.
   * Resolves with what was written and what was refused, or with the reason why nothing could be written.
   */
  carryOut(
    make: () => AppraisalPlan,
    judge?: PlanOptions['judge'],
  ): Promise<PlannedRecords | { readonly reason: string }> {
    return this.#inTurn(async () => {
      this.folder.draft(undefined);
      for (let tries = 0; tries < mostTries; tries += 1) {
        await this.folder.catchUp(make().changes.map(({ record }) => record.file));
        const planned = await planTexts(make(), {
          language: currentLanguage(),
          assess: (file, text) => this.folder.assess(file, text),
          ...(judge ? { judge } : {}),
        });
        if (planned.records.length === 0) return planned;
        const written = await this.#documents.write(this.#changesOf(planned));
        if (written === 'stale') {
          await new Promise((resolve) => setTimeout(resolve, pause));
          continue;
        }
        if (written !== 'written') return written;
        this.folder.update(planned.records);
        this.show();
        return planned;
      }
      return { reason: say(currentLanguage(), message('ui/edit-rejected')) };
    });
  }

  #changesOf({ records }: PlannedRecords): readonly FileChange[] {
    return records.map(({ file, before, text, edits }) => ({
      uri: this.folder.uriOf(file),
      before,
      after: text,
      edits,
    }));
  }

  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(run);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #answer(request: AppraisalRequest): Promise<EditOutcome> {
    try {
      return await this.#perform(request);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, message: say(currentLanguage(), message('ui/failed', { reason })) };
    }
  }

  #perform(request: AppraisalRequest): Promise<EditOutcome> {
    switch (request.name) {
      case 'edit':
        return this.#edit(request.cells, request.fits ?? false);
      case 'draft':
        return this.#draft(request.cell);
      case 'check':
        return Promise.resolve({ ok: true, misfits: this.#misfits(request.cells, request.origin) });
      case 'act':
        return this.#act(request);
      case 'open':
        return this.#open(request.cell);
      default:
        return assertNever(request);
    }
  }

  async #act(request: Extract<AppraisalRequest, { name: 'act' }>): Promise<EditOutcome> {
    const { action } = request;
    if (action === 'toggleDifferent') {
      this.toggleDifferent();
      return { ok: true };
    }
    if (action !== 'undo' && action !== 'redo') return this.#host.act(this, request);
    const written = await this.#inTurn(() => this.#documents.step(action === 'redo'));
    if (typeof written === 'object') return { ok: false, message: written.reason };
    const files = this.models.flatMap(({ records }) => records.map(({ file }) => file));
    if (written) await this.folder.catchUp(files);
    this.show();
    return { ok: true };
  }

  async #edit(cells: readonly CellInput[], fits: boolean): Promise<EditOutcome> {
    const gone = goneInputs(this.models, cells);
    if (gone.length > 0) {
      return { ok: false, message: say(currentLanguage(), message('ui/row-gone')), gone };
    }
    const misfits = fits ? this.#misfits(cells, 'typed') : [];
    const left = new Set(misfits.map(({ index }) => index));
    const taken = cells.filter((_, index) => !left.has(index));
    const understood = understoodAppraisal(this.models, taken);
    // What is typed is written even where it breaks a rule; the cell then shows the finding.
    const made = await this.carryOut(
      () => ({ changes: appraisalChanges(this.models, taken), refused: [] }),
      () => undefined,
    );
    const [refused] = 'reason' in made ? [] : made.refused;
    const reason = 'reason' in made ? made.reason : refused && `${refused.unit}: ${refused.reason}`;
    this.show();
    if (reason !== undefined) return { ok: false, message: reason };
    const language = currentLanguage();
    return {
      ok: true,
      misfits,
      understood: understood.map(({ index, value, other }) => ({
        index,
        value: { text: value.text, shown: shownText(value.shown, language) },
        other: { text: other.text, shown: shownText(other.shown, language) },
      })),
    };
  }

  #misfits(
    cells: readonly CellInput[],
    origin: Parameters<typeof checkAppraisal>[2],
  ): readonly InputProblem[] {
    return checkAppraisal(this.models, cells, origin).map(spoken);
  }

  /** Shows the record with the open cell, without changing anything. */
  async #draft(cell: CellInput | null): Promise<EditOutcome> {
    const began = performance.now();
    const [planned] = cell
      ? (
          await planTexts(
            { changes: appraisalChanges(this.models, [cell]), refused: [] },
            {
              language: currentLanguage(),
              assess: (file, text) => this.folder.assess(file, text),
              judge: () => undefined,
            },
          )
        ).records
      : [];
    this.folder.draft(planned);
    this.show();
    return { ok: true, took: performance.now() - began };
  }

  async #open({
    sheet,
    row,
    column,
  }: Extract<AppraisalRequest, { name: 'open' }>['cell']): Promise<EditOutcome> {
    const model = this.models.find(({ id }) => id === sheet);
    if (model === undefined) return { ok: true };
    const view = appraisalSheet(model, { onlyDifferent: false });
    const index = view.columns.findIndex(({ id }) => id === column);
    const path = view.rows.find(({ key }) => key === row)?.cells[index]?.path ?? ['criteria'];
    await this.#host.openRecord(this.folder.uriOf(row), path);
    return { ok: true };
  }

  #frame(language: Language): AppraisalFrame {
    const { name, period } = this.state;
    const { models, left } = this.folder.shown;
    const figures = models.map((model) => [model.id, figuresOf(model, language)] as const);
    return {
      language,
      title: [name, yearOf(period) ?? `${formatDate(period.from)} – ${formatDate(period.to)}`]
        .filter(Boolean)
        .join(' · '),
      figures: Object.fromEntries(figures),
      onlyDifferent: this.#onlyDifferent,
      left: left.map(({ file }) => say(language, message('cli/appraise-left', { file }))),
      today: formatDate(workingDay(period, localDay())),
    };
  }
}

function figuresOf(model: AppraisalModel, language: Language): readonly AppraisalFigure[] {
  const { units, levels, scored, appraised, recognised, faulty, quotas } = summariseAppraisal(model);
  const figure = (text: string, tone?: 'pass' | 'fail'): AppraisalFigure =>
    tone ? { text, tone } : { text };
  const step = (key: 'scored' | 'appraised' | 'recognised', count: number): AppraisalFigure =>
    figure(
      say(language, message(`appraisal/figure-${key}`, { count, of: units })),
      count === units ? 'pass' : undefined,
    );
  return [
    ...levels.map(({ title, count }) => figure(`${shownText(title, language)} ${count}`)),
    step('scored', scored),
    step('appraised', appraised),
    step('recognised', recognised),
    ...quotas.map(({ level, count, limit, exceeded }) =>
      figure(
        say(language, message('appraisal/figure-quota', { level, count, limit })),
        exceeded ? 'fail' : undefined,
      ),
    ),
    ...(faulty > 0
      ? [figure(say(language, message('appraisal/figure-faulty', { count: faulty })), 'fail')]
      : []),
  ];
}

function spoken({ index, reason, readings }: CheckedProblem): InputProblem {
  const language = currentLanguage();
  const said = { index, reason: say(language, plain(reason)) };
  if (!readings) return said;
  return {
    ...said,
    readings: readings.map(({ text, shown }) => ({ text, shown: shownText(shown, language) })),
  };
}

/** The texts of the grid, and those of the appraisal by their names. */
function wordsIn(language: Language): Strings {
  const own = Object.entries(messagesOf(language)).filter(([key]) => key.startsWith('appraisal/'));
  return { ...stringsOf(language), ...Object.fromEntries(own) };
}
