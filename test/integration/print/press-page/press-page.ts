import { openCardPress } from '../../../../renderer/worker/card-press.ts';

/** The smallest page that owns a press: the test asks it through `window.press`. */
Object.assign(globalThis, { openCardPress, press: openCardPress() });
