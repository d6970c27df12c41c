import { answerOn, type Line } from '../../core/rollup/evaluation-thread.js';

/** In a browser worker, the global object is the message port. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The worker thread that evaluates records for the view of units: one script for Node and for browsers. */
answerOn('importScripts' in globalThis ? inBrowser(globalThis as unknown as WorkerScope) : inNode());

function inBrowser(scope: WorkerScope): Line {
  return {
    post: (message) => scope.postMessage(message),
    hear: (told) => scope.addEventListener('message', ({ data }) => told(data)),
  };
}

function inNode(): Line {
  const { parentPort } = require('node:worker_threads') as typeof import('node:worker_threads');
  return {
    post: (message) => parentPort?.postMessage(message),
    hear: (told) => parentPort?.on('message', told),
  };
}
