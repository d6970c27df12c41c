/** An element with a class and a text. */
export function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** A paragraph of plain text. */
export function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

export function div(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
