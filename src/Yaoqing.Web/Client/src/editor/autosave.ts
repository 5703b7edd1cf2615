// Saves the draft to data-autosave some seconds after the last change: the whole form with draftVersion. Answers:
//   200 {version, savedAt}                      saved; the local copy goes
//   409 {version, title, body, savedBy, savedAt} somebody saved in between: both texts side by side
//   422 {code: "secrecy…", detail}              stopped at the door: nothing is kept, here neither
//   no connection                               kept on this computer, tried again
import { post, type Problem } from '../http';
import { dropLocal, keepLocal, readLocal } from './local';
import { fieldsOf } from './live';
import type { Surface } from './surface';

const pause = 2000;
const retry = 15000;
const clock = (instant: string | Date): string => new Date(instant).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });

type State = 'saved' | 'saving' | 'offline' | 'failed' | 'stopped';

export class Autosave {
  readonly #url: string;
  readonly #key: string;
  readonly #said: HTMLElement | null;
  readonly #version: HTMLInputElement;
  #timer = 0;
  #saving = false;
  #dirty = false;
  #stoppedText: string | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly title: HTMLInputElement,
    private readonly surface: Surface,
  ) {
    this.#url = root.dataset['autosave'] ?? '';
    this.#key = root.dataset['draftKey'] ?? '';
    this.#said = document.querySelector('[data-saved]');
    this.#version = versionField(form, root.dataset['version'] ?? '');
    if (!this.#url) return;
    this.#offerLocal();
    window.addEventListener('online', () => { if (this.#dirty) void this.#save(); });
    form.addEventListener('submit', () => { window.clearTimeout(this.#timer); this.#dirty = false; });
    document.addEventListener('visibilitychange', () => { if (document.hidden && this.#dirty) void this.#save(); });
  }

  soon(wait = pause): void {
    if (!this.#url) return;
    this.#dirty = true;
    if (this.#stoppedText === null) this.#keep();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), wait);
  }

  #keep(): void {
    if (this.#key) keepLocal(this.#key, { title: this.title.value, body: this.surface.text, at: new Date().toISOString(), version: this.#version.value });
  }

  async #save(): Promise<void> {
    if (this.#saving) return;
    const text = this.title.value + '\n' + this.surface.text;
    if (text === this.#stoppedText) return;
    this.#saving = true;
    this.#dirty = false;
    this.#say('saving', '正在保存…');
    const answer = await post<{ version: number | string; savedAt: string }>(this.#url, fieldsOf(this.form));
    this.#saving = false;
    if (answer.ok) {
      this.#stoppedText = null;
      this.#version.value = String(answer.value.version);
      if (this.#key && !this.#dirty) dropLocal(this.#key);
      this.#say('saved', `已自动保存 ${clock(answer.value.savedAt)}`);
    } else this.#failed(answer.problem, text);
    if (this.#dirty) this.soon();
  }

  #failed(problem: Problem, text: string): void {
    if (problem.code?.startsWith('secrecy')) {
      this.#stoppedText = text;
      if (this.#key) dropLocal(this.#key);
      this.#say('stopped', problem.detail);
    } else if (problem.status === 409) void this.#conflict(problem);
    else if (problem.status === 0 || problem.status >= 500 || problem.status === 429) {
      const why = problem.status === 0 ? '网络不通' : '服务器忙';
      const kept = this.#stoppedText === null && this.#key !== '';
      this.#say('offline', kept ? `${why}，稿子已存在本机 ${clock(new Date())}，恢复后自动上传。` : `${why}，恢复后自动上传；请不要关闭本页。`);
      this.#dirty = true;
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#save(), retry);
    } else if (problem.status === 401) this.#say('failed', '登录已过期，稿子已存在本机。请在新窗口登录后继续，不要关闭本页。');
    else this.#say('failed', problem.detail);
  }

  async #conflict(problem: Problem): Promise<void> {
    const theirs = { title: String(problem.body['title'] ?? ''), body: String(problem.body['body'] ?? '') };
    this.#say('failed', '别处已保存过这篇稿子，请选定用哪一稿。');
    const { chooseText } = await import('./conflict');
    const chosen = await chooseText(theirs, { title: this.title.value, body: this.surface.text }, String(problem.body['savedBy'] ?? '别处'), this.root.dataset['nonce'] ?? '');
    if (chosen === null) return;
    this.#version.value = String(problem.body['version'] ?? this.#version.value);
    this.title.value = chosen.title;
    this.surface.replaceAll(chosen.body);
    this.soon(0);
  }

  #offerLocal(): void {
    const copy = this.#key ? readLocal(this.#key) : null;
    if (!copy || (copy.title === this.title.value && copy.body === this.surface.text)) {
      if (this.#key) dropLocal(this.#key);
      return;
    }
    const note = document.createElement('div');
    note.className = 'note warn';
    note.setAttribute('role', 'status');
    const words = document.createElement('p');
    words.textContent = `本机有 ${clock(copy.at)} 写的稿子还没有上传（${copy.body.length} 个字符）。`;
    const use = button('用本机的稿子', 'btn main small', () => {
      note.remove();
      this.title.value = copy.title;
      this.surface.replaceAll(copy.body);
    });
    const leave = button('不用，删去本机的', 'btn quiet small', () => { note.remove(); dropLocal(this.#key); });
    const row = document.createElement('div');
    row.className = 'btn-row';
    row.append(use, leave);
    note.append(words, row);
    this.root.before(note);
  }

  #say(state: State, words: string): void {
    if (!this.#said) return;
    this.#said.dataset['state'] = state;
    this.#said.textContent = words;
  }
}

function versionField(form: HTMLFormElement, version: string): HTMLInputElement {
  const present = form.elements.namedItem('draftVersion');
  if (present instanceof HTMLInputElement) return present;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'draftVersion';
  field.value = version;
  form.append(field);
  return field;
}

function button(text: string, classes: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = classes;
  element.textContent = text;
  element.addEventListener('click', run);
  return element;
}
