import type { Workspace } from '../../../src/core/workspace/workspace.js';

/** A workspace of texts by path; its records are those whose names end in `.chibo.yaml`. */
export function memoryWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const texts = new Map(Object.entries(files));
  const records = [...texts.keys()].filter((path) => path.endsWith('.chibo.yaml')).sort();
  return {
    records: async () => records,
    read: async (path) => texts.get(path),
  };
}
