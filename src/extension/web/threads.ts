import * as vscode from 'vscode';
import type { Thread, Threads } from '../../core/rollup/evaluators.js';

/** Web workers, if the extension host allows them. */
export function threads(extension: vscode.Uri): Threads {
  const script = vscode.Uri.joinPath(extension, 'dist', 'extension', 'evaluation.cjs');
  let address: Promise<string> | undefined;
  return {
    count: navigator.hardwareConcurrency < 4 ? 1 : 2,
    async start() {
      address ??= addressOf(script);
      return started(new Worker(await address));
    },
    report: (reason) => console.error('chibo', reason),
  };
}

/** The script is read through the workbench: a worker may not load it from another origin. */
async function addressOf(script: vscode.Uri): Promise<string> {
  const code = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
}

function started(worker: Worker): Thread {
  return {
    post: (message) => worker.postMessage(message),
    hear: (told) => worker.addEventListener('message', ({ data }) => told(data)),
    onEnd: (told) => worker.addEventListener('error', ({ message }) => told(message)),
    end: () => worker.terminate(),
  };
}
