import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { type Language, say } from '../core/language/language.js';
import { builtinIds } from '../core/profile/supply.js';
import { branchTypes } from '../core/record/codes.js';
import { groupings } from '../core/rollup/groups.js';
import { check, checkFormats } from './commands/check.js';
import { evaluate, evaluateFormats } from './commands/evaluate.js';
import { create } from './commands/new.js';
import { rollUp, rollupFormats } from './commands/rollup.js';
import { set } from './commands/set.js';
import type { Context } from './context.js';
import { type ExitCode, type Io, UsageError } from './io.js';

/** Runs the command line. Never ends the process: the exit code is what it returns. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(argv, io);
  let code: ExitCode = 0;
  const program = createProgram({ io, language }, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
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
    .option('--fix', t('cli/option-fix'))
    .option('--for-submission', t('cli/option-for-submission'))
    .action(async (patterns: string[], options) => done(await check(patterns, options, context)));

  program
    .command('evaluate')
    .argument('<file>', t('cli/argument-file'))
    .description(t('cli/evaluate'))
    .addOption(
      new Option('--format <format>', t('cli/option-format')).choices(evaluateFormats).default('json'),
    )
    .option('--explain', t('cli/option-explain'))
    .action(async (file: string, options) => done(await evaluate(file, options, context)));

  program
    .command('set')
    .argument('<file>', t('cli/argument-file'))
    .argument('<path>', t('cli/argument-path'))
    .argument('<value>', t('cli/argument-value'))
    .description(t('cli/set-about'))
    .allowUnknownOption()
    .action(async (file: string, path: string, value: string) => done(await set(file, path, value, context)));

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
        .choices(builtinIds)
        .conflicts(['profile', 'branchId', 'name', 'type', 'period', 'parent']),
    )
    .action(async (file: string, options) => done(await create(file, options, context)));

  program
    .command('rollup')
    .argument('[folder]', t('cli/rollup-folder'))
    .description(t('cli/rollup'))
    .addOption(new Option('--format <format>', t('cli/option-format')).choices(rollupFormats).default('json'))
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
    .option('--jobs <count>', t('cli/rollup-jobs'))
    .action(async (folder: string | undefined, options) => done(await rollUp(folder, options, context)));

  for (const command of program.commands) {
    command.helpOption('-h, --help', t('cli/option-help')).addHelpText('after', `\n${t('cli/exit-codes')}\n`);
  }
  return program;
}

/** Known before the arguments are read, so that help speaks it too. Vietnamese unless asked otherwise. */
function languageOf(argv: readonly string[], io: Io): Language {
  const index = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const asked = argv[index]?.split('=')[1] ?? argv[index + 1];
  return (index >= 0 ? asked : io.env.CHIBO_LANGUAGE) === 'en' ? 'en' : 'vi';
}

function failure(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    io.err(`chibo: ${error.message}\n`);
    return 2;
  }
  throw error;
}
