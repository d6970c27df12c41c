/**
 * The packed parts of the page: libraries, fonts and pages that are unpacked when they are first needed. Each is
 * a `<script type="text/plain">` with gzip as base64, and every script among them is allowed by its hash.
 */

const unpacked = new Map<string, Promise<Uint8Array>>();
const loaded = new Map<string, Promise<unknown>>();

/** The bytes of a part. */
export function partBytes(name: string): Promise<Uint8Array> {
  const bytes = unpacked.get(name) ?? unpack(name);
  unpacked.set(name, bytes);
  return bytes;
}

export async function partText(name: string): Promise<string> {
  return new TextDecoder().decode(await partBytes(name));
}

/** Runs a library and returns its exports, which its script assigns to a global with its name. */
export function loadPart<Exports>(name: string): Promise<Exports> {
  const known = loaded.get(name) ?? run(name);
  loaded.set(name, known);
  // The build names the exports of each part; see `build/page.mjs`.
  return known as Promise<Exports>;
}

async function run(name: string): Promise<unknown> {
  await loadScript(name);
  const exported: unknown = Reflect.get(window, `chiboPart_${name.replaceAll('-', '_')}`);
  if (exported === undefined) throw new Error(name);
  return exported;
}

/** Runs the script of a part. The policy of the page knows its text. */
export async function loadScript(name: string): Promise<void> {
  const script = document.createElement('script');
  script.textContent = await partText(name);
  document.head.append(script);
  script.remove();
}

async function unpack(name: string): Promise<Uint8Array> {
  const packed = document.getElementById(`part-${name}`)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
