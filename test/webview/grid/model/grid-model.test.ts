import { describe, expect, test } from 'vitest';
import { GridModel } from '../../../../webview/grid/model/grid-model.js';
import { fillDown } from '../../../../webview/grid/pure/fill.js';
import { clearInputs, selectedTexts } from '../../../../webview/grid/pure/paste.js';
import { listed, selected, sheetOf } from '../test-sheet.js';

const source = sheetOf([
  ['[I.1]', '', 'a'],
  ['[I.2]', 'b', 'c'],
]);

function modelOf(): GridModel {
  const model = new GridModel();
  model.take(source);
  model.arrange();
  return model;
}

describe('a cell that was entered and is not in the record yet', () => {
  test('is copied, filled and cleared as what was entered', () => {
    const model = modelOf();
    model.enter({ row: 0, column: 1 }, '7,5');
    const { sheet = source } = model;
    expect(selectedTexts(sheet, selected('0:1 0:2'))).toEqual([['7,5', 'a']]);
    expect(listed(clearInputs(sheet, selected('0:1')))).toBe('r0c1=');
    expect(listed(fillDown(sheet, { top: 0, bottom: 1, left: 1, right: 1 }).inputs)).toBe('r1c1=7,5');
    model.selection = selected('0:1');
    expect(model.held).toBe('7,5');
  });

  test('holds what the record says once that is shown', () => {
    const model = modelOf();
    model.enter({ row: 0, column: 1 }, '99');
    model.take(source);
    model.arrange();
    expect(selectedTexts(model.sheet ?? source, selected('0:1'))).toEqual([['']]);
  });

  test('that is gone is passed over', () => {
    const model = modelOf();
    model.enter({ row: 9, column: 9 }, '7');
    expect(model.sheet?.rows).toEqual(source.rows);
  });
});
