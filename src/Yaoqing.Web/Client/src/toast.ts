// Short words about what was just done. Errors stay until closed; the rest leaves after some seconds, but not while
// the pointer or the focus is on it (WCAG 2.2.1).

export type Tone = 'plain' | 'ok' | 'warn' | 'err';

export function toast(text: string, tone: Tone = 'plain', act?: { label: string; run(): void }): void {
  const region = document.getElementById('toasts') ?? createRegion();
  const box = document.createElement('div');
  box.className = `toast ${tone}`;
  if (tone === 'err') box.setAttribute('role', 'alert');
  const words = document.createElement('span');
  words.textContent = text;
  box.append(words);
  if (act) box.append(button(act.label, () => { box.remove(); act.run(); }));
  box.append(button('关闭', () => box.remove()));
  region.append(box);
  if (tone !== 'err') leaveAfter(box, Math.max(6000, text.length * 160));
}

/** Words that the server sends with an htmx answer: HX-Trigger: {"toast":{"text":"…","tone":"ok"}} */
export function toastsFromServer(): void {
  document.addEventListener('toast', event => {
    const detail = (event as CustomEvent<{ text?: unknown; tone?: unknown }>).detail;
    if (typeof detail?.text !== 'string') return;
    const tone = detail.tone === 'ok' || detail.tone === 'warn' || detail.tone === 'err' ? detail.tone : 'plain';
    toast(detail.text, tone);
  });
}

function leaveAfter(box: HTMLElement, milliseconds: number): void {
  window.setTimeout(() => {
    if (box.matches(':hover, :focus-within')) leaveAfter(box, 2000);
    else box.remove();
  }, milliseconds);
}

function button(text: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', run);
  return element;
}

function createRegion(): HTMLElement {
  const region = document.createElement('div');
  region.id = 'toasts';
  region.className = 'toasts';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}
