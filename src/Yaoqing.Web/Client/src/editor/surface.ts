// The text in CodeMirror, mirrored into the form's text area at every change (so that the form is always what is sent).
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { forEachDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { cleanPaste } from './text';

const phrases = EditorState.phrases.of({ 'Diagnostics': '审稿意见', 'No diagnostics': '没有审稿意见', 'close': '关闭' });

export class Surface {
  onChange: () => void = () => {};
  readonly #area: HTMLTextAreaElement;
  readonly #view: EditorView;

  constructor(area: HTMLTextAreaElement, nonce: string) {
    this.#area = area;
    const label = area.labels?.[0]?.textContent?.trim() || '正文';
    this.#view = new EditorView({
      state: EditorState.create({
        doc: area.value.replace(/\r\n?/g, '\n'),
        extensions: [
          EditorView.cspNonce.of(nonce),
          phrases,
          history(),
          keymap.of([...standardKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.clipboardInputFilter.of(cleanPaste),
          EditorView.contentAttributes.of({ 'aria-label': label, 'spellcheck': 'false', 'lang': 'zh-CN', 'aria-describedby': area.getAttribute('aria-describedby') ?? '' }),
          EditorView.editable.of(!area.readOnly),
          EditorView.updateListener.of(update => {
            if (!update.docChanged) return;
            this.#area.value = this.text;
            this.onChange();
          }),
        ],
      }),
    });
    const host = document.createElement('div');
    host.className = 'cm-host';
    host.append(this.#view.dom);
    area.after(host);
    area.hidden = true;
    // An invalid hidden control cannot be focused by the browser; the server checks the length and says so.
    area.required = false;
    area.labels?.[0]?.addEventListener('click', () => this.#view.focus());
  }

  get text(): string { return this.#view.state.doc.toString(); }

  replaceAll(text: string): void { this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } }); }

  /** Shows marks; each keeps its place while the text around it changes. */
  mark(marks: readonly Diagnostic[]): void { this.#view.dispatch(setDiagnostics(this.#view.state, marks)); }

  /** Where a shown mark is now; null when its text is gone. */
  placeOf(mark: Diagnostic): { from: number; to: number } | null {
    let place: { from: number; to: number } | null = null;
    forEachDiagnostic(this.#view.state, (shown, from, to) => { if (shown === mark) place = { from, to }; });
    return place;
  }

  select(from: number, to: number): void {
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.#view.focus();
  }

  slice(from: number, to: number): string { return this.#view.state.doc.sliceString(from, to); }

  replace(changes: readonly { from: number; to: number; insert: string }[]): void {
    this.#view.dispatch({ changes: [...changes], userEvent: 'input.mend' });
  }
}
