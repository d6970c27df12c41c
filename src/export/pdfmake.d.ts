import 'pdfmake';

declare module 'pdfmake' {
  /** The library's virtual file system, which its published types omit. */
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}
