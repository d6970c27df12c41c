#!/usr/bin/env node
/** Prints several baselines of `chibo check` as one: `node baselines.mjs A.json B.json > ALL.json`. */
import { readFile } from 'node:fs/promises';

const findings = [];
for (const file of process.argv.slice(2)) {
  const baseline = JSON.parse(await readFile(file, 'utf8'));
  if (baseline.chiboBaseline !== 1) throw new Error(`${file}: no baseline of chibo check`);
  findings.push(...baseline.findings);
}
console.log(JSON.stringify({ chiboBaseline: 1, findings }));
