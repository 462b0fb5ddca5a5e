/** Where a text stops being JSON. The engine names no line for some mistakes, and people edit by line. */

/** Whether the beginning of a text fails only because it was cut off there. */
function endsTooSoon(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const { message } = error as Error;
    if (/control character/.test(message)) return false;
    const position = /at position (\d+)/.exec(message)?.[1];
    return (
      /Unexpected end|Unterminated string/.test(message) || Number(position ?? -1) >= start.trimEnd().length
    );
  }
}

/**
 * @param text a text that `JSON.parse` refuses
 * @param error what it threw
 * @returns words such as `at line 3: Unexpected token '}'`
 */
export function brokenJson(text: string, error: Error): string {
  const lines = text.split('\n');
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endsTooSoon(`${lines.slice(0, middle + 1).join('\n')}\n`)) low = middle + 1;
    else high = middle;
  }
  const what = error.message
    .replace(/, (\.\.\.)?".*is not valid JSON$/s, '')
    .replace(/ in JSON at position.*$/s, '')
    .replace('of JSON input', 'of the file');
  return `at line ${low + 1}: ${what}`;
}
