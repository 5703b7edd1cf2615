// Requests of our own to the server: same origin, with the anti-forgery token, answered by JSON.

export interface Problem { status: number; code?: string; title: string; detail: string; body: Record<string, unknown> }

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const csrfToken = (): string => document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';

/** Posts a form's fields. A lost connection is a problem of status 0, so that callers have one path for what failed. */
export async function post<T>(url: string, fields: URLSearchParams, signal?: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method: 'POST', body: fields, credentials: 'same-origin', redirect: 'error', signal: signal ?? null,
      headers: { 'RequestVerificationToken': csrfToken(), 'Accept': 'application/json', 'X-Requested-With': 'fetch' },
    });
    return await read<T>(response);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { ok: false, problem: { status: 0, title: '网络不通', detail: '没有连上服务器，稍后会自动重试。', body: {} } };
  }
}

/** Reads JSON; the same answer as `post` gives. */
export async function get<T>(url: string): Promise<Answer<T>> {
  try {
    return await read<T>(await fetch(url, { credentials: 'same-origin', redirect: 'error', headers: { 'Accept': 'application/json', 'X-Requested-With': 'fetch' } }));
  } catch {
    return { ok: false, problem: { status: 0, title: '网络不通', detail: '没有连上服务器，稍后会自动重试。', body: {} } };
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const json = (response.headers.get('Content-Type') ?? '').includes('json');
  const body: unknown = json ? await response.json() : {};
  if (response.ok) return { ok: true, value: body as T };
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const words = (name: string, otherwise: string) => typeof fields[name] === 'string' ? fields[name] : otherwise;
  const problem: Problem = { status: response.status, title: words('title', '没有办成'), detail: words('detail', `服务器答复 ${response.status}，请稍后再试。`), body: fields };
  if (typeof fields['code'] === 'string') problem.code = fields['code'];
  return { ok: false, problem };
}
