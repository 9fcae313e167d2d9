import { onlyCovered } from './not-covered.ts';
import { observed } from './observed.ts';

/** A test replaces these, as it does on the real thing. One that nobody answered must not look like “cancelled”. */
const unanswered = (name: string) => async (...given: readonly unknown[]): Promise<never> => {
  throw new Error(`stand-in: dialog.${name} was not answered by the test: ${JSON.stringify(given.at(-1))}`);
};

export const dialog = onlyCovered({
  showSaveDialog: unanswered('showSaveDialog'),
  showOpenDialog: unanswered('showOpenDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: (title: string, content: string): void => { console.error(`stand-in: error box: ${title}: ${content}`); },
}, 'dialog');

export const shell = onlyCovered({
  openPath: async (path: string): Promise<string> => {
    observed.opened.push(path);
    return '';
  },
}, 'shell');

export const screen = onlyCovered({
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}, 'screen');
