import { version } from '../../package.json';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the pipe has gone; there is nobody left to tell.
  if (error.code !== 'EPIPE') throw error;
});

const words = process.argv.slice(2);
// Scripts ask for the version before anything else; it is there before anything else is loaded.
if (words.length === 1 && (words[0] === '--version' || words[0] === '-v'))
  process.stdout.write(`${version}\n`);
else process.exitCode = await (await import('./main.js')).main(words);
