// @ts-check
/**
 * Draws the pictures that registries and README show from the SVGs in `media/`. They are committed, so that no build
 * needs the renderer; a test draws them again. `node build/pictures.mjs` after an SVG was changed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** Registries take no SVG for an icon. */
export const pictures = ['icon', 'banner'];

/**
 * @param {string} name of a picture in `media/`
 * @returns {Promise<Buffer>} PNG, in the size of the SVG
 */
export async function draw(name) {
  const tinos = 'node_modules/@expo-google-fonts/tinos';
  const font = {
    // What is drawn must not depend on the fonts of the machine.
    loadSystemFonts: false,
    fontFiles: [`${tinos}/400Regular/Tinos_400Regular.ttf`, `${tinos}/700Bold/Tinos_700Bold.ttf`],
    defaultFontFamily: 'Tinos',
  };
  return new Resvg(await readFile(`media/${name}.svg`, 'utf8'), { font }).render().asPng();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of pictures) await writeFile(`media/${name}.png`, await draw(name));
