import { changeFile, writeOutput } from '../../src/cli/files/write-file.js';

/**
 * A process that writes a file by the module that every command writes by: `append FILE NAME COUNT` adds lines to
 * it, `rewrite FILE` writes one of two long texts over it again and again, until it is killed.
 */
const [task, file = '', name = '', count = '0'] = process.argv.slice(2);

if (task === 'append') {
  for (let index = 0; index < Number(count); index += 1)
    await changeFile(file, async (text) => `${text}${name}-${index}\n`);
} else {
  process.stdout.write('ready');
  for (let turn = 0; ; turn += 1) {
    const content = `${String.fromCharCode(97 + (turn % 26)).repeat(200_000)}\n`;
    if (turn % 2 === 0) await changeFile(file, async () => content);
    else await writeOutput(file, content);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
