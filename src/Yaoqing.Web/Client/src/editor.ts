// The writing surface over a plain form: CodeMirror on the body's text area, the review beside it, autosave under it.
// If anything here fails, the text area is still there and the form still works.
import { Autosave } from './editor/autosave';
import { FindingsPane } from './editor/findings';
import { Frames } from './editor/frames';
import { LiveReview } from './editor/live';
import { Meter } from './editor/meter';
import { Surface } from './editor/surface';

for (const root of document.querySelectorAll<HTMLElement>('[data-editor]')) start(root);

function start(root: HTMLElement): void {
  const title = root.querySelector<HTMLInputElement>('[data-editor-title]');
  const body = root.querySelector<HTMLTextAreaElement>('[data-editor-body]');
  const form = root.closest('form') ?? root.querySelector('form');
  if (!title || !body || !form) return;

  const meter = new Meter(root);
  const surface = new Surface(body, root.dataset['nonce'] ?? '');
  const pane = new FindingsPane(root, surface, title, form);
  const live = new LiveReview(root, form, title, surface, report => {
    pane.show(report);
    meter.tendencies(report.tendencies);
    if (report.limit !== undefined) meter.limit(report.limit, surface.text);
  }, words => pane.silent(words));
  const autosave = new Autosave(root, form, title, surface);

  const changed = () => {
    meter.count(surface.text);
    live.soon();
    autosave.soon();
  };
  new Frames(form, surface);
  surface.onChange = changed;
  title.addEventListener('input', changed);
  form.addEventListener('change', event => {
    if (event.target !== title && event.target !== body) changed();
  });
  meter.count(surface.text);
  live.soon(0);
}
