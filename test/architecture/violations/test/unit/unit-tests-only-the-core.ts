export { store } from '../../renderer/data/store.ts';
