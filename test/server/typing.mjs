// @ts-check
/**
 * Vietnamese typing as the two kinds of input methods do it, by the DevTools protocol: simulations,
 * not the programs themselves.
 */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').CDPSession} CDPSession */

/** What a browser reports for a key that an input method takes, and for an injected letter. */
const keyOfInputMethod = { key: 'Process', windowsVirtualKeyCode: 229 };
const packetKeyCode = 231;

/** UniKey sends its keys without a pause; the system delivers them some milliseconds apart. */
const packetDelay = 8;

/**
 * Types by composition, as macOS, Windows 10 and later, ibus and fcitx do: each step is the text
 * under composition after one more key.
 * @param {Page} page
 * @param {readonly string[]} compositionSteps such as those of `telexSteps`
 * @param {string} commitText
 */
export async function imeType(page, compositionSteps, commitText) {
  await inFocusedFrame(page, async (session) => {
    for (const text of compositionSteps) {
      await pressKey(session, () => {
        const end = text.length;
        return session.send('Input.imeSetComposition', {
          text,
          selectionStart: end,
          selectionEnd: end,
        });
      });
    }
    await pressKey(session, () => session.send('Input.insertText', { text: commitText }));
  });
}

/**
 * @param {CDPSession} session
 * @param {() => Promise<unknown>} effect
 */
async function pressKey(session, effect) {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...keyOfInputMethod });
  await effect();
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...keyOfInputMethod });
}

/**
 * Types by injection, as UniKey, EVKey and OpenKey do: letters that need no change pass through as
 * keys; else Backspaces remove what changes and packets bring the new letters.
 * @param {Page} page
 * @param {readonly string[]} steps the text after each key, such as those of `telexSteps`
 * @param {{ delay?: number }} [options]
 */
export async function injectType(page, steps, { delay = packetDelay } = {}) {
  await inFocusedFrame(page, async (session) => {
    let before = '';
    for (const after of steps) {
      await replaceTail(session, before, after, () => page.waitForTimeout(delay));
      before = after;
    }
  });
}

/**
 * @param {CDPSession} session
 * @param {string} before
 * @param {string} after
 * @param {() => Promise<void>} pause
 */
async function replaceTail(session, before, after, pause) {
  let kept = 0;
  while (kept < before.length && before[kept] === after[kept]) kept += 1;
  const removed = before.length - kept;
  for (let count = 0; count < removed; count += 1) {
    await pressBackspace(session);
    await pause();
  }
  for (const letter of after.slice(kept)) {
    await pressLetter(session, letter, removed > 0);
    await pause();
  }
}

/** @param {CDPSession} session */
async function pressBackspace(session) {
  const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/**
 * @param {CDPSession} session
 * @param {string} letter
 * @param {boolean} injected
 */
async function pressLetter(session, letter, injected) {
  const key = injected || !/[a-z0-9]/i.test(letter) ? packet(letter) : keyOf(letter);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** @param {string} letter */
function packet(letter) {
  return { key: letter, code: '', windowsVirtualKeyCode: packetKeyCode };
}

/** @param {string} letter */
function keyOf(letter) {
  const upper = letter.toUpperCase();
  const code = /\d/.test(letter) ? `Digit${letter}` : `Key${upper}`;
  return { key: letter, code, windowsVirtualKeyCode: upper.charCodeAt(0) };
}

/**
 * What stands on the screen after each key of a word typed in Telex, the tone last:
 * `Đặng` gives D, Đ, Đa, Đă, Đăn, Đăng, Đặng.
 * @param {string} word
 * @returns {string[]}
 */
export function telexSteps(word) {
  const steps = [];
  let text = '';
  for (const letter of toneless(word)) {
    const plain = plainLetter(letter);
    if (plain !== letter) steps.push(text + plain);
    text += letter;
    steps.push(text);
  }
  const whole = word.normalize('NFC');
  if (text !== whole) steps.push(whole);
  return steps;
}

/**
 * Without grave, acute, tilde, hook and dot, the tones; circumflex, breve and horn make letters.
 * @param {string} word
 */
function toneless(word) {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** @param {string} letter */
function plainLetter(letter) {
  const base = letter.normalize('NFD').charAt(0);
  return { đ: 'd', Đ: 'D' }[base] ?? base;
}

/**
 * The protocol's input goes to the process of its session: a frame of another site has its own.
 * @param {Page} page
 * @param {(session: CDPSession) => Promise<void>} work
 */
async function inFocusedFrame(page, work) {
  const session = await sessionOf(page, await focusedFrame(page));
  try {
    await work(session);
  } finally {
    await session.detach();
  }
}

/**
 * @param {Page} page
 * @param {Frame} frame
 * @returns {Promise<CDPSession>}
 */
async function sessionOf(page, frame) {
  const parent = frame.parentFrame();
  if (!parent) return page.context().newCDPSession(page);
  try {
    return await page.context().newCDPSession(frame);
  } catch {
    // Rendered by the process of its parent, so reached by the parent's session.
    return sessionOf(page, parent);
  }
}

/**
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
async function focusedFrame(page) {
  let frame = page.mainFrame();
  for (;;) {
    const active = await frame.evaluateHandle(() => document.activeElement);
    const inner = await active.asElement()?.contentFrame();
    await active.dispose();
    if (!inner) return frame;
    frame = inner;
  }
}
