// Live length against the limit of the chosen desk and form, and the three tendencies with their reasons.
import type { Level, Tendencies } from './report';
import { countCharacters } from './text';

const words: Record<Level, string> = { none: '无', low: '轻', medium: '中', high: '重' };
const levels: Record<Level, number> = { none: 0, low: 1, medium: 2, high: 3 };
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
    if (left) left.textContent = limit > 0 && characters > limit ? `超出 ${characters - limit} 字` : '';
  }

  /** The limit follows the chosen desk and form; the answer of the live review names it. */
  limit(limit: number, text: string): void {
    this.#root.dataset['limit'] = String(limit);
    const words = this.#root.querySelector('[data-limit-words]');
    if (words) words.textContent = limit > 0 ? ` / ${limit}` : '';
    const bar = this.#root.querySelector<HTMLProgressElement>('[data-chars-bar]');
    if (bar) bar.hidden = limit === 0;
    this.count(text);
  }

  tendencies(found: Tendencies): void {
    for (const name of ['newsy', 'hollow', 'careless'] as const) {
      const gauge = this.#root.querySelector<HTMLElement>(`[data-gauge="${name}"]`);
      const tendency = found[name];
      if (!gauge || !tendency) continue;
      const chip = gauge.querySelector<HTMLElement>('.chip');
      if (chip) {
        chip.textContent = words[tendency.level];
        chip.className = `chip ${tones[tendency.level]}`.trim();
      }
      const bar = gauge.querySelector('progress');
      if (bar) {
        bar.value = levels[tendency.level];
        bar.className = `bar-native level-${levels[tendency.level]}`;
      }
      const reasons = gauge.querySelector<HTMLElement>('[data-gauge-reasons]');
      if (reasons) reasons.textContent = tendency.reasons.join('；');
    }
  }
}
