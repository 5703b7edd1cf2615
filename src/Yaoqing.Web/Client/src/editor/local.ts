// The copy on this computer: what the server has not confirmed yet. One entry per draft and user; gone once saved.

export interface LocalCopy { title: string; body: string; at: string; version: string }

const prefix = 'yaoqing:draft:';

export function keepLocal(key: string, copy: LocalCopy): boolean {
  try { localStorage.setItem(prefix + key, JSON.stringify(copy)); return true; } catch { return false; }
}

export function readLocal(key: string): LocalCopy | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { title, body, at, version } = value as Record<string, unknown>;
    return typeof title === 'string' && typeof body === 'string' && typeof at === 'string' ? { title, body, at, version: String(version ?? '') } : null;
  } catch { return null; }
}

export function dropLocal(key: string): void {
  try { localStorage.removeItem(prefix + key); } catch { /* storage switched off: nothing was kept either */ }
}
