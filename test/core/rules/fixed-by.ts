import { editsOf } from '../../../src/core/edit/apply-fixes.js';
import { applyEdits } from '../../../src/core/text/text-edits.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { smallProfile } from './test-rule.js';

/** The text after the fix of the first finding under a code, or `undefined` where nothing is offered. */
export async function fixedBy(text: string, code: string): Promise<string | undefined> {
  const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile });
  const { findings, profile } = await assessIn(workspace, 'thu.chibo.yaml', text);
  const fix = findings.find((finding) => finding.code === code)?.fix;
  if (fix === undefined) return undefined;
  const result = editsOf(fix, text, profile);
  return result.kind === 'refused' ? result.reason.key : applyEdits(text, result.edits);
}
