// Ordering a list by drag or by Alt+↑ and Alt+↓. <form data-order><ol class="order"><li><input type="hidden" name="order">
// <button name="move" value="up:…">: without script the buttons send the form; with it the list moves at once and the
// whole order is posted to the form's action. A refusal puts the list back and says why.
import { fieldsOf } from './editor/live';
import { post } from './http';
import { toast } from './toast';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-order]')) start(form);

/** The page was of an older version than the list now is: the other forms of the page and the drawings follow. */
function follow({ version, stamp }: { version?: number; stamp?: string }): void {
  if (version !== undefined) for (const field of document.querySelectorAll<HTMLInputElement>('input[name="Version"]')) field.value = String(version);
  if (stamp) for (const page of document.querySelectorAll<HTMLImageElement>('[data-pages] img')) page.src = page.src.replace(/v=\w*/, `v=${stamp}`);
}

function start(form: HTMLFormElement): void {
  const list = form.querySelector<HTMLOListElement>('ol.order');
  if (!list) return;
  const said = document.createElement('p');
  said.className = 'sr';
  said.setAttribute('role', 'status');
  form.append(said);
  let held: HTMLLIElement | null = null;
  let before: Element[] = [];

  const rows = () => [...list.querySelectorAll<HTMLLIElement>(':scope > li')];
  const remember = () => { before = rows(); };
  const save = async (moved: HTMLLIElement) => {
    const now = rows();
    if (now.every((row, at) => row === before[at])) return;
    const previous = before;
    said.textContent = `已移到第 ${now.indexOf(moved) + 1} 位，共 ${now.length} 篇`;
    const answer = await post<{ version?: number; stamp?: string }>(form.action, fieldsOf(form));
    if (answer.ok) { follow(answer.value); return; }
    list.append(...previous);
    toast(`${answer.problem.detail}次序已恢复。`, 'err');
  };
  const shift = (row: HTMLLIElement, step: -1 | 1) => {
    remember();
    if (step < 0) row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    row.focus();
    void save(row);
  };

  for (const row of rows()) {
    row.draggable = true;
    row.tabIndex = 0;
    row.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown');
  }
  list.addEventListener('keydown', event => {
    const row = (event.target as Element).closest<HTMLLIElement>('ol.order > li');
    if (!row || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    shift(row, event.key === 'ArrowUp' ? -1 : 1);
  });
  list.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="move"]');
    const row = button?.closest<HTMLLIElement>('li');
    if (!button || !row) return;
    event.preventDefault();
    shift(row, button.value.startsWith('up') ? -1 : 1);
    button.focus();
  });
  list.addEventListener('dragstart', event => {
    held = (event.target as Element).closest<HTMLLIElement>('ol.order > li');
    remember();
    held?.classList.add('held');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  });
  list.addEventListener('dragover', event => {
    if (!held) return;
    event.preventDefault();
    const over = (event.target as Element).closest<HTMLLIElement>('ol.order > li');
    if (!over || over === held) return;
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(held);
    else over.after(held);
  });
  list.addEventListener('drop', event => event.preventDefault());
  list.addEventListener('dragend', () => {
    held?.classList.remove('held');
    if (held) void save(held);
    held = null;
  });
}
