// @ts-check
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** A chunk below this size, in bytes, is joined with others. */
const smallBelow = 16_000;
/** A chunk that fewer parts than this load is left alone: the others would load it for nothing. */
const loadedBy = 4;
const program = 'src/cli/bin.ts';

/**
 * Builds like esbuild, with few small files. esbuild makes a chunk for each set of parts that share a module, of which
 * one command loaded forty; each costs as much as the compilation of 20 KB. So it builds twice: modules in small chunks
 * of the first build are imported by all parts in the second one, which puts them into one chunk.
 * @param {import('esbuild').BuildOptions} options
 */
export async function buildWithJoinedChunks(options) {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  const plugin = joining(partsOf(metafile), modulesOfSmallChunks(metafile));
  return build({ ...options, metafile: true, plugins: [plugin, ...(options.plugins ?? [])] });
}

/**
 * The files of ours that are loaded as parts, but for the program itself.
 * @param {import('esbuild').Metafile} metafile
 */
function partsOf({ outputs }) {
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  return entries.filter((path) => path.startsWith('src/cli/') && path !== program);
}

/**
 * The modules of small chunks that many parts load.
 * @param {import('esbuild').Metafile} metafile
 */
function modulesOfSmallChunks({ outputs }) {
  const parts = Object.values(outputs).filter(({ entryPoint }) => entryPoint !== undefined);
  const loads = parts.map((part) => loadedWith(part, outputs));
  return Object.entries(outputs)
    .filter(([path, { entryPoint, bytes }]) => {
      const isShared = loads.filter((paths) => paths.has(path)).length >= loadedBy;
      return entryPoint === undefined && bytes < smallBelow && isShared;
    })
    .flatMap(([, { inputs }]) => Object.keys(inputs))
    .filter((path) => path.startsWith('src/'));
}

/**
 * The chunks that are loaded with a part.
 * @param {import('esbuild').Metafile['outputs'][string]} part
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
function loadedWith(part, outputs) {
  /** @type {Set<string>} */
  const found = new Set();
  const open = [part];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { path, kind } of next.imports) {
      const output = outputs[path];
      if (kind !== 'import-statement' || output === undefined || found.has(path)) continue;
      found.add(path);
      open.push(output);
    }
  }
  return found;
}

/**
 * Lets each part import the modules. The program itself is left out: it answers `--version` without them.
 * @param {readonly string[]} parts
 * @param {readonly string[]} modules
 * @returns {import('esbuild').Plugin}
 */
function joining(parts, modules) {
  const name = 'joined-chunks';
  const contents = modules.map((path) => `import ${JSON.stringify(resolve(path))};`).join('\n');
  const joined = new Set(parts.map((path) => resolve(path)));
  return {
    name,
    setup(builder) {
      builder.onResolve({ filter: /^joined-chunks$/ }, () => ({ path: name, namespace: name }));
      builder.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: process.cwd() }));
      builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!joined.has(path)) return undefined;
        return { contents: `import '${name}';\n${await readFile(path, 'utf8')}`, loader: 'ts' };
      });
    },
  };
}
