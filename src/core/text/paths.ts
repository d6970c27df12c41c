/**
 * Joins a relative path to the folder of the file `from`; `undefined` where the result would leave the root.
 */
export function joinWithin(from: string, relative: string): string | undefined {
  if (/^([/\\]|[A-Za-z]:)/.test(relative) || relative.includes('\\')) return undefined;
  const folders = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (folders.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') folders.push(part);
  }
  return folders.join('/');
}
