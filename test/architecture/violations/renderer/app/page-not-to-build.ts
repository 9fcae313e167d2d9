export { copy } from '../build/copy.ts';
