// The keys of the maths keyboard: eight in a row, so that a thumb reaches all of them on a phone.
export type Key = { show: string; say: string; latex?: string; command?: string };

const key = (show: string, say: string, latex: string): Key => ({ show, say, latex });
const digits = (text: string): Key[] => [...text].map((digit) => key(digit, digit, digit));
const command = (show: string, say: string, name: string): Key => ({ show, say, command: name });

const ROWS: Key[][] = [
  [...digits('789'), key('a/b', 'fraction', '\\frac{#@}{#?}'), key('x²', 'squared', '#@^2'), key('xⁿ', 'to the power of', '#@^{#?}'), key('√', 'square root', '\\sqrt{#0}'), command('⌫', 'delete', 'deleteBackward')],
  [...digits('456'), key('×', 'times', '\\times'), key('(', 'open bracket', '('), key(')', 'close bracket', ')'), command('←', 'move left', 'moveToPreviousChar'), command('→', 'move right', 'moveToNextChar')],
  [...digits('123'), key('−', 'minus', '-'), key('[', 'open square bracket', '['), key(']', 'close square bracket', ']'), key('{', 'open brace', '\\lbrace '), key('}', 'close brace', '\\rbrace ')],
  [key('0', '0', '0'), key('.', 'point', '.'), key('=', 'equals', '='), key('+', 'plus', '+'), key(',', 'comma', ','), key('|x|', 'absolute value', '|#0|'), key('∞', 'infinity', '\\infty '), key('∪', 'union', '\\cup ')],
  [key('π', 'pi', '\\pi '), key('e', 'e', 'e'), key('ln', 'natural logarithm', '\\ln(#0)'), key('sin', 'sine', '\\sin(#0)'), key('cos', 'cosine', '\\cos(#0)'), key('<', 'less than', '<'), key('≤', 'at most', '\\le '), key('±', 'plus or minus', '\\pm ')],
];
const LAST: Key[] = [key('>', 'greater than', '>'), key('≥', 'at least', '\\ge ')];
const COLUMNS = 8, MOST_LETTERS = 5;

/** All keys in rows of eight; the last row begins with the letters that the answer may use. */
export function rows(letters: string[]): Key[][] {
  const own = letters.slice(0, MOST_LETTERS).map((letter) => key(letter, letter, letter.length > 1 ? `\\${letter} ` : letter));
  const fill = ['x', 'y', 'n', 'a', 'b'].filter((letter) => !letters.includes(letter)).map((letter) => key(letter, letter, letter));
  return [...ROWS, [...own, ...fill].slice(0, COLUMNS - LAST.length - 1).concat(LAST)];
}
