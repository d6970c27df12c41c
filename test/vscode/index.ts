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
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
