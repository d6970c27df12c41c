// @ts-check
/** Makes the faces of the PDF font. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { withoutTable } from './without-table.mjs';

const require = createRequire(import.meta.url);

/** What documents in Vietnamese may hold: all Latin that languages of Vietnam are written in, punctuation, arrows, signs. */
const letters = [
  // Latin of every language of the country: Vietnamese, Ê-đê and Ba-na (ƀ, Ƀ, ŏ, č), Gia-rai, Chăm (ꞌ), Thái (ɛ, ɔ), Tày (ə, ɯ).
  [0x20, 0x36f],
  [0x1e00, 0x1eff],
  [0x200b, 0x200b],
  [0x2010, 0x203a],
  [0x20ab, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2265],
  [0x25a0, 0x25cf],
  [0xa78b, 0xa78c],
]
  .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
  .map((code) => String.fromCodePoint(code))
  .join('');

/** Subsets the faces of the PDF font to the scripts that documents use, and copies their licence. */
export async function shrinkFonts() {
  const subsetFont = require('subset-font');
  const folder = 'node_modules/@expo-google-fonts/tinos';
  const faces = { Regular: '400Regular', Bold: '700Bold', Italic: '400Regular_Italic' };
  await mkdir('dist/fonts', { recursive: true });
  await copyFile(`${folder}/LICENSE_FONT`, 'dist/fonts/LICENSE.txt');
  for (const [face, name] of Object.entries(faces)) {
    const whole = await readFile(`${folder}/${name}/Tinos_${name}.ttf`);
    const part = await subsetFont(whole, letters, { targetFormat: 'truetype', noHinting: true });
    // The face with kerning places no marks on letters such as ơ̆ and ê̆, which the layout then does not do either.
    await writeFile(`dist/fonts/Tinos-${face}.ttf`, withoutTable(part, 'GPOS'));
  }
}
