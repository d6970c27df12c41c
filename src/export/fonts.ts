/** The faces of the font that PDF files are set in: Tinos, of the widths of Times New Roman, under the OFL. */
export const fontFiles = ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic'] as const;

export type FontFile = (typeof fontFiles)[number];

/** Reads a face as a TrueType file; each host knows where its own lies. */
export type FontSource = (face: FontFile) => Promise<Uint8Array>;
