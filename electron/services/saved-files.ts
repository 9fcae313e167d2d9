import { randomUUID } from 'node:crypto';

/** What was saved in this run. The page holds a token; the path stays here, so that it can only ever open what it saved itself. */
export interface SavedFiles {
  readonly remember: (path: string) => string;
  readonly pathOf: (token: string) => string | undefined;
}

export function createSavedFiles(): SavedFiles {
  const paths = new Map<string, string>();
  return {
    remember: (path) => {
      const token = randomUUID();
      paths.set(token, path);
      return token;
    },
    pathOf: (token) => paths.get(token),
  };
}
