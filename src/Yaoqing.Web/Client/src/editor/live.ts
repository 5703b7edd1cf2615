// Reviews the text while it is written: after a pause in typing the whole form goes to data-live, the newest answer
// wins, and an answer to a text that has changed since is dropped (the next one is under way).
import { post } from '../http';
import type { Report } from './report';
import type { Surface } from './surface';

const pause = 450;

export class LiveReview {
  readonly #url: string;
  #timer = 0;
  #running: AbortController | null = null;

  constructor(
    root: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly title: HTMLInputElement,
    private readonly surface: Surface,
    private readonly show: (report: Report) => void,
    private readonly silent: (words: string) => void,
  ) {
    this.#url = root.dataset['live'] ?? '';
  }

  soon(wait = pause): void {
    if (!this.#url) return;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#review(), wait);
  }

  async #review(): Promise<void> {
    this.#running?.abort();
    const running = this.#running = new AbortController();
    const title = this.title.value;
    const text = this.surface.text;
    if (text.trim() === '' && title.trim() === '') { this.silent('写下标题和正文，审稿意见随写随出。'); return; }
    try {
      const answer = await post<Report>(this.#url, fieldsOf(this.form), running.signal);
      if (title !== this.title.value || text !== this.surface.text) return;
      if (answer.ok) this.show(answer.value);
      else this.silent(answer.problem.status === 0 ? '网络不通，暂时没有审稿意见；可以继续写。' : answer.problem.detail);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  }
}

/** The form's text fields; files stay where they are. */
export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}
