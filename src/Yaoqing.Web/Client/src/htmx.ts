// htmx under a strict content security policy: nothing evaluated (no hx-on, no js: values, no trigger filters in our
// pages), the class for indicators comes from our own sheet, going back loads the page afresh from the server.
import htmx from 'htmx.org';
import { ask } from './confirm';
import { csrfToken } from './http';
import { toast } from './toast';

interface Context {
  sourceElement: Element;
  confirm?: string;
  text?: string;
  swap?: string;
  request: { method: string; headers: Record<string, string> };
  response?: { status: number };
}
const contextOf = (event: Event): Context => (event as CustomEvent<{ ctx: Context }>).detail.ctx;

export function configureHtmx(): void {
  Object.assign(htmx.config, { includeIndicatorCSS: false, history: 'reload', mode: 'same-origin' });

  document.addEventListener('htmx:config:request', event => {
    const { request } = contextOf(event);
    if (request.method.toUpperCase() !== 'GET') request.headers['RequestVerificationToken'] = csrfToken();
  });

  document.addEventListener('htmx:confirm', event => {
    const detail = (event as CustomEvent<{ ctx: Context; issueRequest(): void; dropRequest(): void }>).detail;
    event.preventDefault();
    void ask(detail.ctx.confirm ?? '确定吗？').then(yes => yes ? detail.issueRequest() : detail.dropRequest());
  });

  // A refusal that comes as a whole page must not be pasted into a part of this one: say its words, keep what is here.
  document.addEventListener('htmx:before:swap', event => {
    const context = contextOf(event);
    const status = context.response?.status ?? 200;
    if (status < 400 || !/<html[\s>]/i.test(context.text ?? '')) return;
    event.preventDefault();
    const page = new DOMParser().parseFromString(context.text ?? '', 'text/html');
    const words = page.querySelector('[data-problem], .problems')?.textContent?.replace(/\s+/g, ' ').trim();
    toast(words || `没有办成（${status}），请稍后再试。`, 'err');
  });

  document.addEventListener('htmx:error', () => toast('网络不通，刚才的操作没有送到服务器。请检查网络后再试一次。', 'err'));
}
