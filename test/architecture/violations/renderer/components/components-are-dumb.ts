export { store } from '../data/store.ts';
