import type { MenuItemConstructorOptions } from 'electron';
import { observed } from './observed.ts';

/** The menu as a tree that a test can walk and click; nothing is drawn. */
export class StandInMenu {
  readonly items: StandInMenuItem[];
  private static application: StandInMenu | null = null;

  constructor(items: StandInMenuItem[] = []) {
    this.items = items;
  }

  popup(): void {
    observed.popups.push(this.items.map((item) => item.label || '-'));
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
    return new StandInMenu(template.map((options) => new StandInMenuItem(options)));
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.application = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.application;
  }
}

export class StandInMenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: StandInMenu | undefined;
  readonly click: () => void;

  constructor(options: MenuItemConstructorOptions) {
    this.id = options.id;
    this.label = options.label ?? '';
    this.role = options.role;
    this.accelerator = options.accelerator ?? undefined;
    this.submenu = Array.isArray(options.submenu) ? StandInMenu.buildFromTemplate(options.submenu) : undefined;
    this.click = () => { (options.click as (() => void) | undefined)?.(); };
  }
}
