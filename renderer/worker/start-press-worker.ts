import { startTrustedWorker } from './start-trusted-worker.ts';

export const startPressWorker = (): Worker => startTrustedWorker('card-press');
