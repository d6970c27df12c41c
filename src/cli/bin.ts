import { version } from '../../package.json';

/** What ends the process although no command has failed: stdout that cannot be written, an error nobody awaits. */
let failed = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the pipe has gone; there is nobody left to tell.
  if (error.code !== 'EPIPE') fail(`stdout: ${error.code ?? error.message}`);
});
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => fail(messageOf(error)));
process.on('unhandledRejection', (reason) => fail(messageOf(reason)));

const words = process.argv.slice(2);
try {
  // Scripts ask for the version before anything else; it is there before anything else is loaded.
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-v'))
    process.stdout.write(`${version}\n`);
  else end(await (await import('./main.js')).main(words));
} catch (error) {
  fail(messageOf(error));
}

/** Exit code 1 means findings alone; whatever else goes wrong is 2, said in one line. */
function fail(message: string): void {
  if (!failed) process.stderr.write(`chibo: ${message}\n`);
  failed = true;
  end(2);
}

function end(code: number): void {
  process.exitCode = failed ? 2 : code;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
