import type { CommandDeclaration, RunCommand } from '../command.js';
import { createProgram } from '../program.js';
import { unknownCommand } from '../program-command.js';

/** `chibo help [COMMAND]`: the same text as `--help`. */
export function helpOf(commands: readonly CommandDeclaration[]): RunCommand {
  return async ([name], _options, context) => {
    const program = createProgram(commands, context, () => undefined);
    const command =
      name === undefined
        ? program
        : program.commands.find((one) => [one.name(), ...one.aliases()].includes(name));
    if (command === undefined) throw unknownCommand(name ?? '', program);
    command.outputHelp();
    return 0;
  };
}
