/** The faces of the font in PDF files: Tinos, with the metrics of Times New Roman, under the OFL. */
export const fontFiles = ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic'] as const;

export type FontFile = (typeof fontFiles)[number];

/** Reads a face as a TrueType file; each host has its own location. */
export type FontSource = (face: FontFile) => Promise<Uint8Array>;
