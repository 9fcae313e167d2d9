export { main } from '../../electron/main/main.ts';
