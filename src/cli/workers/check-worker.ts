import { workerData } from 'node:worker_threads';
import { type CheckTask, checkedFile } from '../check/file-check.js';
import { Folders } from '../check/folders.js';
import { answerWith } from './threads.js';

/** A thread of `chibo check`: checks the files it is sent; what several of them share it reads for itself. */
const task: CheckTask = workerData;
const folders = Folders.open(task.cwd, task.config, task.language);

answerWith(async (file) => checkedFile(file, await folders, task));
