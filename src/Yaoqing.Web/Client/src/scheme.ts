// The scheme text over a plain form: CodeMirror on the text area, problems and cases beside it as it is typed. The server
// draws the result (the same part of the page that the button 检查 shows); here it is put in place and its lines marked.
// If anything here fails, the text area and the button are still there.
import { history, historyKeymap, insertNewlineKeepIndent, standardKeymap } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, MatchDecorator, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { fieldsOf } from './editor/live';
import { csrfToken } from './http';

const pause = 450;

function start(form: HTMLFormElement): void {
  const area = form.querySelector<HTMLTextAreaElement>('[data-scheme-text]');
  const place = form.querySelector<HTMLElement>('#scheme-check');
  if (!area || !place) return;
  let timer = 0;
  const view = surface(area, form.dataset['nonce'] ?? '', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void check(), pause);
  });
  mark(view, place);

  let running: AbortController | null = null;
  const check = async () => {
    running?.abort();
    running = new AbortController();
    const text = area.value;
    try {
      const response = await fetch(form.dataset['check'] ?? '', {
        method: 'POST', body: fieldsOf(form), credentials: 'same-origin', redirect: 'error', signal: running.signal,
        headers: { 'RequestVerificationToken': csrfToken(), 'X-Requested-With': 'fetch' },
      });
      if (!response.ok || text !== area.value) return;
      const part = new DOMParser().parseFromString(await response.text(), 'text/html');
      place.replaceChildren(...part.body.childNodes);
      mark(view, place);
    } catch (error) {
      // Without a connection the last result stays; the next change asks again.
      if (!(error instanceof DOMException && error.name === 'AbortError') && !(error instanceof TypeError)) throw error;
    }
  };

  place.addEventListener('click', event => {
    const link = (event.target as Element | null)?.closest<HTMLElement>('[data-line]');
    if (!link) return;
    event.preventDefault();
    const at = offset(view, link);
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    view.focus();
  });
}

function surface(area: HTMLTextAreaElement, nonce: string, changed: () => void): EditorView {
  const view = new EditorView({
    state: EditorState.create({
      doc: area.value.replace(/\r\n?/g, '\n'),
      extensions: [
        EditorView.cspNonce.of(nonce),
        history(),
        // Tab stays free for leaving the field; Enter keeps the indent, which is what YAML needs.
        keymap.of([{ key: 'Enter', run: insertNewlineKeepIndent }, ...standardKeymap, ...historyKeymap]),
        lineNumbers(),
        EditorView.lineWrapping,
        colours,
        EditorView.contentAttributes.of({ 'aria-label': '办法文字', 'spellcheck': 'false', 'aria-describedby': area.getAttribute('aria-describedby') ?? '' }),
        EditorView.updateListener.of(update => {
          if (!update.docChanged) return;
          area.value = update.state.doc.toString();
          changed();
        }),
      ],
    }),
  });
  const host = document.createElement('div');
  host.className = 'cm-host';
  host.append(view.dom);
  area.after(host);
  area.hidden = true;
  area.labels?.[0]?.addEventListener('click', () => view.focus());
  return view;
}

const decorator = new MatchDecorator({
  regexp: /(?:^|\s)(#.*$)|([\w\u4e00-\u9fff-]+)(?=\s*:(?:\s|$))/g,
  decoration: found => Decoration.mark({ class: found[1] ? 'y-note' : 'y-key' }),
});

const colours = ViewPlugin.fromClass(class {
  decorations: DecorationSet;
  constructor(view: EditorView) { this.decorations = decorator.createDeco(view); }
  update(update: ViewUpdate): void { this.decorations = decorator.updateDeco(update, this.decorations); }
}, { decorations: plugin => plugin.decorations });

function offset(view: EditorView, link: HTMLElement): number {
  const { doc } = view.state;
  const line = doc.line(Math.min(Math.max(1, Number(link.dataset['line'])), doc.lines));
  return Math.min(line.from + Math.max(0, Number(link.dataset['column'] ?? 1) - 1), line.to);
}

function mark(view: EditorView, place: HTMLElement): void {
  const marks = [...place.querySelectorAll<HTMLElement>('[data-words]')].map((link): Diagnostic => {
    const from = offset(view, link);
    const word = /^[^\s,}\]]+/.exec(view.state.doc.sliceString(from, view.state.doc.lineAt(from).to));
    return { from, to: from + (word?.[0].length ?? 0), severity: 'error', message: link.dataset['words'] ?? '' };
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

// Last, when everything above is there.
for (const form of document.querySelectorAll<HTMLFormElement>('[data-scheme]')) start(form);
