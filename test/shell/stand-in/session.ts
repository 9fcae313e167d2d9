import { handleScheme, isHandled } from './addresses.ts';
import { onlyCovered } from './not-covered.ts';
import { life } from './life.ts';

type Answer = (granted: boolean) => void;
type RequestHandler = (contents: object, permission: string, answer: Answer, details: object) => void;
type CheckHandler = (contents: object | null, permission: string, origin: string, details: object) => boolean;

let askRequest: RequestHandler | null = null;
let askCheck: CheckHandler | null = null;

/** Named by Electron on the left, by the debugging protocol on the right. */
const permissionNames: Readonly<Record<string, string>> = {
  'persistent-storage': 'persistent-storage', notifications: 'notifications', geolocation: 'geolocation', 'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write', midi: 'midi', 'idle-detection': 'idle-detection', 'window-management': 'window-management',
  'local-fonts': 'local-fonts', media: 'camera',
};

/** Asked once before the page loads, not at the moment of use as the real one does. */
export async function decidePermissions(contents: object, url: string, decide: (name: string, setting: 'granted' | 'denied') => Promise<void>): Promise<void> {
  for (const [permission, name] of Object.entries(permissionNames)) await decide(name, (await isGranted(contents, permission, url)) ? 'granted' : 'denied');
}

function isGranted(contents: object, permission: string, url: string): Promise<boolean> {
  const details = { requestingUrl: url, isMainFrame: true };
  if (askCheck?.(contents, permission, url, details) ?? true) return Promise.resolve(true);
  const ask = askRequest;
  return ask === null ? Promise.resolve(true) : new Promise((done) => { ask(contents, permission, done, details); });
}

export interface SchemePrivileges {
  readonly standard?: boolean;
  readonly secure?: boolean;
}
const privileges = new Map<string, SchemePrivileges>();

export const protocol = onlyCovered({
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string; readonly privileges?: SchemePrivileges }[]): void {
    if (life.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const one of schemes) privileges.set(one.scheme, one.privileges ?? {});
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    if (!life.ready) throw new Error('protocol.handle can only be used after app is ready');
    if (isHandled(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    const { standard, secure } = privileges.get(scheme) ?? {};
    if (standard !== true || secure !== true) throw new Error(`stand-in: ${scheme} must be standard and secure to behave as it does here`);
    handleScheme(scheme, handler);
  },
  isProtocolHandled: isHandled,
}, 'protocol');

const defaultSession = onlyCovered({
  protocol,
  setPermissionRequestHandler: (handler: RequestHandler | null): void => { askRequest = handler; },
  setPermissionCheckHandler: (handler: CheckHandler | null): void => { askCheck = handler; },
  // Devices and screens are not asked for here: plain headless Chromium has none to give.
  setDevicePermissionHandler: (): void => undefined,
  setDisplayMediaRequestHandler: (): void => undefined,
}, 'session');

export const session = onlyCovered({ defaultSession }, 'session');
