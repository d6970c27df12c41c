import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { packedMessages } from '../../build/packed-messages.mjs';
import { messagesOf } from '../../src/core/language/message.js';

interface Lookup {
  wordingIn(language: 'vi' | 'en', key: string): string | undefined;
  wordingsIn(language: 'vi' | 'en'): Readonly<Record<string, string>>;
}

describe('the messages of a bundle', () => {
  let packed: Lookup;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/core/language/wordings.ts'],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      plugins: [packedMessages],
    });
    const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
    packed = await import(/* @vite-ignore */ `data:text/javascript;base64,${text}`);
  });

  test.each(['vi', 'en'] as const)('are those of the project, in %s', (language) => {
    const all = messagesOf(language);
    expect(Object.keys(all).length).toBeGreaterThan(2000);
    expect(packed.wordingsIn(language)).toEqual(all);
    for (const [key, wording] of Object.entries(all)) expect(packed.wordingIn(language, key)).toBe(wording);
  });

  test.each([
    '',
    'score',
    'score/',
    'score/no-such',
    'no-such/above',
    '__proto__/x',
    'constructor',
    'score/__proto__',
  ])('have none of the name %j', (key) => {
    expect(packed.wordingIn('vi', key)).toBeUndefined();
    expect(packed.wordingIn('en', key)).toBeUndefined();
  });

  test('are what the project says of one', () => {
    expect(packed.wordingIn('vi', 'score/below')).toBe(
      '{item}: {value} nhỏ hơn 0. Nhập điểm từ 0 đến {max}.',
    );
  });
});
