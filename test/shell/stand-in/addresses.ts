type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** Plain Chromium cannot fetch or store under a custom scheme, so the page lives under an https address that is taken apart again here. */
const suffix = '.stand-in.localhost';
const handlers = new Map<string, SchemeHandler>();

export const handleScheme = (scheme: string, handler: SchemeHandler): void => { handlers.set(scheme, handler); };
export const isHandled = (scheme: string): boolean => handlers.has(scheme);

/** `app://bundle/x` → `https://bundle.app.stand-in.localhost/x`; everything else stays. */
export function toWeb(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return handlers.has(scheme.toLowerCase()) ? `https://${host.toLowerCase()}.${scheme.toLowerCase()}${suffix}${rest || '/'}` : url;
}

const web = /https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.stand-in\.localhost/gi;

export const toApp = (text: string): string => text.replaceAll(web, '$2://$1');

export function handlerOf(url: string): SchemeHandler | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(toApp(url))?.[1];
  return scheme === undefined ? undefined : handlers.get(scheme.toLowerCase());
}
