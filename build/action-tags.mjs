// @ts-check
/**
 * Moves the tags that workflows name, `v0` and `v0.2`, to a commit that holds what the action runs, already built:
 * whoever uses them installs nothing. The commit has the released one as its parent and is on no branch.
 * `node build/action-tags.mjs [--dry-run]`, in a work tree of the release, after the build.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const isDry = process.argv.includes('--dry-run');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const [major, minor] = version.split('.');
const tags = [`v${major}`, `v${major}.${minor}`];

/** What the action runs that the repository does not hold. */
const built = ['dist/cli', 'dist/fonts'];

/** @param {readonly string[]} words */
const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).trim();

git('add', '--force', '--', ...built);
const tree = git('write-tree');
git('reset', '--quiet', '--', ...built);
const identity = ['-c', 'user.name=Chibo', '-c', 'user.email=chibo@users.noreply.invalid'];
const commit = git(
  ...identity,
  'commit-tree',
  tree,
  '-p',
  'HEAD',
  '-m',
  `Build what the action of ${version} runs`,
);
const refs = tags.map((tag) => `+${commit}:refs/tags/${tag}`);
git('push', ...(isDry ? ['--dry-run'] : []), 'origin', ...refs);
console.log(`${tags.join(', ')}: ${commit}${isDry ? ' (dry run)' : ''}`);
