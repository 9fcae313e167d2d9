import { EventEmitter } from 'node:events';
import type { Rectangle, WebPreferences } from 'electron';
import { chromium, life, type LiveWindow } from './life.ts';
import { makeEvent } from './not-covered.ts';
import { forgetContents, registerContents, StandInWebContents } from './web-contents.ts';

interface WindowOptions extends Partial<Rectangle> {
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

/** Electron would obey these; here they stop the program, because nothing in it may ever need one. */
const refused: Readonly<Partial<Record<keyof WebPreferences, boolean>>> = {
  nodeIntegration: true, nodeIntegrationInWorker: true, nodeIntegrationInSubFrames: true, contextIsolation: false, sandbox: false, webSecurity: false,
  allowRunningInsecureContent: true, experimentalFeatures: true, webviewTag: true,
};

const windows = new Map<number, StandInBrowserWindow>();

export class StandInBrowserWindow extends EventEmitter implements LiveWindow {
  readonly webContents: StandInWebContents;
  readonly id: number;
  targetId: string | undefined;
  private readonly attached = Promise.withResolvers<undefined>();
  private readonly gone = Promise.withResolvers<boolean>();
  private stayed = Promise.withResolvers<boolean>();
  private destroyed = false;
  private shown: boolean;
  private state: 'normal' | 'minimized' | 'maximized' = 'normal';
  private bounds: Rectangle;
  private title: string;

  constructor(options: WindowOptions = {}) {
    super();
    if (!life.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    for (const [name, value] of Object.entries(refused)) {
      if (preferences[name as keyof WebPreferences] === value) throw new Error(`stand-in: webPreferences.${name}: ${value} is refused`);
    }
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.shown = options.show !== false;
    this.title = options.title ?? '';
    this.webContents = new StandInWebContents({
      isDestroyed: () => this.destroyed, close: () => { this.close(); }, stay: () => { this.stayed.resolve(false); }, emit: (name, ...values) => this.emit(name, ...values),
    }, preferences.preload);
    this.id = this.webContents.id;
    windows.set(this.id, this);
    life.windows.set(this.id, this);
    registerContents(this.webContents, () => this.targetId);
    life.appEvents.emit('web-contents-created', makeEvent(), this.webContents);
    void this.create();
  }

  private async create(): Promise<void> {
    const { width, height } = this.bounds;
    const { targetId } = await chromium().root.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
    this.targetId = targetId;
    life.appEvents.emit('stand-in-window', this);
  }

  async attach(sessionId: string): Promise<void> {
    chromium().root.on('Target.detachedFromTarget', (detached) => { if (detached.sessionId === sessionId) this.afterClose(); });
    await this.webContents.attach(chromium().session(sessionId));
    this.attached.resolve(undefined);
  }

  async loadURL(url: string): Promise<void> {
    await this.attached.promise;
    await this.webContents.loadURL(url);
  }

  private afterClose(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows.delete(this.id);
    life.windows.delete(this.id);
    forgetContents(this.webContents);
    this.webContents.emit('destroyed', makeEvent());
    this.emit('closed', makeEvent());
    this.gone.resolve(true);
    if (windows.size === 0 && !life.quitting) life.appEvents.emit('window-all-closed');
  }

  async tryClose(): Promise<boolean> {
    if (this.destroyed) return true;
    const event = makeEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.stayed = Promise.withResolvers();
    await this.attached.promise;
    await this.webContents.requestClose();
    return Promise.race([this.gone.promise, this.stayed.promise]);
  }

  close(): void {
    void this.tryClose();
  }

  show(): void {
    this.shown = true;
    this.emit('show', makeEvent());
  }

  focus(): void {
    this.emit('focus', makeEvent());
  }

  minimize(): void {
    this.change('minimized', 'minimize');
  }

  restore(): void {
    this.change('normal', 'restore');
  }

  maximize(): void {
    this.change('maximized', 'maximize');
  }

  private change(state: StandInBrowserWindow['state'], name: string): void {
    this.state = state;
    this.emit(name, makeEvent());
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.emit('move', makeEvent());
    this.emit('resize', makeEvent());
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }

  getBounds(): Rectangle {
    return this.bounds;
  }

  getTitle(): string {
    return this.title;
  }

  isMinimized(): boolean {
    return this.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.state === 'maximized';
  }

  isVisible(): boolean {
    return this.shown;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  static getAllWindows(): StandInBrowserWindow[] {
    return [...windows.values()];
  }

  static getFocusedWindow(): StandInBrowserWindow | null {
    return [...windows.values()][0] ?? null;
  }

  static fromWebContents(contents: StandInWebContents | undefined): StandInBrowserWindow | null {
    return contents === undefined ? null : windows.get(contents.id) ?? null;
  }
}
