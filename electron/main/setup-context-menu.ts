import { Menu, type App, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '#shared/model/shop';
import { menuWords } from './menu-words.ts';

/** Electron has no menu on the right mouse button by itself; without one he cannot paste an address with the mouse. */
export function setupContextMenu(app: App, language: () => Language): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('context-menu', (_event, clicked) => {
      const items = itemsFor(clicked, menuWords[language()]);
      if (items.length > 0) Menu.buildFromTemplate(items).popup();
    });
  });
}

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

function itemsFor(clicked: Clicked, words: (typeof menuWords)[Language]): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = clicked.editFlags;
  if (clicked.isEditable) {
    return [
      { role: 'cut', label: words.cut, enabled: canCut }, { role: 'copy', label: words.copy, enabled: canCopy },
      { role: 'paste', label: words.paste, enabled: canPaste }, { type: 'separator' }, { role: 'selectAll', label: words.selectAll, enabled: canSelectAll },
    ];
  }
  return clicked.selectionText.trim() === '' ? [] : [{ role: 'copy', label: words.copy }];
}
