export { main } from '../main/main.ts';
