/** Not an error: the quick reader leaves the text to the full parser. */
export class Unsure extends Error {}
