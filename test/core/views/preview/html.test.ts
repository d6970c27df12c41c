import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html } from '../../../../src/core/views/preview/html.js';

describe('escapeHtml', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['</td><script>', '&lt;/td&gt;&lt;script&gt;'],
    ['"a" & \'b\'', '&quot;a&quot; &amp; &#39;b&#39;'],
    ['&lt;', '&amp;lt;'],
    ['Đặng Văn Ấn', 'Đặng Văn Ấn'],
    // Overrides, embeddings and isolates turn the text behind them around.
    ['\u202e001\u202c', '001'],
    ['a\u2066b\u2067c\u2068d\u2069e\u202af\u202bg\u202dh', 'abcdefgh'],
    ['', ''],
  ])('%j', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });

  test('leaves nothing that a page would take for markup', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '\u202e') }),
        (text) => {
          expect(escapeHtml(text)).not.toMatch(/[<>"'\u202e]|&(?!(amp|lt|gt|quot|#39);)/);
        },
      ),
    );
  });
});

describe('html', () => {
  test.each([
    { name: 'a text', made: html`<p>${'a < b'}</p>`, markup: '<p>a &lt; b</p>' },
    { name: 'a number', made: html`<p>${8}</p>`, markup: '<p>8</p>' },
    { name: 'nothing', made: html`<p>${undefined}</p>`, markup: '<p></p>' },
    {
      name: 'markup, not escaped twice',
      made: html`<p>${html`<b>${'&'}</b>`}</p>`,
      markup: '<p><b>&amp;</b></p>',
    },
    {
      name: 'lists of all these',
      made: html`${['<', [html`<i></i>`, undefined, 1]]}`,
      markup: '&lt;<i></i>1',
    },
    {
      name: 'an attribute',
      made: html`<p title="${'" onclick="x'}">`,
      markup: '<p title="&quot; onclick=&quot;x">',
    },
  ])('takes $name', ({ made, markup }) => {
    expect(made.markup).toBe(markup);
  });
});
