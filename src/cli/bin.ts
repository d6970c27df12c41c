import { version } from '../../package.json';

/**
 * Handles errors that end the process outside of a command: a stdout that cannot be written, an unhandled
 * rejection.
 */
let failed = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has closed the pipe, so nobody would see an error message.
  if (error.code !== 'EPIPE') fail(`stdout: ${error.code ?? error.message}`);
});
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => fail(messageOf(error)));
process.on('unhandledRejection', (reason) => fail(messageOf(reason)));

const words = process.argv.slice(2);
try {
  // Scripts ask for the version often, so it is printed before anything else is loaded.
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-v'))
    process.stdout.write(`${version}\n`);
  else {
    const { useCompileCache } = await import('./compile-cache.js');
    useCompileCache(process.env);
    end(await (await import('./main.js')).main(words));
  }
} catch (error) {
  fail(messageOf(error));
}

/** Exit code 1 is reserved for findings. Every other failure is exit code 2 and one line of text. */
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
