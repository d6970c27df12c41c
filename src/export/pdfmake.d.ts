import 'pdfmake';

declare module 'pdfmake' {
  /** The library's own files, in memory; its published types leave them out. */
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}
