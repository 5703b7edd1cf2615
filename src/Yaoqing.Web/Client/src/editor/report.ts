// The answer of POST /review/live, in the shape of the command line's JSON (offsets UTF-16, into title or body).

export interface Finding {
  rule: string;
  name?: string;
  severity: 'error' | 'warning' | 'hint';
  message: string;
  in: 'title' | 'body' | 'meta';
  start: number | null;
  end: number | null;
  text: string;
  basis?: string;
  evidence?: Record<string, unknown> | string;
  suggestions?: string[];
  fix?: { start: number; end: number; text: string } | null;
  fingerprint: string;
  /** Whether the passage may be confirmed for the whole desk. */
  mayBeForDesk?: boolean;
}

export interface Checked { rule: string; start: number; end: number; text: string; verdict: string; in?: 'title' | 'body' }

export type Level = 'none' | 'low' | 'medium' | 'high';
export interface Tendency { level: Level; reasons: string[] }
export interface Tendencies { newsy: Tendency; hollow: Tendency; careless: Tendency }

export interface Report { findings: Finding[]; checked: Checked[]; tendencies: Tendencies; chars: number; limit?: number }

export const severityClass = { error: 'err', warning: 'warn', hint: 'hint' } as const;
export const severityWord = { error: '须改', warning: '建议', hint: '提示' } as const;
export const severityChip = { error: 'err', warning: 'warn', hint: '' } as const;

/** The evidence as lines for a fixed-width box: a rule's own wording, or its named values one a line. */
export function evidenceLines(evidence: Finding['evidence']): string {
  if (evidence === undefined || evidence === null) return '';
  if (typeof evidence === 'string') return evidence;
  return Object.entries(evidence).map(([name, value]) => `${name}　${String(value)}`).join('\n');
}

export const mendLabel = (text: string): string => text === '' ? '删去' : `改为 ${text.length > 10 ? text.slice(0, 9) + '…' : text}`;
