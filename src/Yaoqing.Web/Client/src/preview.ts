// A preview beside a plain form: what the button 预览 shows, put in place while somebody types. The server draws the pages;
// if anything here fails, the button is still there.
import { fieldsOf } from './editor/live';
import { csrfToken } from './http';

const pause = 500;

function start(form: HTMLFormElement): void {
  const place = document.querySelector<HTMLElement>('#masthead-preview');
  if (!place) return;
  let timer = 0;
  let running: AbortController | null = null;
  const draw = async () => {
    running?.abort();
    running = new AbortController();
    try {
      const response = await fetch(form.dataset['preview'] ?? '', {
        method: 'POST', body: fieldsOf(form), credentials: 'same-origin', redirect: 'error', signal: running.signal,
        headers: { 'RequestVerificationToken': csrfToken(), 'X-Requested-With': 'fetch' },
      });
      // 422: a field is half typed; the last good preview stays.
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const drawn = page.querySelector('#masthead-preview');
      if (drawn) place.replaceChildren(...drawn.childNodes);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError') && !(error instanceof TypeError)) throw error;
    }
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void draw(), pause);
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-preview]')) start(form);
