import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { toApp, toWeb } from './addresses.ts';
import { answerRequest, type PausedRequest } from './answer-request.ts';
import { type CdpSession } from './chromium.ts';
import { cloneText } from './clone-text.ts';
import { ipcMain } from './ipc-main.ts';
import { chromium } from './life.ts';
import { makeEvent, onlyCovered } from './not-covered.ts';
import { observed } from './observed.ts';
import { worldScripts } from './page-worlds.ts';
import { decidePermissions, session } from './session.ts';

interface Frame {
  readonly id: string;
  readonly parentId?: string;
  readonly url: string;
}

interface PageMessage {
  readonly op: 'invoke' | 'send' | 'window';
  readonly id: number;
  readonly channel: string;
  readonly data: string;
  readonly url: string;
}

export interface ContentsOwner {
  readonly isDestroyed: () => boolean;
  readonly close: () => void;
  /** The page asked to stay (beforeunload). */
  readonly stay: () => void;
  readonly emit: (name: string, ...values: unknown[]) => boolean;
}

const preloadWorldName = 'electron-preload';
let lastId = 0;

export class StandInWebContents extends EventEmitter {
  readonly id: number;
  readonly session = session.defaultSession;
  readonly owner: ContentsOwner;
  private readonly preload: string | undefined;
  private readonly frames = new Map<string, Frame>();
  private cdp: CdpSession | undefined;
  private mainFrameId = '';
  private url = '';
  private preloadContext: number | undefined;
  /** The page itself asked for the next document; main is asked whether it may. */
  private pageNavigates = false;
  private wasShown = false;
  /** Electron opens windows unless main forbids it; here that stops the program. */
  private openHandler: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' });

  constructor(owner: ContentsOwner, preload: string | undefined) {
    super();
    lastId += 1;
    this.id = lastId;
    this.owner = owner;
    this.preload = preload;
  }

  async attach(cdp: CdpSession): Promise<void> {
    this.cdp = cdp;
    this.listenToPage(cdp);
    this.listenToNavigation(cdp);
    const source = this.preload === undefined ? '' : readFileSync(this.preload, 'utf8');
    const scripts = worldScripts(`b${randomBytes(12).toString('hex')}`, source, { platform: process.platform, versions: { electron: process.versions['electron'] } });
    await Promise.all([
      cdp.send('Page.enable'), cdp.send('Runtime.enable'), cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      cdp.send('Runtime.addBinding', { name: '__standInPost', executionContextName: preloadWorldName }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main, runImmediately: true }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: preloadWorldName, runImmediately: true }),
      cdp.send('Target.setAutoAttach', {
        autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'worker' }, { type: 'iframe' }, { type: 'service_worker' }, { type: 'shared_worker' }],
      }),
    ]);
    await cdp.send('Runtime.runIfWaitingForDebugger').catch(ignoreClosed);
  }

  private listenToPage(cdp: CdpSession): void {
    cdp.on('Page.domContentEventFired', () => { this.emit('dom-ready', makeEvent()); });
    cdp.on('Page.loadEventFired', () => {
      this.emit('did-finish-load', makeEvent());
      if (process.env['STANDIN_SAY'] === '1') process.stderr.write(`stand-in: shows ${this.url}\n`);
      if (!this.wasShown) this.owner.emit('ready-to-show', makeEvent());
      this.wasShown = true;
    });
    cdp.on('Inspector.targetCrashed', () => { this.emit('render-process-gone', makeEvent(), { reason: 'crashed', exitCode: 139 }); });
    cdp.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      const event = makeEvent();
      this.emit('will-prevent-unload', event);
      void cdp.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(ignoreClosed);
      if (!event.defaultPrevented) this.owner.stay();
    });
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const data = context.auxData as { readonly frameId?: string } | undefined;
      if (context.name === preloadWorldName && (this.mainFrameId === '' || data?.frameId === this.mainFrameId)) this.preloadContext = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => { void this.receive(JSON.parse(payload) as PageMessage, executionContextId); });
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => { observed.uncaught.push(exceptionDetails.exception?.description ?? exceptionDetails.text); });
    cdp.on('Target.attachedToTarget', ({ sessionId }) => { void this.attachChild(chromium().session(sessionId)); });
  }

  /** Workers and frames ask for their files by themselves; they get the same answers. */
  private async attachChild(child: CdpSession): Promise<void> {
    child.on('Fetch.requestPaused', (paused) => { void answerRequest(paused, child).catch(ignoreClosed); });
    await child.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).catch(ignoreClosed);
    await child.send('Runtime.runIfWaitingForDebugger').catch(ignoreClosed);
  }

  private listenToNavigation(cdp: CdpSession): void {
    cdp.on('Page.frameNavigated', ({ frame }) => {
      this.frames.set(frame.id, frame);
      if (frame.parentId !== undefined) return;
      this.mainFrameId = frame.id;
      this.url = toApp(frame.url + (frame.urlFragment ?? ''));
      this.emit('did-navigate', makeEvent(), this.url, 200, 'OK');
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => { if (frameId === this.mainFrameId) this.url = toApp(url); });
    cdp.on('Page.frameDetached', ({ frameId }) => { this.frames.delete(frameId); });
    cdp.on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
      if (frameId !== this.mainFrameId || disposition !== 'currentTab') return;
      if (/^https?:/.test(url)) this.pageNavigates = true;
      // Chromium refuses file:, data: and strange schemes by itself; main is still asked, as the real one asks.
      else this.mayNavigate(url);
    });
    cdp.on('Fetch.requestPaused', (paused) => { void this.answer(paused, cdp).catch(ignoreClosed); });
  }

  private async answer(paused: PausedRequest & { readonly resourceType: string; readonly frameId: string }, cdp: CdpSession): Promise<void> {
    const ofMainFrame = paused.resourceType === 'Document' && paused.frameId === this.mainFrameId;
    const asked = ofMainFrame && this.pageNavigates;
    if (asked) this.pageNavigates = false;
    if (asked && !this.mayNavigate(paused.request.url)) await cdp.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
    else await answerRequest(paused, cdp);
  }

  private mayNavigate(webUrl: string): boolean {
    const url = toApp(webUrl);
    const event = makeEvent({ url, isMainFrame: true, frame: this.mainFrame });
    this.emit('will-frame-navigate', event);
    this.emit('will-navigate', event, url);
    if (event.defaultPrevented) observed.refusedNavigations.push(url);
    return !event.defaultPrevented;
  }

  get mainFrame(): object | null {
    return this.frameOf(this.mainFrameId);
  }

  private frameOf(id: string): object | null {
    const frame = this.frames.get(id);
    if (frame === undefined) return null;
    return { url: toApp(frame.url), parent: frame.parentId === undefined ? null : this.frameOf(frame.parentId), isDestroyed: () => !this.frames.has(id) };
  }

  private async receive(message: PageMessage, context: number): Promise<void> {
    const event = { sender: this, senderFrame: this.mainFrame, type: 'frame' };
    if (message.op === 'window') {
      this.denyWindow(toApp(message.url));
      return;
    }
    const values = cloneText.decode(message.data) as unknown[];
    if (message.op === 'send') ipcMain.emit(message.channel, event, ...values);
    else await this.deliver(context, ...(await outcome(message, event, values)));
  }

  private denyWindow(url: string): void {
    if (this.openHandler({ url }).action !== 'deny') throw new Error('stand-in: only denied windows are covered');
    observed.deniedWindows.push(url);
  }

  private async deliver(context: number, op: string, target: number | string, data: string): Promise<void> {
    await this.cdp?.send('Runtime.callFunctionOn', {
      executionContextId: context, functionDeclaration: 'function(op, target, data) { globalThis.__standInDeliver(op, target, data) }',
      arguments: [{ value: op }, { value: target }, { value: data }],
    }).catch(ignoreClosed);
  }

  send(channel: string, ...values: readonly unknown[]): void {
    if (this.preloadContext !== undefined) void this.deliver(this.preloadContext, 'event', channel, cloneText.encode([...values]));
  }

  async loadURL(url: string): Promise<void> {
    const { cdp } = this;
    if (cdp === undefined) throw new Error('stand-in: loadURL before the window was attached');
    const web = toWeb(url);
    this.url = url;
    await decidePermissions(this, url, async (name, setting) => {
      await chromium().root.send('Browser.setPermission', { permission: { name }, setting, origin: new URL(web).origin });
    });
    const loaded = new Promise((done) => { cdp.once('Page.loadEventFired', done); });
    const { errorText } = await cdp.send('Page.navigate', { url: web });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  reload(): void {
    void this.cdp?.send('Page.reload').catch(ignoreClosed);
  }

  setWindowOpenHandler(handler: StandInWebContents['openHandler']): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return this.url;
  }

  isDestroyed(): boolean {
    return this.owner.isDestroyed();
  }

  close(): void {
    this.owner.close();
  }

  async requestClose(): Promise<void> {
    await this.cdp?.send('Page.close').catch(ignoreClosed);
  }
}

async function outcome(message: PageMessage, event: object, values: readonly unknown[]): Promise<[string, number, string]> {
  try {
    return ['ok', message.id, cloneText.encode(await ipcMain.invoke(message.channel, event, values))];
  } catch (error) {
    return ['error', message.id, `Error invoking remote method '${message.channel}': ${String(error)}`];
  }
}

/** A page or worker that went away needs no answer any more. Everything else the tests see as a missing answer. */
const ignoreClosed = (): undefined => undefined;

const alive = new Map<number, { readonly contents: StandInWebContents; readonly targetId: () => string | undefined }>();
export const registerContents = (contents: StandInWebContents, targetId: () => string | undefined): void => { alive.set(contents.id, { contents, targetId }); };
export const forgetContents = (contents: StandInWebContents): void => { alive.delete(contents.id); };

export const webContents = onlyCovered({
  getAllWebContents: () => [...alive.values()].map((one) => one.contents),
  fromId: (id: number) => alive.get(id)?.contents,
  fromDevToolsTargetId: (targetId: string) => [...alive.values()].find((one) => one.targetId() === targetId)?.contents,
}, 'webContents');
