import { makeCloneText } from './clone-text.ts';
import { makeBridge } from './context-bridge.ts';
import { preloadWorld, type PreloadEnvironment } from './preload-world.ts';

/** Runs beside the page's own scripts. Nothing from outside itself: its source is sent to the page. */
function mainWorld(token: string, bridgeOf: typeof makeBridge): void {
  const bridge = bridgeOf('M', 'P', token);
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  bridge.on['expose'] = (message: { key: string; api: unknown }) => {
    if (Object.hasOwn(window, message.key)) return;
    Object.defineProperty(window, message.key, { value: freeze(bridge.unpack(message.api)), writable: false, configurable: false, enumerable: true });
  };
  // As setWindowOpenHandler's `deny` does it: no window ever exists, main only hears of it. Letting it appear and closing it hangs the page.
  const deny = (url: unknown) => { bridge.fire({ op: 'window', url: new URL(String(url), document.baseURI).href }); };
  window.open = (url) => {
    deny(url ?? 'about:blank');
    return null;
  };
  const opensWindow = (link: HTMLAnchorElement, event?: MouseEvent) => link.href !== ''
    && (!/^(|_self|_top|_parent)$/i.test(link.target) || event?.ctrlKey === true || event?.metaKey === true || event?.shiftKey === true || event?.button === 1);
  for (const type of ['click', 'auxclick'] as const) {
    window.addEventListener(type, (event) => {
      const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
      if (event.defaultPrevented || link === undefined || !opensWindow(link, event)) return;
      event.preventDefault();
      deny(link.href);
    });
  }
  // A link that was never put into the document sends its click to nobody above it.
  const click = HTMLElement.prototype.click;
  HTMLElement.prototype.click = function clickOrDeny(this: HTMLElement): void {
    if (!this.isConnected && this instanceof HTMLAnchorElement && !this.hasAttribute('download') && opensWindow(this)) deny(this.href);
    else click.call(this);
  };
  bridge.fire({ op: 'hello' });
}

export interface WorldScripts {
  readonly main: string;
  readonly preload: string;
}

/** Top frame of a served page only: Electron runs no preload in frames unless nodeIntegrationInSubFrames is on, which is refused. */
const onlyInThePage = 'if (window.top !== window || location.protocol !== "https:") return;';

/** `token` is a secret of this window, so that a page cannot guess the bridge's events. */
export function worldScripts(token: string, preloadSource: string, environment: PreloadEnvironment): WorldScripts {
  const secret = JSON.stringify(token);
  const run = `(require, module, exports, process) => {${preloadSource}\n}`;
  return {
    main: `(() => { ${onlyInThePage} (${mainWorld})(${secret}, ${makeBridge}) })()`,
    preload: `(() => { ${onlyInThePage} (${preloadWorld})({ token: ${secret}, makeBridge: ${makeBridge}, makeCloneText: ${makeCloneText}, run: ${run}, environment: ${JSON.stringify(environment)} }) })()`,
  };
}
