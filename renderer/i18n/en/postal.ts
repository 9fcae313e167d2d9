import type { Like } from '../like.ts';
import type { postalJa } from '../ja/postal.ts';

export const postalEn: Like<typeof postalJa> = {
  towns: 'Towns of this postal code',
  several_one: '{{count}} town. Enter takes it.',
  several: '{{count}} towns. Choose with the arrow keys, Enter takes one.',
  codeIs: 'Postal code:',
  streetIs: 'Address of this code:',
  officeIs: 'This code belongs to the following. As company:',
};
