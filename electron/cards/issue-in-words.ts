import type { z } from 'zod';

/** What the parsers of the model say in kebab-case, for somebody who reads a terminal. */
const words: Readonly<Record<string, string>> = {
  'too-long': 'is too long', 'too-large': 'is too large', 'line-break': 'holds a line break', 'broken-character': 'holds a broken character',
  'not-a-postal-code': 'is no postal code of seven digits', 'too-many-joint-names': 'are more than four', 'name-missing': 'is missing, and so is every other name',
};

/** `givenName is too long`: the first thing that is wrong, and where. */
export function issueInWords({ issues: [issue] }: z.ZodError): string {
  const message = issue?.message ?? 'wrong';
  return `${issue?.path.join('.') ?? ''} ${words[message] ?? message}`.trim();
}
