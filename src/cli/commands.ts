import { appraiseCommand } from './appraise/command.js';
import { checkCommand } from './check/command.js';
import type { CommandDeclaration } from './command.js';
import { completionCommand } from './completion/command.js';
import { diffCommand } from './diff/command.js';
import { doctorCommand } from './doctor/command.js';
import { evaluateCommand } from './evaluate/command.js';
import { explainCommand } from './explain/command.js';
import { exportCommand } from './export/command.js';
import { formCommand } from './form/command.js';
import { gitCommand } from './git-setup/command.js';
import { helpCommand } from './help/command.js';
import { importCommand } from './import/command.js';
import { initCommand } from './init/command.js';
import { mergeCommand } from './merge/command.js';
import { newCommand } from './new/command.js';
import { receiveCommand } from './receive/command.js';
import { redactCommand } from './redact/command.js';
import { rollupCommand } from './rollup/command.js';
import { setCommand } from './set/command.js';
import { submitCommand } from './submit/command.js';
import { unitsCommand } from './units/command.js';

/** All commands, in the order in which the help lists them. */
export const commands: readonly CommandDeclaration[] = [
  checkCommand,
  evaluateCommand,
  diffCommand,
  explainCommand,
  newCommand,
  importCommand,
  formCommand,
  setCommand,
  mergeCommand,
  exportCommand,
  redactCommand,
  submitCommand,
  receiveCommand,
  appraiseCommand,
  rollupCommand,
  unitsCommand,
  gitCommand,
  initCommand,
  doctorCommand,

  completionCommand,
  helpCommand,
];
