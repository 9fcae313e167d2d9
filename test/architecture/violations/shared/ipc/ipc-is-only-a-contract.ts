export { rule } from '../follow/rule.ts';
