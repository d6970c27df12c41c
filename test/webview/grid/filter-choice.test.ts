import { describe, expect, test } from 'vitest';
import { FilterChoice } from '../../../webview/popups/filter-choice.js';

const texts = ['Chính thức', 'Dự bị', 'Miễn sinh hoạt', ''];

describe('choosing the texts to show', () => {
  test('unticking one leaves the others, and shows them alone', () => {
    const choice = new FilterChoice(texts, undefined);
    expect(choice.all).toBe('all');
    choice.tick('Dự bị', false);
    expect(choice.all).toBe('some');
    expect(choice.result).toEqual(['Chính thức', 'Miễn sinh hoạt', '']);
  });

  test('begins with what is shown now', () => {
    const choice = new FilterChoice(texts, ['Dự bị']);
    expect(texts.filter((text) => choice.isTicked(text))).toEqual(['Dự bị']);
    choice.tickAll(true);
    expect(choice.result).toBeUndefined();
    choice.tickAll(false);
    expect(choice.all).toBe('none');
    choice.tick('', true);
    expect(choice.result).toEqual(['']);
  });

  test('a search ticks what it finds, whatever was ticked, and is forgotten when it is cleared', () => {
    const choice = new FilterChoice(texts, ['Dự bị']);
    choice.search('sinh HOAT');
    expect(choice.found).toEqual(['Miễn sinh hoạt']);
    expect(choice.result).toEqual(['Miễn sinh hoạt']);
    choice.search('');
    expect(choice.result).toEqual(['Dự bị']);
  });

  test('all means all that is found', () => {
    const choice = new FilterChoice(texts, undefined);
    choice.search('h');
    choice.tickAll(false);
    expect(choice.all).toBe('none');
    choice.tick('Chính thức', true);
    expect(choice.result).toEqual(['Chính thức']);
    choice.search('nobody');
    expect([choice.found, choice.all]).toEqual([[], 'none']);
  });
});
