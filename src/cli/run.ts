import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { builtinProfiles } from '../core/generated/profiles.js';
import { type Language, say } from '../core/language/message.js';
import { documentKinds } from '../core/paper/registry.js';
import { reviewKinds } from '../core/paper/review/kinds.js';
import { branchTypes } from '../core/record/codes.js';
import { groupings } from '../core/rollup/groups.js';
import type { Context } from './context.js';
import { withRunFiles } from './files/run-files.js';
import { checkFormats, diffFormats, evaluateFormats, rollupFormats } from './formats.js';
import { type ExitCode, type Io, UsageError } from './io.js';
import { printingIo } from './printing.js';

/** Runs the command line. Never ends the process: the exit code is what it returns. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(argv, io);
  let code: ExitCode = 0;
  const printing = printingIo(io);
  const program = createProgram({ io: printing, language }, (result) => {
    code = result;
  });
  return withRunFiles(async () => {
    try {
      await program.parseAsync([...argv], { from: 'user' });
      return code;
    } catch (error) {
      return failure(error, { io: printing, language });
    }
  });
}

function createProgram(context: Context, done: (code: ExitCode) => void): Command {
  const { io, language } = context;
  const t = (key: Parameters<typeof say>[1]['key']): string => say(language, { key });
  const program = new Command('chibo')
    .description(t('cli/about'))
    .version(version, '-v, --version', t('cli/option-version'))
    .helpOption('-h, --help', t('cli/option-help'))
    .helpCommand(false)
    .addOption(new Option('--language <language>', t('cli/option-language')).choices(['vi', 'en']))
    .addHelpText('after', `\n${t('cli/exit-codes')}\n`)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });

  program
    .command('check')
    .argument('[glob...]', t('cli/argument-glob'))
    .description(t('cli/check'))
    .addOption(
      new Option('--format <format>', t('cli/option-format')).choices(checkFormats).default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', t('cli/option-fail-on'))
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .addOption(new Option('--output <format=file>', t('cli/option-output')).argParser(collected))
    .addOption(new Option('--max-warnings <count>', t('cli/option-max-warnings')).argParser(wholeNumber))
    .option('--quiet', t('cli/option-quiet'))
    .addOption(new Option('--fix', t('cli/option-fix')).conflicts(['stdin', 'watch']))
    .addOption(new Option('--fix-dry-run', t('cli/option-fix-dry-run')).conflicts(['fix', 'stdin', 'watch']))
    .option('--names', t('cli/option-names'))
    .option('--for-submission', t('cli/option-for-submission'))
    .option('--changed-since <revision>', t('cli/option-changed-since'))
    .option('--config <file>', t('cli/option-config'))
    .option('--baseline <file>', t('cli/option-baseline'))
    .option('--update-baseline', t('cli/option-update-baseline'))
    .option('--jobs <count>', t('cli/option-jobs'))
    .option('--cache', t('cli/option-cache'))
    .option('--cache-file <file>', t('cli/option-cache-file'))
    .addOption(new Option('--watch', t('cli/option-watch')).conflicts(['stdin', 'updateBaseline']))
    .option('--stdin', t('cli/option-stdin'))
    .addOption(
      new Option('--stdin-filename <file>', t('cli/option-stdin-filename')).default('stdin.chibo.yaml'),
    )
    .action(async (patterns: string[], options, command: Command) => {
      if (options.updateBaseline && options.baseline === undefined) command.error(t('cli/baseline-unnamed'));
      done(await (await import('./commands/check.js')).check(patterns, options, context));
    });

  program
    .command('diff')
    .argument('<base>', t('cli/diff-base'))
    .argument('[head]', t('cli/diff-head'))
    .argument('[glob...]', t('cli/argument-glob'))
    .description(t('cli/diff-about'))
    .addOption(new Option('--format <format>', t('cli/option-format')).choices(diffFormats).default('pretty'))
    .option('--names', t('cli/diff-names'))
    // GitHub takes 65,536 characters a comment; the rest is for what a program adds.
    .addOption(new Option('--max-length <count>', t('cli/diff-limit')).argParser(wholeNumber).default(60_000))
    .action(async (base: string, head: string | undefined, patterns: string[], options) => {
      const words = head === undefined ? patterns : [head, ...patterns];
      done(await (await import('./commands/diff.js')).diff(base, words, options, context));
    });

  program
    .command('evaluate')
    .argument('<file>', t('cli/argument-file'))
    .description(t('cli/evaluate'))
    .addOption(
      new Option('--format <format>', t('cli/option-format')).choices(evaluateFormats).default('json'),
    )
    .option('--explain', t('cli/option-explain'))
    .action(async (file: string, options) =>
      done(await (await import('./commands/evaluate.js')).evaluate(file, options, context)),
    );

  program
    .command('set')
    .argument('<file>', t('cli/argument-file'))
    .argument('<path>', t('cli/argument-path'))
    .argument('<value>', t('cli/argument-value'))
    .description(t('cli/set-about'))
    .allowUnknownOption()
    .action(async (file: string, path: string, value: string) =>
      done(await (await import('./commands/set.js')).set(file, path, value, context)),
    );

  program
    .command('new')
    .argument('<file>', t('cli/new-file'))
    .description(t('cli/new-about'))
    .addOption(new Option('--profile <id>', t('cli/new-profile')).default('chi-bo-4-tot'))
    .option('--branch-id <id>', t('cli/new-branch-id'))
    .option('--name <name>', t('cli/new-name'))
    .addOption(new Option('--type <type>', t('cli/new-type')).choices(branchTypes))
    .option('--period <period>', t('cli/new-period-about'))
    .option('--parent <id>', t('cli/new-parent'))
    .addOption(
      new Option('--profile-from <id>', t('cli/new-profile-from'))
        .choices(Object.keys(builtinProfiles))
        .conflicts(['profile', 'branchId', 'name', 'type', 'period', 'parent']),
    )
    .action(async (file: string, options) =>
      done(await (await import('./commands/new.js')).create(file, options, context)),
    );

  program
    .command('completion')
    .addArgument(new Argument('<shell>', t('cli/completion-shell')).choices(['bash', 'zsh', 'fish']))
    .description(t('cli/completion-about'))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      io.write((await import('./commands/completion.js')).completionScript(shell, program));
      done(0);
    });

  program
    .command('preview')
    .argument('<file>', t('cli/argument-file'))
    .description(t('cli/preview-about'))
    .requiredOption('-o, --output <file>', t('cli/preview-output'))
    .addOption(new Option('--document <kind>', t('cli/preview-document')).choices(documentKinds))
    .option('--month <month>', t('cli/preview-month-about'))
    .option('--redact', t('cli/preview-redact'))
    .addHelpText('after', `\n${documentHelp(language)}`)
    .action(async (file: string, options) => {
      // Writing documents takes libraries that no other command needs.
      const { preview } = await import('./commands/preview.js');
      done(await preview(file, options, context));
    });

  program
    .command('redact')
    .argument('<file>', t('cli/argument-file'))
    .description(t('cli/redact-about'))
    .option('-o, --output <file>', t('cli/redact-output'))
    .action(async (file: string, options) =>
      done(await (await import('./commands/redact.js')).redact(file, options, context)),
    );

  program
    .command('rollup')
    .argument('[folder]', t('cli/rollup-folder'))
    .description(t('cli/rollup'))
    .addOption(new Option('--format <format>', t('cli/rollup-format')).choices(rollupFormats))
    .option('-o, --output <file>', t('cli/rollup-out'))
    .option('--from <date>', t('cli/rollup-from'))
    .option('--to <date>', t('cli/rollup-to'))
    .addOption(new Option('--by <grouping>', t('cli/rollup-by')).choices(groupings))
    .option('--figures', t('cli/rollup-figures'))
    .option('--deadline <date>', t('cli/rollup-deadline'))
    .option('--shard <part>', t('cli/rollup-shard'))
    .option('--merge <files...>', t('cli/rollup-merge'))
    .option('--fold', t('cli/rollup-fold'))
    .option('--units <file>', t('cli/rollup-units'))
    .option('--jobs <count>', t('cli/option-jobs'))
    .option('--unit <id>', t('cli/rollup-unit'))
    .addOption(new Option('--kind <kind>', t('cli/rollup-kind')).choices(reviewKinds))
    .option('--title <text>', t('cli/rollup-title'))
    .option('--redact', t('cli/rollup-redact'))
    .action(async (folder: string | undefined, options) =>
      done(await (await import('./commands/rollup.js')).rollUp(folder, options, context)),
    );

  for (const command of program.commands) {
    command.helpOption('-h, --help', t('cli/option-help')).addHelpText('after', `\n${t('cli/exit-codes')}\n`);
  }
  return program;
}

/** The kinds of documents with their names, one a line. */
function documentHelp(language: Language): string {
  const width = Math.max(...documentKinds.map((kind) => kind.length));
  return documentKinds
    .map((kind) => `  ${kind.padEnd(width)}  ${say(language, { key: `document/${kind}` })}\n`)
    .join('');
}

/** An option that may be given several times. */
function collected(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError(written);
  return Number(written);
}

/** Known before the arguments are read, so that help speaks it too. Vietnamese unless asked otherwise. */
function languageOf(argv: readonly string[], io: Io): Language {
  const index = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const asked = argv[index]?.split('=')[1] ?? argv[index + 1];
  return (index >= 0 ? asked : io.env.CHIBO_LANGUAGE) === 'en' ? 'en' : 'vi';
}

/** Every error ends as a message and exit code 2: 1 means findings, and nothing else. */
function failure(error: unknown, { io, language }: Context): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) io.err(`chibo: ${error.said(language)}\n`);
  else io.err(`chibo: ${unexpected(error, { io, language })}\n`);
  return 2;
}

/** An error that nobody foresaw; with `CHIBO_DEBUG`, also where it came up. */
function unexpected(error: unknown, { io, language }: Context): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = io.env.CHIBO_DEBUG && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return say(language, { key: 'cli/unexpected', values: { reason } }) + stack;
}
