// Questions before what cannot be taken back. <form data-confirm="…"> or <button data-confirm="…">; the button's own
// words name the deed in the dialog. Without script the form is simply sent.

export function ask(question: string, deed = '确定', danger = false): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'ask-words');
  const form = document.createElement('form');
  form.method = 'dialog';
  const words = document.createElement('p');
  words.id = 'ask-words';
  words.textContent = question;
  const row = document.createElement('div');
  row.className = 'form-end';
  const no = button('取消', 'no', 'btn');
  const yes = button(deed, 'yes', danger ? 'btn danger' : 'btn main');
  row.append(no, yes);
  form.append(words, row);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  (danger ? no : yes).focus();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  }));
}

/** Asks for one line or paragraph of text; null when the user steps back. */
export function askWords(heading: string, label: string, deed: string): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'ask-heading');
  const form = document.createElement('form');
  form.method = 'dialog';
  const title = document.createElement('h2');
  title.id = 'ask-heading';
  title.textContent = heading;
  const field = document.createElement('label');
  field.className = 'small';
  field.textContent = label;
  const input = document.createElement('textarea');
  input.className = 'input';
  input.required = true;
  input.maxLength = 200;
  field.append(input);
  const row = document.createElement('div');
  row.className = 'form-end';
  const no = button('取消', 'no', 'btn');
  no.formNoValidate = true;
  row.append(no, button(deed, 'yes', 'btn main'));
  form.append(title, field, row);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    const words = input.value.trim();
    resolve(dialog.returnValue === 'yes' && words !== '' ? words : null);
  }));
}

export function confirmForms(): void {
  const confirmed = new WeakSet<HTMLFormElement>();
  // In the capture phase: a question comes before htmx and the double-submit guard see the event.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (confirmed.delete(form)) return;
    const submitter = event.submitter;
    const question = submitter?.dataset['confirm'] ?? form.dataset['confirm'];
    if (!question) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void ask(question, submitter?.textContent?.trim() || '确定', submitter?.classList.contains('danger') ?? false).then(yes => {
      if (!yes) return;
      confirmed.add(form);
      form.requestSubmit(submitter);
    });
  }, true);
}

function button(text: string, value: string, classes: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'submit';
  element.value = value;
  element.className = classes;
  element.textContent = text;
  return element;
}
