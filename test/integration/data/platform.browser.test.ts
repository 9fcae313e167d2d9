import { afterEach, describe, expect, it, vi } from 'vitest';
import { now, today } from '../../../renderer/platform/clock.ts';
import { navigate } from '../../../renderer/platform/navigate.ts';
import { newId } from '../../../renderer/platform/new-id.ts';
import { saveFiles } from '../../../renderer/platform/save-files.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('clock', () => {
  it('is still in yesterday evening until the shop’s hour', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date(2026, 10, 22, 4, 59));
    expect(today(5)).toBe('2026-11-21');
    vi.setSystemTime(new Date(2026, 10, 22, 5, 0));
    expect([today(5), today(0)]).toEqual(['2026-11-22', '2026-11-22']);
    vi.setSystemTime(new Date(2027, 0, 1, 0, 30));
    expect(today(5)).toBe('2026-12-31');
    expect(now()).toBe(new Date(2027, 0, 1, 0, 30).toISOString());
  });
});

describe('newId', () => {
  it('gives ids that sort by the time of making', () => {
    const ids = Array.from({ length: 500 }, newId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
  });
});

describe('saveFiles in a browser', () => {
  it('hands the bytes over as a download under the given name', async () => {
    const clicked: { name: string; href: string }[] = [];
    const listen = (event: MouseEvent) => {
      if (event.target instanceof HTMLAnchorElement) clicked.push({ name: event.target.download, href: event.target.href });
      event.preventDefault();
    };
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function caught(this: HTMLAnchorElement) {
      this.addEventListener('click', listen, { once: true });
      this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
    });
    const saved = await saveFiles([{ name: '宛名.pdf', bytes: new Uint8Array([37, 80, 68, 70]) }]);
    click.mockRestore();
    expect(saved).toEqual({ ok: true, value: { folder: null, names: ['宛名.pdf'], open: null } });
    expect(clicked.map(({ name }) => name)).toEqual(['宛名.pdf']);
    const response = await fetch(clicked[0]!.href);
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['application/pdf', '%PDF']);
  });
});

describe('navigate', () => {
  it('goes by hash', () => {
    navigate('/guests/new');
    expect(location.hash).toBe('#/guests/new');
    navigate('/');
  });
});
