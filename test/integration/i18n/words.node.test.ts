import { describe, expect, it } from 'vitest';
import { resources } from '../../../renderer/i18n/resources.ts';

/** `due.action.done` → its words. */
function flat(value: object, path = ''): ReadonlyMap<string, string> {
  return new Map(Object.entries(value).flatMap(([key, inside]): [string, string][] => (
    typeof inside === 'string' ? [[`${path}${key}`, inside]] : [...flat(inside as object, `${path}${key}.`)]
  )));
}

const places = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

const ja = flat(resources.ja);
const en = flat(resources.en);

describe('the words of the screen', () => {
  it('are there in both languages', () => {
    const missing = [...ja.keys()].filter((key) => !en.has(key));
    const extra = [...en.keys()].filter((key) => !ja.has(key) && !key.endsWith('_one'));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  it('take the same values', () => {
    const differing = [...ja].filter(([key, words]) => new Set(places(words)).symmetricDifference(new Set(places(en.get(key) ?? ''))).size > 0).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('are never empty', () => expect([...ja, ...en].filter(([, words]) => words.trim() === '')).toEqual([]));

  it('have no Japanese left in English, but for names and what shows a Japanese thing', () => {
    const shown = /^(firstRun\.pictureSample\.|firstRun\.shop\.\w+Placeholder|common\.honorific\.|common\.nav\.otherLanguage|settings\.look\.japanese|settings\.writing\.(line|sample|signature)$|settings\.print\.cardKindHint$|guests\.|record\.|write\.)/;
    expect([...en].filter(([key, words]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(words) && !shown.test(key))).toEqual([]);
  });
});
