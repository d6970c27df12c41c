import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import type { InputProblem } from '../../../src/protocol/editor.js';
import { askAboutPaste } from '../../popups/paste-dialog.js';
import { CellNames } from '../model/cell-names.js';
import type { LeftOutCell } from '../model/left-out-marks.js';
import type { FillPlan } from '../pure/fill-plan.js';
import type { Paste } from '../pure/paste.js';
import { extendTo, selectCell } from '../pure/selection.js';
import type { GridCore } from '../view/grid-core.js';

/** Above this number cells are counted in a message instead of listed. */
const mostNamed = 3;

/** Fills and pastes: all texts are checked first; those that do not fit are reported and stay marked. */
export class Entering {
  readonly #core: GridCore;

  constructor(core: GridCore) {
    this.#core = core;
  }

  /** Enters what fits, without asking. */
  async fill(plan: FillPlan): Promise<void> {
    const { model, host } = this.#core;
    if (model.locked || plan.inputs.length + plan.leftOut.length === 0) return;
    const names = this.#names(plan.inputs);
    const inputs = this.#core.begin(plan.inputs);
    this.#core.leftOut.drop(inputs);
    const { leftOut } = inputs.length > 0 ? await host.edit(inputs, 'filled') : { leftOut: [] };
    this.#report(
      [...this.#refused(plan.inputs, leftOut), ...this.#barred(plan)],
      names,
      rowKeys(plan.inputs, inputs),
    );
  }

  /** Enters what fits; if something does not fit or is ambiguous, the user decides. */
  async paste(plan: Paste, isOwn: boolean): Promise<void> {
    const { model, host } = this.#core;
    if (model.locked) return;
    const barred = this.#barred(plan);
    if (plan.inputs.length + barred.length === 0) {
      host.announce(host.word('paste-nothing'));
      return;
    }
    const names = this.#names(plan.inputs);
    // Text copied from a grid is in the format that a grid reads.
    const misfits = await host.check(plan.inputs, isOwn ? 'typed' : 'pasted');
    if (misfits.length === 0) {
      this.#report(barred, names, this.#enter(plan, plan.inputs));
      return;
    }
    const described = misfits.flatMap((misfit) => {
      const input = plan.inputs[misfit.index];
      return input ? [{ ...misfit, text: input.text, cell: names.of(input) }] : [];
    });
    askAboutPaste(
      host.word,
      {
        count: plan.inputs.length,
        outside: plan.outside,
        misfits: described,
        barred: barred.map((cell) => ({ cell: names.of(cell), text: cell.text, reason: cell.reason })),
      },
      ({ takesAll, reading }) => {
        const refused = misfits.filter(({ readings }) => readings === undefined);
        const leaves = new Set(takesAll ? [] : refused.map(({ index }) => index));
        const inputs = withReadings(plan.inputs, misfits, reading).filter((_, index) => !leaves.has(index));
        const keys = this.#enter(plan, inputs);
        this.#report([...(takesAll ? [] : this.#refused(plan.inputs, refused)), ...barred], names, keys);
      },
      () => this.#core.focus(),
    );
  }

  /** Enters pasted text and selects its block; returns the new keys of the rows that it started. */
  #enter(plan: Paste, inputs: readonly CellInput[]): RowKeyMap {
    const begun = this.#core.begin(inputs);
    this.#core.leftOut.drop(begun);
    if (begun.length > 0) void this.#core.host.edit(begun, 'pasted');
    const { top, bottom, left, right } = plan.block;
    if (top !== bottom || left !== right) {
      const { size } = this.#core.model;
      const start = selectCell({ row: top, column: left }, size);
      this.#core.mark(extendTo(start, { row: bottom, column: right }, size));
    }
    return rowKeys(inputs, begun);
  }

  #names(inputs: readonly CellInput[]): CellNames {
    const { model, host } = this.#core;
    return new CellNames(model.sheet, model.numbers, inputs, host.word);
  }

  #refused(inputs: readonly CellInput[], misfits: readonly InputProblem[]): readonly LeftOutCell[] {
    return misfits.flatMap(({ index, reason }) => {
      const input = inputs[index];
      return input ? [{ ...input, reason }] : [];
    });
  }

  #barred({ leftOut }: FillPlan): readonly LeftOutCell[] {
    const { word } = this.#core.host;
    return leftOut.map(({ barrier, ...input }) => ({ ...input, reason: word(`left-out-${barrier}`) }));
  }

  /** Lists what was left out, and marks it in the grid. */
  #report(cells: readonly LeftOutCell[], names: CellNames, keys: RowKeyMap): void {
    if (cells.length === 0) return;
    const { host, leftOut } = this.#core;
    leftOut.add(cells.map((cell) => ({ ...cell, row: keys.get(cell.row) ?? cell.row })));
    this.#core.drawLeftOut();
    const named = cells.slice(0, mostNamed).map((cell) => `${names.of(cell)} (${cell.text})`);
    const more = cells.length - named.length;
    const list = named.join('; ') + (more > 0 ? host.word('left-out-more', { count: more }) : '');
    host.notify(host.word('left-out', { count: cells.length, cells: list }));
  }
}

/** The keys of started rows, by their keys in the plan. */
type RowKeyMap = ReadonlyMap<string, string>;

function rowKeys(planned: readonly CellInput[], begun: readonly CellInput[]): RowKeyMap {
  return new Map(planned.map(({ row }, index) => [row, begun[index]?.row ?? row]));
}

/** The inputs, with each ambiguous text replaced by the reading that the user has chosen. */
function withReadings(
  inputs: readonly CellInput[],
  misfits: readonly InputProblem[],
  reading: number,
): readonly CellInput[] {
  const texts = new Map(
    misfits.flatMap(({ index, readings = [] }) => {
      const chosen = readings[reading] ?? readings[0];
      return chosen ? [[index, chosen.text] as const] : [];
    }),
  );
  return inputs.map((input, index) => ({ ...input, text: texts.get(index) ?? input.text }));
}
