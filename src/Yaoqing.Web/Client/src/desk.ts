// Keys of the desk. [data-desk] holds the queue; its rows are links (class row) that load the item beside it.
// Every key presses a visible control that carries data-key, so the keyboard can do nothing the mouse cannot.
import { get } from './http';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

for (const desk of document.querySelectorAll<HTMLElement>('[data-desk]')) start(desk);

function start(desk: HTMLElement): void {
  const rows = () => [...desk.querySelectorAll<HTMLAnchorElement>('.queue a.row')];

  const choose = (row: HTMLAnchorElement) => {
    for (const other of rows()) other.removeAttribute('aria-current');
    row.setAttribute('aria-current', 'true');
  };

  const move = (step: 1 | -1) => {
    const all = rows();
    const at = all.findIndex(row => row.hasAttribute('aria-current'));
    const next = all[at < 0 ? 0 : at + step];
    if (!next) return;
    choose(next);
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    next.click();
  };

  desk.addEventListener('click', event => {
    const row = (event.target as Element | null)?.closest<HTMLAnchorElement>('.queue a.row');
    if (row) choose(row);
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === '/') document.querySelector<HTMLInputElement>('.search input')?.focus();
    else if (event.key === '?') showKeys();
    else if (!press(event.key)) return;
    event.preventDefault();
  });

  watchArrivals(desk);
}

function press(key: string): boolean {
  const control = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(one => one.dataset['key'] === key && one.offsetParent !== null);
  if (!control || control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true') return false;
  control.click();
  return true;
}

function showKeys(): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'keys-heading');
  const heading = document.createElement('h2');
  heading.id = 'keys-heading';
  heading.textContent = '快捷键';
  const list = document.createElement('dl');
  list.className = 'keys-list';
  const seen = new Map<string, string>([['j', '下一篇'], ['k', '上一篇'], ['/', '检索'], ['?', '本表']]);
  for (const control of document.querySelectorAll<HTMLElement>('[data-key]')) {
    const words = control.dataset['keyLabel'] ?? control.textContent?.trim();
    if (control.dataset['key'] && words) seen.set(control.dataset['key'], words);
  }
  for (const [key, words] of seen) {
    const term = document.createElement('dt');
    const cap = document.createElement('kbd');
    cap.textContent = key;
    term.append(cap);
    const meaning = document.createElement('dd');
    meaning.textContent = words;
    list.append(term, meaning);
  }
  const form = document.createElement('form');
  form.method = 'dialog';
  form.className = 'form-end';
  const close = document.createElement('button');
  close.className = 'btn main';
  close.textContent = '知道了';
  form.append(close);
  dialog.append(heading, list, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** New items are announced, not inserted: the list never moves under the hand. data-arrivals answers {"count": n}. */
function watchArrivals(desk: HTMLElement): void {
  const url = desk.dataset['arrivals'];
  const place = desk.querySelector<HTMLElement>('[data-arrivals-note]');
  if (!url || !place) return;
  window.setInterval(() => {
    if (document.hidden) return;
    void get<{ count: number }>(url).then(answer => {
      if (!answer.ok || !(answer.value.count > 0)) return;
      const again = document.createElement('a');
      again.href = desk.dataset['fresh'] ?? location.href;
      again.className = 'btn small wide';
      again.textContent = `又来了 ${answer.value.count} 篇，点此更新列表`;
      place.replaceChildren(again);
    });
  }, 60000);
}
