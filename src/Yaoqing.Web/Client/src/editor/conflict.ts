// Two texts of one draft side by side, with what differs marked; the right one can be edited before it is kept.
// Loaded only when a conflict happens.
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

export interface Text { title: string; body: string }

export function chooseText(theirs: Text, mine: Text, savedBy: string, nonce: string): Promise<Text | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'wide';
  dialog.setAttribute('aria-labelledby', 'conflict-heading');
  const heading = document.createElement('h2');
  heading.id = 'conflict-heading';
  heading.textContent = '这篇稿子在别处也改过';
  const words = document.createElement('p');
  words.textContent = `左边是${savedBy}保存的稿子，右边是您的稿子，不同之处已标出。可以在右边改好再保存；两稿都不会丢。`;
  const host = document.createElement('div');
  const form = document.createElement('form');
  form.method = 'dialog';
  form.className = 'form-end';
  form.append(button('先不处理', '', 'btn quiet'), button('用左边的稿子', 'theirs', 'btn'), button('保存右边的稿子', 'mine', 'btn main'));
  dialog.append(heading, words, host, form);
  document.body.append(dialog);

  const shared = [EditorView.lineWrapping, EditorView.cspNonce.of(nonce)];
  const view = new MergeView({
    a: { doc: `${theirs.title}\n${theirs.body}`, extensions: [...shared, EditorState.readOnly.of(true), EditorView.contentAttributes.of({ 'aria-label': '别处保存的稿子' })] },
    b: { doc: `${mine.title}\n${mine.body}`, extensions: [...shared, EditorView.contentAttributes.of({ 'aria-label': '您的稿子' })] },
    parent: host,
    highlightChanges: true,
    gutter: false,
  });
  dialog.showModal();

  return new Promise(resolve => dialog.addEventListener('close', () => {
    const text = view.b.state.doc.toString();
    view.destroy();
    dialog.remove();
    const lineEnd = text.indexOf('\n');
    if (dialog.returnValue === 'theirs') resolve(theirs);
    else if (dialog.returnValue !== 'mine') resolve(null);
    else resolve(lineEnd < 0 ? { title: text, body: '' } : { title: text.slice(0, lineEnd), body: text.slice(lineEnd + 1) });
  }));
}

function button(text: string, value: string, classes: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.value = value;
  element.className = classes;
  element.textContent = text;
  return element;
}
