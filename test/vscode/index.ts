import Mocha from 'mocha';

/** Runs the suite inside an extension host: VS Code's own entry point for tests. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await import('./suite/record-editor.test.js');
  await import('./suite/document-edits.test.js');
  await import('./suite/problems.test.js');
  await import('./suite/language-features.test.js');
  await import('./suite/export.test.js');
  await import('./suite/review.test.js');
  await import('./suite/branches-view.test.js');
  await import('./suite/review-export.test.js');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) =>
      failures > 0 ? reject(new Error(`${failures} failed`)) : resolve(),
    );
    passOverOthers(runner);
  });
}

/**
 * Mocha takes each exception that nobody catches for that of the running test; in an extension host it may
 * be one of VS Code's own extensions, such as Git's when `git check-ignore` ends before it is written to.
 */
function passOverOthers(runner: Mocha.Runner): void {
  const { uncaught } = runner as Mocha.Runner & { readonly uncaught: (error: unknown) => void };
  process.removeListener('uncaughtException', uncaught);
  process.on('uncaughtException', (error) => {
    if (/[\\/]extensions[\\/]git[\\/]/.test(error.stack ?? '')) console.log('not ours', error.stack);
    else uncaught(error);
  });
}
