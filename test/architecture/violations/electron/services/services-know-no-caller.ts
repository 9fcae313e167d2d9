export { answer } from '../ipc/answer.ts';
