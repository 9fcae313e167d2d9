/**
 * What every answer to the page carries, whether it comes from the shell's own scheme or from the browser start on 127.0.0.1.
 * One text, so that the page cannot be stricter in one place than in the other.
 */

/** Only the typesetting worker compiles WebAssembly (HarfBuzz). Vite names its file after `x.worker.ts`. */
export const isWorkerScript = (path: string): boolean => /^\/assets\/[^/]+\.worker-[^/]+\.js$/.test(path);

export function contentSecurityPolicy(path: string): string {
  const scripts = isWorkerScript(path) ? "'self' 'wasm-unsafe-eval'" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types goencho-worker',
  ].join('; ');
}

/** The page asks for none of these; saying so keeps a slip in a dependency from asking the owner. */
const refusedFeatures = [
  'camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'midi', 'payment', 'local-fonts', 'idle-detection',
];

/** `path` is the path of the request, `/assets/card-press.worker-1a2b.js`. Header names are lower case. */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(path),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  };
}
