import { startTrustedWorker } from './start-trusted-worker.ts';

export const startReaderWorker = (): Worker => startTrustedWorker('contacts-reader');
