import { describe, expect, it } from 'vitest';
import scripts from '#assets/templates/scripts.json' with { type: 'json' };
import { checkWording } from '#shared/letters/check-wording';
import { draftCall, draftMessage, type ScriptOccasion } from '#shared/letters/draft-script';
import { scriptTemplatesSchema } from '#shared/model/script-template';
import { touchKinds } from '#shared/model/touch';

const templates = scriptTemplatesSchema.parse(scripts);
const guest = { familyName: '髙﨑', givenName: '𠮷', honorific: 'sama', company: { name: '', kana: '', department: '', title: '' } } as const;
const occasion = (fields: Partial<ScriptOccasion> = {}): ScriptOccasion => ({
  kind: 'follow-up-call', guest, shop: { name: '割烹 見本', ownerName: '見本 一郎' }, talk: 'お孫さんの入学', templates, template: null, ...fields,
});

describe('the words of a call', () => {
  it('are those that the step names, and the ordinary ones where those are not there any more', () => {
    expect(draftCall(occasion({ template: 'hello-call' }))).toEqual(draftCall(occasion({ kind: 'hello-call' })));
    expect(draftMessage(occasion({ template: 'satisfaction' }))).toEqual(draftMessage(occasion({ kind: 'satisfaction' })));
    for (const template of ['gone', 'constructor', 'thank-you-card']) expect(draftCall(occasion({ template }))).toEqual(draftCall(occasion()));
  });
  it('begin with who is speaking and quote the last talk', () => {
    const lines = draftCall(occasion());
    expect(lines[0]).toMatch(/^割烹 見本の見本 一郎でございます/);
    expect(lines.join('')).toContain('髙﨑様から伺ったお孫さんの入学のお話');
  });
  it('are quiet where the talk was of illness', () => {
    expect(draftCall(occasion({ talk: '腰痛で通院' })).join('')).not.toMatch(/楽しく|いかが/);
  });
  it('quote nothing where nothing was noted, or too much', () => {
    const plain = draftCall(occasion({ talk: '' }));
    expect(plain.join('')).not.toContain('お話');
    expect(draftCall(occasion({ talk: `${'とても長い話が続いてどこで切れるのか分からないままに'.repeat(3)}` }))).toEqual(plain);
  });
  it('name the teacher as 先生, a company as 様, and a shop without a name as nobody', () => {
    expect(draftCall(occasion({ guest: { ...guest, honorific: 'sensei' } })).join('')).toContain('髙﨑先生');
    expect(draftCall(occasion({ shop: { name: '', ownerName: '' } }))[0]).toMatch(/^店の者でございます/);
  });
});

describe('a message to copy', () => {
  it('has the name first and the shop last', () => {
    const message = draftMessage(occasion({ kind: 'how-was-it' }));
    expect(message.split('\n\n')[0]).toBe('髙﨑様');
    expect(message.endsWith('割烹 見本の見本 一郎')).toBe(true);
  });
});

describe.each(touchKinds)('%s', (kind) => {
  it.each(['', 'お孫さんの入学', '入院されたお父様の看病', '{name}という店の話'])('after 「%s」 has no blank left, no discount, no invitation to find faults', (talk) => {
    for (const text of [...draftCall(occasion({ kind, talk })), ...draftMessage(occasion({ kind, talk })).split('\n\n').slice(1, -1)]) {
      expect(text.trim()).not.toBe('');
      const notes = checkWording({ thanks: text, talk: '', recommendation: '', signature: '' }, guest).filter(({ slot, kind: note }) => slot === 'thanks' && note !== 'blank-left');
      expect(notes, text).toEqual([]);
      expect(text.replaceAll('{name}という店', '')).not.toMatch(/[{}]/);
    }
  });
});
