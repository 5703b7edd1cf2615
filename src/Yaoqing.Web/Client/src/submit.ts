// A form is sent once: a second click while the first is under way does nothing. (The idempotency key in the form is
// what makes this safe; the guard only spares the server the repeat and the user the doubt.)

export function guardSubmits(): void {
  const underway = new WeakSet<HTMLFormElement>();

  const release = (form: HTMLFormElement) => {
    underway.delete(form);
    for (const button of form.querySelectorAll('[aria-busy="true"]')) button.removeAttribute('aria-busy');
  };

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method.toLowerCase() !== 'post') return;
    if (underway.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    underway.add(form);
    event.submitter?.setAttribute('aria-busy', 'true');
    // A download answers without leaving the page: let the form go again after a while.
    window.setTimeout(() => release(form), 15000);
  });

  document.addEventListener('htmx:finally:request', event => {
    const form = (event.target as Element | null)?.closest?.('form');
    if (form) release(form);
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) for (const form of document.forms) release(form);
  });
}
