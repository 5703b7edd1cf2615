// Live length against the limit of the chosen desk and form, and the three tendencies with their reasons.
import type { Level, Tendencies } from './report';
import { countCharacters } from './text';

const words: Record<Level, string> = { none: '无', low: '轻', medium: '中', high: '重' };
const tones: Record<Level, string> = { none: 'ok', low: '', medium: 'warn', high: 'err' };

export class Meter {
  readonly #root: HTMLElement;
  constructor(root: HTMLElement) { this.#root = root; }

  count(text: string): void {
    const characters = countCharacters(text);
    const limit = Number(this.#root.dataset['limit'] ?? 0);
    const shown = this.#root.querySelector<HTMLElement>('[data-chars]');
    if (shown) {
      shown.textContent = String(characters);
      shown.classList.toggle('over', limit > 0 && characters > limit);
    }
    const bar = this.#root.querySelector<HTMLProgressElement>('[data-chars-bar]');
    if (bar && limit > 0) {
      bar.max = limit;
      bar.value = Math.min(characters, limit);
      bar.classList.toggle('over', characters > limit);
    }
    const left = this.#root.querySelector<HTMLElement>('[data-chars-left]');
    if (left && limit > 0) left.textContent = characters > limit ? `超出 ${characters - limit} 字` : '';
  }

  tendencies(found: Tendencies): void {
    for (const name of ['newsy', 'hollow', 'careless'] as const) {
      const chip = this.#root.querySelector<HTMLElement>(`[data-tendency="${name}"]`);
      const tendency = found[name];
      if (!chip || !tendency) continue;
      chip.textContent = words[tendency.level];
      chip.className = `chip ${tones[tendency.level]}`;
      const reasons = this.#root.querySelector<HTMLElement>(`[data-tendency-reasons="${name}"]`);
      if (reasons) reasons.textContent = tendency.reasons.join('；');
      chip.title = tendency.reasons.join('；');
    }
  }
}
