// The list beside the text: each finding with its passage, reason, evidence and what to do; a click mends the text.
// Overrides with a written reason travel in the form as override:<fingerprint> fields, so signer and editor see them.
import type { Diagnostic } from '@codemirror/lint';
import { askWords } from '../confirm';
import { evidenceLines, mendLabel, severityChip, severityClass, severityWord, type Checked, type Finding, type Report } from './report';
import type { Surface } from './surface';
import { leadingBlank } from './text';

const lintSeverity = { error: 'error', warning: 'warning', hint: 'hint' } as const;

export class FindingsPane {
  readonly #list: HTMLElement | null;
  readonly #count: HTMLElement | null;
  readonly #fixAll: HTMLButtonElement | null;
  readonly #checked: HTMLDetailsElement | null;
  readonly #guide: string;
  readonly #asksReasons: boolean;
  readonly #forDesk: boolean;
  #shown: { finding: Finding; mark: Diagnostic | null }[] = [];

  constructor(
    root: HTMLElement,
    private readonly surface: Surface,
    private readonly title: HTMLInputElement,
    private readonly form: HTMLFormElement,
  ) {
    this.#list = root.querySelector('[data-findings]');
    this.#count = root.querySelector('[data-finding-count]');
    this.#fixAll = root.querySelector('[data-fix-safe]');
    this.#checked = root.querySelector('[data-checked]');
    this.#guide = root.dataset['guide'] ?? '/guide/rules/';
    this.#asksReasons = root.dataset['reasons'] !== 'off';
    this.#forDesk = root.dataset['forDesk'] === 'on';
    this.#keepTyped();
    this.#fixAll?.addEventListener('click', () => this.#mendSafe());
  }

  /** Reasons that the page came back with move out of the list, which is drawn anew. */
  #keepTyped(): void {
    for (const field of this.#list?.querySelectorAll<HTMLInputElement>('input[name^="override:"]') ?? [])
      if (field.value !== '') this.#carry(field.name, field.value);
    for (const box of this.#list?.querySelectorAll<HTMLInputElement>('input[name^="common:"]:checked') ?? []) this.#carry(box.name, 'true');
  }

  #carry(name: string, value: string): void {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    field.dataset['reason'] = '';
    this.form.append(field);
  }

  /** A reason whose finding is gone stays behind, unsent, and counts again if the finding comes back. */
  #sendOnlyFound(found: Finding[]): void {
    const names = new Set(found.flatMap(one => [`override:${one.fingerprint}`, `common:${one.fingerprint}`]));
    for (const field of this.form.querySelectorAll<HTMLInputElement>('input[data-reason]')) field.disabled = !names.has(field.name);
  }

  silent(words: string): void {
    this.#shown = [];
    this.surface.mark([]);
    this.#list?.replaceChildren(item('li', 'muted', words));
    if (this.#count) this.#count.textContent = '';
    if (this.#fixAll) this.#fixAll.hidden = true;
    if (this.#checked) this.#checked.hidden = true;
  }

  show(report: Report): void {
    this.#sendOnlyFound(report.findings);
    const lead = leadingBlank(this.surface.text);
    const length = this.surface.text.length;
    this.#shown = report.findings.map(finding => ({ finding, mark: this.#markOf(finding, lead, length) }));
    const agreeing = report.checked.filter(one => one.in !== 'title' && one.end + lead <= length).map(one => agreement(one, lead));
    this.surface.mark([...this.#shown.flatMap(one => one.mark ?? []), ...agreeing].sort((a, b) => a.from - b.from));
    this.#list?.replaceChildren(...(report.findings.length > 0
      ? this.#shown.map(one => this.#row(one.finding, one.mark))
      : [item('li', 'note ok', '没有审稿意见。')]));
    const open = report.findings.filter(finding => this.#reasonFor(finding) === null).length;
    if (this.#count) this.#count.textContent = open === 0 ? '' : String(open);
    const safe = this.#safe().length;
    if (this.#fixAll) {
      this.#fixAll.hidden = safe === 0;
      this.#fixAll.textContent = `一键改正有把握的 ${safe} 处`;
    }
    this.#showChecked(report.checked);
  }

  #markOf(finding: Finding, lead: number, length: number): Diagnostic | null {
    if (finding.in !== 'body' || finding.start === null || finding.end === null || finding.end + lead > length) return null;
    const from = finding.start + lead;
    const mark: Diagnostic = {
      from, to: finding.end + lead, severity: lintSeverity[finding.severity], markClass: `f-${severityClass[finding.severity]}`,
      message: [finding.message, evidenceLines(finding.evidence)].filter(Boolean).join('\n'), source: finding.rule,
      actions: choices(finding).map(text => ({ name: mendLabel(text), apply: () => this.#mend(finding, mark, text) })),
    };
    return mark;
  }

  #row(finding: Finding, mark: Diagnostic | null): HTMLElement {
    const reason = this.#reasonFor(finding);
    const row = item('li', `finding ${severityClass[finding.severity]}${reason === null ? '' : ' settled'}`);
    const heading = item('h3', '', finding.name ?? finding.message);
    heading.append(' ', item('span', `chip ${severityChip[finding.severity]}`, reason === null ? severityWord[finding.severity] : '已写明理由'));
    row.append(heading);
    if (finding.name) row.append(item('p', '', finding.message));
    if (finding.text) row.append(item('p', 'passage', `“${finding.text}”`));
    const evidence = evidenceLines(finding.evidence);
    if (evidence) row.append(item('div', 'calc', evidence));
    if (finding.basis) row.append(item('p', 'small muted', `依据：${finding.basis}`));
    if (reason !== null) row.append(item('p', '', `理由：${reason}`));
    const acts = item('div', 'acts');
    for (const text of choices(finding)) acts.append(this.#act(mendLabel(text), () => this.#mend(finding, mark, text)));
    if (mark || finding.in === 'title') acts.append(this.#act('看原文', () => this.#goTo(finding, mark)));
    if (reason === null && this.#asksReasons) acts.append(this.#act('无误，写明理由', () => void this.#override(finding, row, false)));
    if (reason === null && this.#forDesk && finding.mayBeForDesk) acts.append(this.#act('全科通用', () => void this.#override(finding, row, true)));
    const rule = document.createElement('a');
    rule.className = 'rule';
    rule.href = this.#guide + encodeURIComponent(finding.rule);
    rule.target = '_blank';
    rule.textContent = `${finding.rule} · 为什么`;
    acts.append(rule);
    row.append(acts);
    return row;
  }

  #act(label: string, run: () => void): HTMLButtonElement {
    const button = item('button', 'link', label) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', run);
    return button;
  }

  #goTo(finding: Finding, mark: Diagnostic | null): void {
    if (finding.in === 'title') {
      this.title.focus();
      this.title.setSelectionRange(finding.start ?? 0, finding.end ?? 0);
      return;
    }
    const place = mark && this.surface.placeOf(mark);
    if (place) this.surface.select(place.from, place.to);
  }

  /** A suggestion replaces the finding's span; a fix names its own span. Neither is applied over words that changed since. */
  #mend(finding: Finding, mark: Diagnostic | null, text: string): void {
    const start = finding.start ?? 0;
    const fix = finding.fix && finding.fix.text === text ? finding.fix : { start, end: finding.end ?? start, text };
    if (finding.in === 'title') {
      if (this.title.value.slice(start, finding.end ?? start) !== finding.text) return;
      this.title.setRangeText(fix.text, fix.start, fix.end, 'end');
      this.title.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    const place = mark && this.surface.placeOf(mark);
    if (!place || this.surface.slice(place.from, place.to) !== finding.text) return;
    const from = place.from + (fix.start - start);
    this.surface.replace([{ from, to: from + (fix.end - fix.start), insert: fix.text }]);
    this.surface.select(from, from + fix.text.length);
  }

  #safe(): { from: number; to: number; insert: string }[] {
    const changes: { from: number; to: number; insert: string }[] = [];
    for (const { finding, mark } of this.#shown) {
      const place = mark && this.surface.placeOf(mark);
      if (!finding.fix || !place || this.#reasonFor(finding) !== null || this.surface.slice(place.from, place.to) !== finding.text) continue;
      const from = place.from + (finding.fix.start - (finding.start ?? 0));
      const change = { from, to: from + finding.fix.end - finding.fix.start, insert: finding.fix.text };
      if (changes.every(other => change.to <= other.from || other.to <= change.from)) changes.push(change);
    }
    return changes.sort((a, b) => a.from - b.from);
  }

  #mendSafe(): void { this.surface.replace(this.#safe()); }

  #reasonFor(finding: Finding): string | null { return this.#overrideOf(finding)?.value ?? null; }

  #overrideOf(finding: Finding): HTMLInputElement | null {
    const field = this.form.elements.namedItem(`override:${finding.fingerprint}`);
    return field instanceof HTMLInputElement && field.value !== '' ? field : null;
  }

  async #override(finding: Finding, row: HTMLElement, forDesk: boolean): Promise<void> {
    const question = forDesk ? `“${finding.text}”记入本科词语，以后都不再提。为什么？` : this.#forDesk ? '为什么原文无误？单位和同事都会看到这条理由。' : '为什么原文无误？审签人和编辑都会看到这条理由。';
    const reason = await askWords(finding.name ?? finding.message, question, '写明理由');
    if (reason === null) return;
    this.#carry(`override:${finding.fingerprint}`, reason);
    if (forDesk) this.#carry(`common:${finding.fingerprint}`, 'true');
    row.replaceWith(this.#row(finding, this.#shown.find(one => one.finding === finding)?.mark ?? null));
    this.form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #showChecked(checked: Checked[]): void {
    if (!this.#checked) return;
    this.#checked.hidden = checked.length === 0;
    const summary = this.#checked.querySelector('summary');
    if (summary) summary.textContent = `已核对一致的数字 ${checked.length} 处`;
    this.#checked.querySelector('ul')?.replaceChildren(...checked.map(one => item('li', '', `“${one.text}”　${one.verdict}`)));
  }
}

const choices = (finding: Finding): string[] => {
  const offered = finding.suggestions ?? [];
  return finding.fix && !offered.includes(finding.fix.text) ? [finding.fix.text, ...offered] : offered;
};

const agreement = (one: Checked, lead: number): Diagnostic =>
  ({ from: one.start + lead, to: one.end + lead, severity: 'info', markClass: 'f-ok', message: `已核对一致：${one.verdict}`, source: one.rule });

function item(tag: string, classes: string, text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (classes) element.className = classes.trim();
  if (text !== undefined) element.textContent = text;
  return element;
}
