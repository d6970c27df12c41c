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
  passOverOthers();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}

/** How Mocha's runner takes an exception; each runner binds it when it is made. */
interface Taking {
  _uncaught(error: unknown): void;
}

/**
 * Mocha takes each exception that nobody catches for that of the running test; in an extension host it may
 * be one of VS Code's own extensions, such as Git's when `git check-ignore` ends before it is written to.
 */
function passOverOthers(): void {
  const runner = Mocha.Runner.prototype as unknown as Taking;
  const take = runner._uncaught;
  runner._uncaught = function (error) {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    if (/[\\/]extensions[\\/]git[\\/]/.test(stack)) console.log('not ours', stack);
    else take.call(this, error);
  };
}
