// How the server reads a text: line ends are LF, leading blank lines do not count, offsets are UTF-16 code units.

/** Length of the blank lines before the first line with a character in it. */
export const leadingBlank = (text: string): number => /^(?:[^\S\n]*\n)*/.exec(text)?.[0].length ?? 0;

const segments = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : null;

/** 字数: text elements that are not white space; every digit and mark is one. */
export function countCharacters(text: string): number {
  let count = 0;
  if (!segments) {
    for (const character of text) if (!/\s/.test(character)) count++;
    return count;
  }
  for (const { segment } of segments.segment(text)) if (!/^\s+$/.test(segment)) count++;
  return count;
}

/** Text pasted from Word, WPS or a web page: one line a paragraph, no indents by spaces, no invisible characters. */
export function cleanPaste(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\u200C\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u2002-\u2009\u202F]/g, ' ')
    .replace(/\v|\f/g, '\n')
    .replace(/^[ \t\u3000]+|[ \t\u3000]+$/gm, (found, at: number) => at === 0 && !text.includes('\n') ? found : '')
    .replace(/\n{3,}/g, '\n\n');
}
