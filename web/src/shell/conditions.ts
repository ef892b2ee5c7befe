/** A question with one condition more, or without it where it was there. */
export function turned(question: string, condition: string): string {
  const parts = pieces(question);
  return (parts.includes(condition) ? parts.filter((part) => part !== condition) : [...parts, condition]).join(' ');
}

/** A field with a value, quoted where it holds more than one word. */
export const condition = (field: string, value: string | number) => `${field}:${/^[\p{L}\p{N}_.-]+$/u.test(String(value)) ? value : `"${String(value).replaceAll('"', ' ')}"`}`;

export const holds = (question: string, part: string) => pieces(question).includes(part);

const pieces = (question: string): string[] => question.match(/\S*"[^"]*"|\S+/g) ?? [];
