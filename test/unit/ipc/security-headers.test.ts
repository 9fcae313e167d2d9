import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '#shared/ipc/security-headers';

const directives = (path: string): ReadonlyMap<string, string> =>
  new Map(contentSecurityPolicy(path).split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]));

describe('contentSecurityPolicy', () => {
  it('lets the page run its own scripts and nothing else', () => {
    expect(directives('/').get('script-src')).toBe("'self'");
    expect(directives('/').get('default-src')).toBe("'none'");
  });

  it('lets exactly the worker compile WebAssembly', () => {
    expect(directives('/assets/card-press.worker-B1x_2.js').get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
  });

  it.each([
    '/', '/index.html', '/assets/index-worker.js', '/assets/worker.js', '/worker.worker-1.js', '/assets/a.worker-1.css',
    '/assets/../a.worker-1.js', '/x/assets/a.worker-1.js', '/assets/a.worker-1.js/index.html',
  ])('gives %s no WebAssembly', (path) => {
    expect(contentSecurityPolicy(path)).not.toContain('wasm');
  });

  it.each(['/', '/assets/a.worker-1.js'])('never allows inline code or eval for %s', (path) => {
    expect(contentSecurityPolicy(path)).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(contentSecurityPolicy(path)).toContain("require-trusted-types-for 'script'");
  });
});

describe('securityHeaders', () => {
  it('isolates the page and forbids guessing of types', () => {
    expect(securityHeaders('/')).toMatchObject({
      'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer',
    });
  });

  it('carries the policy of the path it was asked for', () => {
    for (const path of ['/', '/assets/a.worker-1.js']) expect(securityHeaders(path)['content-security-policy']).toBe(contentSecurityPolicy(path));
  });
});
