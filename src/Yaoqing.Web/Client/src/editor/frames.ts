// Hints and skeletons follow the chosen kind and structure: the page carries all of them, the choice shows one.
// "Use this skeleton" fills an empty body on the spot; without script the button asks the server for the same.
import type { Surface } from './surface';

export class Frames {
  constructor(private readonly form: HTMLFormElement, private readonly surface: Surface) {
    for (const select of form.querySelectorAll<HTMLSelectElement>('select')) {
      if (this.#framesOf(select).length === 0) continue;
      select.addEventListener('change', () => this.#show(select));
      this.#show(select);
    }
    form.addEventListener('click', event => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-skeleton-of]') : null;
      if (button && this.surface.text.trim() === '') this.#use(button, event);
    });
  }

  #framesOf(select: HTMLSelectElement): HTMLElement[] {
    return [...this.form.querySelectorAll<HTMLElement>(`[data-frame^="${CSS.escape(select.name)}:"]`)];
  }

  #show(select: HTMLSelectElement): void {
    for (const frame of this.#framesOf(select)) frame.hidden = frame.dataset['frame'] !== `${select.name}:${select.value}`;
  }

  #use(button: HTMLElement, event: Event): void {
    const select = this.form.elements.namedItem(button.dataset['skeletonOf'] ?? '');
    if (!(select instanceof HTMLSelectElement)) return;
    const skeleton = this.form.querySelector(`[data-frame="${CSS.escape(`${select.name}:${select.value}`)}"] [data-skeleton]`)?.textContent;
    if (!skeleton) return;
    event.preventDefault();
    this.surface.replaceAll(skeleton);
  }
}
