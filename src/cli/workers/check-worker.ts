import { workerData } from 'node:worker_threads';
import { type CheckTask, checkedFile } from '../check/file-check.js';
import { Folders } from '../check/folders.js';
import { answerWith } from './threads.js';

/** A worker thread of `chibo check`. It checks the files that it receives and reads shared files itself. */
const task: CheckTask = workerData;
const folders = Folders.open(task.cwd, task.config, task.language);

answerWith(async (file) => checkedFile(file, await folders, task));
