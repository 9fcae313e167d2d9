import { app } from 'electron';
import type { ShellCalls } from '#shared/ipc/contract';
import type { Language } from '#shared/model/shop';

export interface AppDeps {
  readonly setLanguage: (language: Language) => Promise<void>;
}

export const appHandlers = ({ setLanguage }: AppDeps): Pick<ShellCalls, 'app/info' | 'app/set-language'> => ({
  'app/info': async () => ({ version: app.getVersion(), dataFolder: app.getPath('userData'), electron: process.versions['electron'] ?? '' }),
  'app/set-language': async (language) => {
    await setLanguage(language);
    return null;
  },
});
