// @ts-check

/**
 * What a changelog says of a version: the notes of its release.
 * @param {string} changelog
 * @param {readonly string[]} headings the version, and what may stand in for it
 * @returns {string} the first block with such a heading, without it
 * @throws where the changelog has no such block, or an empty one: such a version must not be released
 */
export function notesOf(changelog, headings) {
  const blocks = changelog.split(/^## /m).slice(1);
  for (const heading of headings) {
    const block = blocks.find((each) => each.startsWith(`[${heading}]`));
    const notes = block?.slice(block.indexOf('\n')).trim();
    if (notes) return `${notes}\n`;
  }
  throw new Error(`CHANGELOG.md says nothing of ${headings[0]}`);
}
