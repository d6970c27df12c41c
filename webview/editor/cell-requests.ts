import type { CellInput } from '../../src/core/views/sheet/sheet.js';
import type { CellRequest, EditOutcome } from '../../src/protocol/editor.js';
import type { EditKind, Entered, GridHost } from '../grid/model/grid-host.js';
import type { Word } from '../words.js';
import type { Announcer } from './announcer.js';
import type { Drafts } from './drafts.js';
import type { KeptText } from './kept-text.js';

/** The parts of a page that requests about its cells act on. */
export interface CellRequestParts<Request> {
  readonly messages: { request(request: Request | CellRequest): Promise<EditOutcome> };
  readonly drafts: Pick<Drafts, 'drop'>;
  readonly announcer: Announcer;
  readonly say: Word;
  kept(): KeptText;
  /** Draws the visible sheet again as the host last sent it. */
  redraw(): void;
}

/** Enters cells of any grid by requests to the host, and tells the user what came of them. */
export class CellRequests<Request> implements Pick<GridHost, 'lost' | 'check'> {
  readonly #parts: CellRequestParts<Request>;
  /** The last typed text in its other reading. */
  #doubted: CellInput | undefined;

  constructor(parts: CellRequestParts<Request>) {
    this.#parts = parts;
  }

  /** Enters cells; a fill enters only texts that fit. */
  async enter(
    inputs: readonly CellInput[],
    kind: EditKind,
  ): Promise<{ readonly outcome: EditOutcome; readonly entered: Entered }> {
    this.#parts.drafts.drop();
    const fits = kind === 'filled' ? { fits: true as const } : {};
    const outcome = await this.ask({ name: 'edit', cells: inputs, ...fits });
    if (outcome.ok) this.#announceEdit(inputs, kind, outcome);
    else if (kind === 'typed' || outcome.gone) this.keepTexts(outcome.message, outcome.gone ?? inputs);
    return { outcome, entered: { ok: outcome.ok, leftOut: (outcome.ok && outcome.misfits) || [] } };
  }

  /** Enters the other reading of the last typed text, and returns it; `undefined` if there is none. */
  enterOtherReading(): CellInput | undefined {
    const doubted = this.#doubted;
    this.#doubted = undefined;
    if (doubted) void this.ask({ name: 'edit', cells: [doubted] });
    return doubted;
  }

  readonly lost = (input: CellInput): void => this.keepTexts(this.#parts.say('row-gone'), [input]);

  readonly check: GridHost['check'] = async (cells, origin) => {
    const outcome = await this.ask({ name: 'check', cells, origin });
    return outcome.ok ? (outcome.misfits ?? []) : [];
  };

  /** Sends a request. On a refusal, announces it and redraws the sheet. */
  async ask(request: Request | CellRequest): Promise<EditOutcome> {
    const { messages, announcer, redraw } = this.#parts;
    const outcome = await messages.request(request);
    if (!outcome.ok) {
      announcer.announce(outcome.message, true);
      redraw();
    }
    return outcome;
  }

  /** Typed text that is not in the record must not be lost. */
  keepTexts(reason: string, inputs: readonly CellInput[]): void {
    const texts = inputs.map(({ text }) => text).filter((text) => text.trim() !== '');
    if (texts.length > 0) this.#parts.kept().add(reason, texts.join('\n'));
  }

  #announceEdit(
    inputs: readonly CellInput[],
    kind: EditKind,
    { misfits = [], understood = [] }: Extract<EditOutcome, { ok: true }>,
  ): void {
    const { say, announcer } = this.#parts;
    const [input] = inputs;
    const [meaning] = kind === 'typed' ? understood : [];
    this.#doubted = input && meaning && { ...input, text: meaning.other.text };
    if (input && meaning) {
      const { value, other } = meaning;
      const values = { typed: input.text, shown: value.text, other: other.text };
      announcer.announce(say('understood', values), true);
      return;
    }
    const count = inputs.length - misfits.length;
    const value = input?.text || say('empty-cell');
    const rows = new Set(inputs.map(({ row }) => row)).size;
    announcer.announce(kind === 'typed' ? say('committed', { value }) : say(kind, { count, rows }));
  }
}
