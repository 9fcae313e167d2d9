import type { ShellCalls } from '#shared/ipc/contract';

export interface Closing {
  readonly askFirst: (ask: boolean) => void;
  readonly closeNow: () => void;
}

export const closingHandlers = ({ askFirst, closeNow }: Closing): Pick<ShellCalls, 'app/ask-before-closing' | 'app/close'> => ({
  'app/ask-before-closing': async (ask) => {
    askFirst(ask);
    return null;
  },
  'app/close': async () => {
    closeNow();
    return null;
  },
});
