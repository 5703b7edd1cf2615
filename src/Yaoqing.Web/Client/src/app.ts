// Every page loads this. It makes a working page faster and kinder; no page needs it in order to work.
import { configureHtmx } from './htmx';
import { confirmForms } from './confirm';
import { guardSubmits } from './submit';
import { toastsFromServer } from './toast';

configureHtmx();
confirmForms();
guardSubmits();
toastsFromServer();

// A note above the form names each faulty field; bring it into view and to the reader's ear.
document.querySelector<HTMLElement>('.problems')?.focus();

// Selects that act at once (filters, year, group); the button beside them stays for pages without script.
document.addEventListener('change', event => {
  const control = event.target;
  if (control instanceof HTMLSelectElement && control.dataset['submit'] !== undefined) control.form?.requestSubmit();
});
for (const button of document.querySelectorAll<HTMLElement>('[data-noscript-only]')) button.hidden = true;
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A file dropped on the drop field is the file chosen in it.
for (const drop of document.querySelectorAll<HTMLElement>('.drop')) {
  const input = drop.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) continue;
  drop.addEventListener('dragover', event => { event.preventDefault(); drop.classList.add('over'); });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    drop.classList.remove('over');
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    if (drop.dataset['submit'] !== undefined) input.form?.requestSubmit();
  });
}
